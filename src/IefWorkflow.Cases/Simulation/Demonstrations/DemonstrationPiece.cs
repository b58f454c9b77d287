using System.Globalization;
using System.Text;

namespace IefWorkflow.Cases.Simulation.Demonstrations;

/// <summary>A supporting document of the demonstration: a page of one sentence, or a small picture.</summary>
/// <param name="Code">The code of the checklist.</param>
/// <param name="FileName">The name of the file.</param>
/// <param name="Content">What it holds.</param>
internal sealed record DemonstrationPiece(string Code, string FileName, byte[] Content)
{
    private const string Picture =
        "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=";

    /// <summary>A photograph.</summary>
    public static DemonstrationPiece Photograph(string code, string fileName) => new(code, fileName, Convert.FromBase64String(Picture));

    /// <summary>A page.</summary>
    /// <param name="code">The code of the checklist.</param>
    /// <param name="fileName">The name of the file.</param>
    /// <param name="sentence">What the page says; letters of Latin-1, no parenthesis.</param>
    public static DemonstrationPiece Page(string code, string fileName, string sentence)
    {
        var text = $"BT /F1 14 Tf 60 760 Td ({sentence}) Tj ET";
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R /Lang (fr-FR) >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            string.Create(CultureInfo.InvariantCulture, $"<< /Length {text.Length} >>\nstream\n{text}\nendstream"),
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        ];
        var file = new StringBuilder("%PDF-1.4\n");
        var table = new StringBuilder("0000000000 65535 f \n");
        for (var index = 0; index < objects.Length; index++)
        {
            table.Append(CultureInfo.InvariantCulture, $"{file.Length:D10} 00000 n \n");
            file.Append(CultureInfo.InvariantCulture, $"{index + 1} 0 obj\n{objects[index]}\nendobj\n");
        }

        var start = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n{table}trailer << /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return new DemonstrationPiece(code, fileName, Encoding.Latin1.GetBytes(file.ToString()));
    }
}
