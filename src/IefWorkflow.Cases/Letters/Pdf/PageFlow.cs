namespace IefWorkflow.Cases.Letters.Pdf;

/// <summary>Where the next line goes, from page to page.</summary>
internal sealed class PageFlow(TaggedDocument document)
{
    /// <summary>The left margin, in points.</summary>
    public const double Left = 62;

    /// <summary>The width of the text.</summary>
    public const double Width = PdfPage.Width - Left - 57;

    /// <summary>The size of the text.</summary>
    public const double Size = 10;

    /// <summary>The place from which a new page begins.</summary>
    private const double Bottom = PdfPage.Height - 68;

    private const double Top = 62;

    private const int Unsplit = 3;

    /// <summary>The page.</summary>
    public PdfPage Page { get; private set; } = document.AddPage();

    /// <summary>The place of the next line, from the top.</summary>
    public double Y { get; set; } = Top;

    /// <summary>The height of a line of a size.</summary>
    public static double LineHeight(double size) => size * 1.42;

    /// <summary>Begins a new page unless there is room.</summary>
    /// <returns>Whether a page was begun.</returns>
    public bool Need(double height)
    {
        if (Y + height <= Bottom || Y <= Top) return false;

        Page = document.AddPage();
        Y = Top;
        return true;
    }

    /// <summary>Makes room for the beginning of a paragraph. One of three lines or fewer is never split; neither the first nor the last line of a longer one stands alone on a page.</summary>
    /// <param name="lines">How many lines it has.</param>
    /// <param name="size">Its size.</param>
    /// <param name="keep">The height of what must stand on the page of its last lines.</param>
    public void Begin(int lines, double size, double keep) => Need(lines <= Unsplit ? (LineHeight(size) * lines) + keep : LineHeight(size) * 2);

    /// <summary>Writes text.</summary>
    /// <param name="node">The element it belongs to.</param>
    /// <param name="runs">The text.</param>
    /// <param name="left">Its left side.</param>
    /// <param name="width">Its width.</param>
    /// <param name="size">Its size.</param>
    /// <param name="keep">The height of what must stand on the page of its last lines.</param>
    public void Write(StructureNode node, IReadOnlyList<TextRun> runs, double left = Left, double width = Width, double size = Size, double keep = 0)
    {
        var lines = LineBreaker.Break(runs, size, width);
        Begin(lines.Count, size, keep);
        for (var index = 0; index < lines.Count; index++)
        {
            if (lines.Count > Unsplit && index >= 2) Need(index == lines.Count - 2 ? (LineHeight(size) * 2) + keep : LineHeight(size));
            WriteLine(node, lines[index], left, size);
        }
    }

    /// <summary>Writes one line.</summary>
    /// <param name="node">The element it belongs to; null for what only repeats, such as the head of a table on its next page.</param>
    /// <param name="line">The line.</param>
    /// <param name="left">Its left side.</param>
    /// <param name="size">Its size.</param>
    public void WriteLine(StructureNode? node, TextLine line, double left, double size)
    {
        var x = left;
        foreach (var piece in line.Pieces)
        {
            if (node is null) Page.Artifact(Font(piece), size, x, Y + (size * 1.07), piece.Text);
            else Page.Text(node, Font(piece), size, x, Y + (size * 1.07), piece.Text);
            x += FontUse.Measure(LineBreaker.Face(piece), piece.Text, size);
        }

        Y += LineHeight(size);
    }

    /// <summary>The font of a piece in this document.</summary>
    public FontUse Font(TextRun piece) => piece.Bold ? document.Bold : piece.Italic ? document.Italic : document.Regular;
}
