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

    /// <summary>The page.</summary>
    public PdfPage Page { get; private set; } = document.AddPage();

    /// <summary>The place of the next line, from the top.</summary>
    public double Y { get; set; } = Top;

    /// <summary>The height of a line of a size.</summary>
    public static double LineHeight(double size) => size * 1.42;

    /// <summary>Begins a new page unless there is room.</summary>
    public void Need(double height)
    {
        if (Y + height <= Bottom || Y <= Top) return;

        Page = document.AddPage();
        Y = Top;
    }

    /// <summary>Writes text.</summary>
    /// <param name="node">The element it belongs to.</param>
    /// <param name="runs">The text.</param>
    /// <param name="left">Its left side.</param>
    /// <param name="width">Its width.</param>
    /// <param name="size">Its size.</param>
    public void Write(StructureNode node, IReadOnlyList<TextRun> runs, double left = Left, double width = Width, double size = Size)
    {
        var lines = LineBreaker.Break(runs, size, width);
        for (var index = 0; index < lines.Count; index++)
        {
            // Neither the first nor the last line of a paragraph stands alone on a page.
            Need(LineHeight(size) * (lines.Count > 1 && (index == 0 || index == lines.Count - 2) ? 2 : 1));
            WriteLine(node, lines[index], left, size);
        }
    }

    /// <summary>Writes one line.</summary>
    public void WriteLine(StructureNode node, TextLine line, double left, double size)
    {
        var x = left;
        foreach (var piece in line.Pieces)
        {
            Page.Text(node, Font(piece), size, x, Y + (size * 1.07), piece.Text);
            x += FontUse.Measure(LineBreaker.Face(piece), piece.Text, size);
        }

        Y += LineHeight(size);
    }

    /// <summary>The font of a piece in this document.</summary>
    public FontUse Font(TextRun piece) => piece.Bold ? document.Bold : piece.Italic ? document.Italic : document.Regular;
}
