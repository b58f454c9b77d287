namespace IefWorkflow.Cases.Letters.Pdf;

/// <summary>Lays a letter out on A4: head, window for the address, subject, text, signature, page numbers.</summary>
internal sealed class LetterPdf
{
    private const double WindowLeft = 311;
    private const double WindowTop = 142;
    private const double WindowWidth = 226;
    private const double Small = 8.5;

    private readonly LetterDocument letter;
    private readonly TaggedDocument document;
    private readonly PageFlow flow;

    private LetterPdf(LetterDocument letter)
    {
        this.letter = letter;
        document = new TaggedDocument(letter.Title, $"Académie {LetterSettings.WithDe(letter.Academy)}, {letter.Service}", letter.Day);
        flow = new PageFlow(document);
    }

    /// <summary>The PDF of a letter. The same letter gives the same bytes.</summary>
    public static byte[] Write(LetterDocument letter)
    {
        var layout = new LetterPdf(letter);
        layout.Head();
        if (!letter.IsAct) layout.Window();
        layout.Blocks();
        layout.Footers();
        return layout.document.Write();
    }

    private void Head()
    {
        flow.Y = 44;
        Lines([$"Académie {LetterSettings.WithDe(letter.Academy)}"], PageFlow.Left, 240, 13, bold: true);
        flow.Y += 3;
        Lines([letter.Service], PageFlow.Left, 240, 9.5, bold: true);
        flow.Y += 2;
        Lines(letter.Contact, PageFlow.Left, 240, Small, bold: false);
        flow.Page.Line(PageFlow.Left, 38, PageFlow.Left + 42, 38, 2.2, 0);
    }

    private void Window()
    {
        var below = flow.Y;
        flow.Y = WindowTop;
        Lines(letter.Addressee, WindowLeft, WindowWidth, PageFlow.Size, bold: false);
        flow.Y = Math.Max(Math.Max(below, flow.Y) + 16, 226);
        Lines([letter.DateLine], WindowLeft, WindowWidth, PageFlow.Size, bold: false);
        flow.Y += 18;
    }

    private void Lines(IReadOnlyList<string> lines, double left, double width, double size, bool bold)
    {
        if (lines.All(string.IsNullOrWhiteSpace)) return;

        var node = document.Structure.Add("P");
        flow.Write(node, [new TextRun(string.Join('\n', lines.Where(line => !string.IsNullOrWhiteSpace(line))), Bold: bold)], left, width, size);
    }

    private void Blocks()
    {
        for (var index = 0; index < letter.Blocks.Count; index++)
        {
            var block = letter.Blocks[index];
            if (index + 1 < letter.Blocks.Count && letter.Blocks[index + 1].Kind is BlockKind.Signature) flow.Need(Math.Min(HeightOf(block), 90) + HeightOf(letter.Blocks[index + 1]));
            Block(block);
        }
    }

    private void Block(LetterBlock block)
    {
        switch (block.Kind)
        {
            case BlockKind.Subject:
                flow.Write(document.Structure.Add("H1"), [new TextRun("Objet\u00A0: ", Bold: true), .. AllBold(block.Runs)]);
                flow.Y += 14;
                break;
            case BlockKind.Title:
                Title(block);
                break;
            case BlockKind.Heading:
                flow.Y += 5;
                flow.Need(PageFlow.LineHeight(PageFlow.Size) * 4);
                flow.Write(document.Structure.Add("H2"), AllBold(block.Runs), size: 10.5);
                flow.Y += 4;
                break;
            case BlockKind.Dashes or BlockKind.Numbers:
                List(block);
                break;
            case BlockKind.Table:
                new TableLayout(flow, document.Structure).Write(block);
                flow.Y += 10;
                break;
            case BlockKind.Signature:
                Signature(block);
                break;
            default:
                flow.Write(document.Structure.Add("P"), block.Runs);
                flow.Y += 7;
                break;
        }
    }

    private void Title(LetterBlock block)
    {
        flow.Y += 34;
        var node = document.Structure.Add("H1");
        foreach (var line in LineBreaker.Break(AllBold(block.Runs), 14, PageFlow.Width))
        {
            var width = line.Pieces.Sum(piece => FontUse.Measure(LineBreaker.Face(piece), piece.Text.TrimEnd(' '), 14));
            flow.WriteLine(node, line, PageFlow.Left + ((PageFlow.Width - width) / 2), 14);
        }

        flow.Y += 18;
    }

    private void List(LetterBlock block)
    {
        const double Indent = 18;
        var list = document.Structure.Add("L");
        for (var index = 0; index < block.Parts.Count; index++)
        {
            var item = list.Add("LI");
            flow.Need(PageFlow.LineHeight(PageFlow.Size) * Math.Min(2, LineBreaker.Break(block.Parts[index].Runs, PageFlow.Size, PageFlow.Width - Indent).Count));
            var label = block.Kind is BlockKind.Numbers ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{index + 1}° ") : "– ";
            flow.Page.Text(item.Add("Lbl"), document.Regular, PageFlow.Size, PageFlow.Left + 4, flow.Y + (PageFlow.Size * 1.07), label);
            flow.Write(item.Add("LBody"), block.Parts[index].Runs, PageFlow.Left + Indent, PageFlow.Width - Indent);
            flow.Y += 3;
        }

        flow.Y += 5;
    }

    private void Signature(LetterBlock block)
    {
        flow.Need(HeightOf(block));
        flow.Y += 14;
        for (var index = 0; index < block.Parts.Count; index++)
        {
            if (index > 0 && index == block.Parts.Count - 1) flow.Y += 44;
            flow.Write(document.Structure.Add("P"), block.Parts[index].Runs, WindowLeft, WindowWidth);
        }

        flow.Y += 8;
    }

    private static double HeightOf(LetterBlock block) => block.Kind is BlockKind.Signature
        ? 66 + (PageFlow.LineHeight(PageFlow.Size) * block.Parts.Sum(part => LineBreaker.Break(part.Runs, PageFlow.Size, WindowWidth).Count))
        : PageFlow.LineHeight(PageFlow.Size) * LineBreaker.Break(block.Runs, PageFlow.Size, PageFlow.Width).Count;

    private void Footers()
    {
        const double Y = PdfPage.Height - 34;
        var reference = letter.Number.Length == 0 ? letter.Title : $"Dossier n°\u00A0{letter.Number} – {letter.Title}";
        for (var index = 0; index < document.Pages.Count; index++)
        {
            var page = document.Pages[index];
            var number = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{index + 1}/{document.Pages.Count}");
            page.Line(PageFlow.Left, Y - 12, PageFlow.Left + PageFlow.Width, Y - 12, 0.5, 0.6);
            page.Artifact(document.Regular, 8, PageFlow.Left, Y, reference);
            page.Artifact(document.Regular, 8, PageFlow.Left + PageFlow.Width - FontUse.Measure(TrueTypeFont.Regular, number, 8), Y, number);
        }
    }

    private static IReadOnlyList<TextRun> AllBold(IReadOnlyList<TextRun> runs) => [.. runs.Select(run => run with { Bold = true, Italic = false })];
}
