using System.Globalization;
using System.Security;
using System.Text;

namespace IefWorkflow.Cases.Letters.Pdf;

/// <summary>A PDF document that a screen reader can read: titled, in French, with its structure, and with its fonts inside.</summary>
internal sealed class TaggedDocument(string title, string author, DateOnly day)
{
    private readonly List<PdfPage> pages = [];

    /// <summary>The structure of the document.</summary>
    public StructureNode Structure { get; } = new("Document");

    /// <summary>The pages, in order.</summary>
    public IReadOnlyList<PdfPage> Pages => pages;

    /// <summary>The regular face.</summary>
    public FontUse Regular { get; } = new(TrueTypeFont.Regular, "F1");

    /// <summary>The bold face.</summary>
    public FontUse Bold { get; } = new(TrueTypeFont.Bold, "F2");

    /// <summary>The italic face.</summary>
    public FontUse Italic { get; } = new(TrueTypeFont.Italic, "F3");

    /// <summary>Adds a page.</summary>
    public PdfPage AddPage()
    {
        pages.Add(new PdfPage());
        return pages[^1];
    }

    /// <summary>The file. The same document gives the same bytes.</summary>
    public byte[] Write()
    {
        var file = new PdfFile();
        var (catalogue, tree) = (file.Reserve(), file.Reserve());
        var (numbers, root) = WritePages(file);
        WriteStructure(file, numbers, root);
        var metadata = file.AddRaw("/Type /Metadata /Subtype /XML", Encoding.UTF8.GetBytes(Metadata()));
        var date = string.Create(CultureInfo.InvariantCulture, $"(D:{day:yyyyMMdd}000000Z)");
        var info = file.Add($"<< /Title {PdfFile.Hex(title)} /Author {PdfFile.Hex(author)} /Creator (IefWorkflow) /Producer (IefWorkflow) /CreationDate {date} /ModDate {date} >>");
        file.Set(catalogue, Invariant($"<< /Type /Catalog /Pages {tree} 0 R /Lang (fr-FR) /MarkInfo << /Marked true >> /StructTreeRoot {root} 0 R /ViewerPreferences << /DisplayDocTitle true >> /Metadata {metadata} 0 R >>"));
        return file.Write(catalogue, info);

        (Dictionary<PdfPage, int> Numbers, int Root) WritePages(PdfFile into)
        {
            var contents = pages.ConvertAll(page => into.AddStream("", page.Content()));
            var fonts = string.Join(' ', new[] { Regular, Bold, Italic }.Select(font => (font.Resource, Number: font.Embed(into))).Where(font => font.Number is not null).Select(font => Invariant($"/{font.Resource} {font.Number} 0 R")));
            var written = pages.Select((page, index) => (page, into.Add(Invariant(
                $"<< /Type /Page /Parent {tree} 0 R /MediaBox [0 0 {PdfFile.Number(PdfPage.Width)} {PdfFile.Number(PdfPage.Height)}] /Resources << /Font << {fonts} >> >> /Contents {contents[index]} 0 R /StructParents {index} /Tabs /S >>")))).ToList();
            into.Set(tree, Invariant($"<< /Type /Pages /Count {pages.Count} /Kids [{string.Join(' ', written.Select(page => Invariant($"{page.Item2} 0 R")))}] >>"));
            return (written.ToDictionary(page => page.page, page => page.Item2), into.Reserve());
        }
    }

    private void WriteStructure(PdfFile file, Dictionary<PdfPage, int> numbers, int root)
    {
        var owners = pages.ToDictionary(page => page, _ => new SortedDictionary<int, int>());
        var document = Structure.Write(file, root, numbers, owners);
        var parents = pages.Select((page, index) => Invariant($"{index} [{string.Join(' ', owners[page].Values.Select(owner => Invariant($"{owner} 0 R")))}]"));
        var parentTree = file.Add($"<< /Nums [{string.Join(' ', parents)}] >>");
        file.Set(root, Invariant($"<< /Type /StructTreeRoot /K [{document} 0 R] /ParentTree {parentTree} 0 R /ParentTreeNextKey {pages.Count} >>"));
    }

    private string Metadata()
    {
        var date = string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}T00:00:00Z");
        return $"""
            <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">{SecurityElement.Escape(title)}</rdf:li></rdf:Alt></dc:title><dc:creator><rdf:Seq><rdf:li>{SecurityElement.Escape(author)}</rdf:li></rdf:Seq></dc:creator><dc:language><rdf:Bag><rdf:li>fr-FR</rdf:li></rdf:Bag></dc:language><xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate><xmp:CreatorTool>IefWorkflow</xmp:CreatorTool><pdf:Producer>IefWorkflow</pdf:Producer></rdf:Description></rdf:RDF></x:xmpmeta>
            <?xpacket end="r"?>
            """;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
