using System.Globalization;
using System.Text;

namespace IefWorkflow.Cases.Letters.Pdf;

/// <summary>What is drawn on an A4 page. Places are in points from the top left corner.</summary>
internal sealed class PdfPage
{
    /// <summary>The width of A4.</summary>
    public const double Width = 595.28;

    /// <summary>The height of A4.</summary>
    public const double Height = 841.89;

    private readonly StringBuilder content = new();
    private StructureNode? open;
    private int nextMark;

    /// <summary>How many pieces belong to the structure.</summary>
    public int Marks => nextMark;

    /// <summary>Writes a text that belongs to the structure.</summary>
    public void Text(StructureNode node, FontUse font, double size, double x, double y, string text)
    {
        if (open != node)
        {
            Close();
            content.Append(CultureInfo.InvariantCulture, $"/Span << /MCID {nextMark} >> BDC\n");
            node.Mark(this, nextMark++);
            open = node;
        }

        Show(font, size, x, y, text, "0 g");
    }

    /// <summary>Writes a text that is not part of the letter, such as a page number.</summary>
    public void Artifact(FontUse font, double size, double x, double y, string text)
    {
        Close();
        content.Append("/Artifact << /Type /Pagination >> BDC\n");
        Show(font, size, x, y, text, "0.35 g");
        content.Append("EMC\n");
    }

    /// <summary>Draws a line, which is never part of the structure.</summary>
    public void Line(double x1, double y1, double x2, double y2, double width, double grey)
    {
        Close();
        content.Append(CultureInfo.InvariantCulture, $"/Artifact << /Type /Layout >> BDC\n{PdfFile.Number(grey)} G {PdfFile.Number(width)} w {PdfFile.Number(x1)} {PdfFile.Number(Height - y1)} m {PdfFile.Number(x2)} {PdfFile.Number(Height - y2)} l S\nEMC\n");
    }

    /// <summary>What the page draws, as PDF writes it.</summary>
    public byte[] Content()
    {
        Close();
        return Encoding.ASCII.GetBytes(content.ToString());
    }

    private void Show(FontUse font, double size, double x, double y, string text, string colour) =>
        content.Append(CultureInfo.InvariantCulture, $"BT {colour} /{font.Resource} {PdfFile.Number(size)} Tf 1 0 0 1 {PdfFile.Number(x)} {PdfFile.Number(Height - y)} Tm <{font.Encode(text)}> Tj ET\n");

    private void Close()
    {
        if (open is not null) content.Append("EMC\n");
        open = null;
    }
}
