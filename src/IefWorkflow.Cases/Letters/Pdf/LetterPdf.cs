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
            var signatures = SignaturesAt(index);
            if (signatures.Count == 0) Block(letter.Blocks[index], KeptWith(index));
            else Signatures(signatures);
            index += Math.Max(0, signatures.Count - 1);
        }
    }

    private List<LetterBlock> SignaturesAt(int index) => [.. letter.Blocks.Skip(index).TakeWhile(block => block.Kind is BlockKind.Signature)];

    /// <summary>The height of what must stand on the page of a block's last lines: a signature never stands on a page with fewer than two lines of text.</summary>
    private double KeptWith(int index)
    {
        var (height, lines) = (0.0, 0);
        for (var next = index + 1; next < letter.Blocks.Count && lines < 2; next++)
        {
            if (SignaturesAt(next) is { Count: > 0 } signatures) return height + HeightOf(signatures);

            var block = letter.Blocks[next];
            if (block.Parts.Count > 0) return 0;
            lines += LinesOf(block.Runs, PageFlow.Width);
            height += 9 + (PageFlow.LineHeight(PageFlow.Size) * LinesOf(block.Runs, PageFlow.Width));
        }

        return 0;
    }

    private void Block(LetterBlock block, double keep)
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
                List(block, keep);
                break;
            case BlockKind.Table:
                new TableLayout(flow, document.Structure).Write(block, keep + 10);
                flow.Y += 10;
                break;
            default:
                flow.Write(document.Structure.Add("P"), block.Runs, keep: keep + 7);
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

    private void List(LetterBlock block, double keep)
    {
        const double Indent = 18;
        var list = document.Structure.Add("L");
        for (var index = 0; index < block.Parts.Count; index++)
        {
            var item = list.Add("LI");
            var kept = index == block.Parts.Count - 1 ? keep + 8 : 0;
            flow.Begin(LinesOf(block.Parts[index].Runs, PageFlow.Width - Indent), PageFlow.Size, kept);
            var label = block.Kind is BlockKind.Numbers ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{index + 1}° ") : "– ";
            flow.Page.Text(item.Add("Lbl"), document.Regular, PageFlow.Size, PageFlow.Left + 4, flow.Y + (PageFlow.Size * 1.07), label);
            flow.Write(item.Add("LBody"), block.Parts[index].Runs, PageFlow.Left + Indent, PageFlow.Width - Indent, keep: kept);
            flow.Y += 3;
        }

        flow.Y += 5;
    }

    /// <summary>Writes signatures: one on the right, two side by side.</summary>
    private void Signatures(List<LetterBlock> signatures)
    {
        flow.Need(HeightOf(signatures));
        foreach (var row in signatures.Chunk(2))
        {
            var (top, bottom) = (flow.Y, flow.Y);
            for (var column = 0; column < row.Length; column++)
            {
                flow.Y = top;
                Signature(row[column], column == 0 && row.Length == 2 ? PageFlow.Left : WindowLeft);
                bottom = Math.Max(bottom, flow.Y);
            }

            flow.Y = bottom;
        }
    }

    private void Signature(LetterBlock block, double left)
    {
        flow.Y += 14;
        for (var index = 0; index < block.Parts.Count; index++)
        {
            if (index > 0 && index == block.Parts.Count - 1) flow.Y += 44;
            flow.Write(document.Structure.Add("P"), block.Parts[index].Runs, left, WindowWidth);
        }

        flow.Y += 8;
    }

    private static double HeightOf(List<LetterBlock> signatures) =>
        signatures.Chunk(2).Sum(row => row.Max(block => 66 + (PageFlow.LineHeight(PageFlow.Size) * block.Parts.Sum(part => LinesOf(part.Runs, WindowWidth)))));

    private static int LinesOf(IReadOnlyList<TextRun> runs, double width) => LineBreaker.Break(runs, PageFlow.Size, width).Count;

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
