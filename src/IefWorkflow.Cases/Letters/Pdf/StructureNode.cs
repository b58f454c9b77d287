using System.Globalization;

namespace IefWorkflow.Cases.Letters.Pdf;

/// <summary>An element of the structure of a document: what a screen reader announces.</summary>
/// <param name="type">The standard type: P, H1, L, Table.</param>
internal sealed class StructureNode(string type)
{
    private readonly List<object> kids = [];

    /// <summary>Adds an element under this one.</summary>
    public StructureNode Add(string childType)
    {
        var child = new StructureNode(childType);
        kids.Add(child);
        return child;
    }

    /// <summary>Adds a piece of a page to this element.</summary>
    public void Mark(PdfPage page, int id) => kids.Add((page, id));

    /// <summary>Writes this element and those under it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="parent">The number of the element above.</param>
    /// <param name="pages">The number of each page.</param>
    /// <param name="owners">By page, which element owns each of its pieces; filled here.</param>
    public int Write(PdfFile file, int parent, IReadOnlyDictionary<PdfPage, int> pages, IReadOnlyDictionary<PdfPage, SortedDictionary<int, int>> owners)
    {
        var number = file.Reserve();
        var written = kids.Select(kid =>
        {
            if (kid is StructureNode child) return string.Create(CultureInfo.InvariantCulture, $"{child.Write(file, number, pages, owners)} 0 R");

            var (page, id) = ((PdfPage, int))kid;
            owners[page][id] = number;
            return string.Create(CultureInfo.InvariantCulture, $"<< /Type /MCR /Pg {pages[page]} 0 R /MCID {id} >>");
        });
        var attributes = type switch
        {
            "TH" => " /A << /O /Table /Scope /Column >>",
            "L" => " /A << /O /List /ListNumbering /Disc >>",
            _ => "",
        };
        file.Set(number, string.Create(CultureInfo.InvariantCulture, $"<< /Type /StructElem /S /{type} /P {parent} 0 R{attributes} /K [{string.Join(' ', written)}] >>"));
        return number;
    }
}
