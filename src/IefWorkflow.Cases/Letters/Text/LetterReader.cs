using System.Xml;
using System.Xml.Linq;

namespace IefWorkflow.Cases.Letters.Text;

/// <summary>Reads the merged text of a letter: a small part of HTML, with <c>objet</c>, <c>titre</c> and <c>signature</c>, and the mentions that its elements name.</summary>
internal sealed class LetterReader
{
    private static readonly Dictionary<string, BlockKind> Kinds = new(StringComparer.Ordinal)
    {
        ["objet"] = BlockKind.Subject,
        ["titre"] = BlockKind.Title,
        ["h2"] = BlockKind.Heading,
        ["p"] = BlockKind.Paragraph,
        ["ul"] = BlockKind.Dashes,
        ["ol"] = BlockKind.Numbers,
        ["li"] = BlockKind.Item,
        ["table"] = BlockKind.Table,
        ["tr"] = BlockKind.Row,
        ["th"] = BlockKind.HeaderCell,
        ["td"] = BlockKind.Cell,
        ["signature"] = BlockKind.Signature,
    };

    private static readonly Dictionary<BlockKind, BlockKind[]> Inside = new()
    {
        [BlockKind.Dashes] = [BlockKind.Item],
        [BlockKind.Numbers] = [BlockKind.Item],
        [BlockKind.Table] = [BlockKind.Row],
        [BlockKind.Row] = [BlockKind.HeaderCell, BlockKind.Cell],
        [BlockKind.Signature] = [BlockKind.Paragraph],
    };

    private static readonly string[] Inline = ["strong", "em", "span", "br", "champ", "manque"];

    private readonly List<string> faults = [];

    private LetterReader()
    {
    }

    /// <summary>Reads a merged letter.</summary>
    public static LetterBody Read(string code, string merged)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader($"<lettre>{merged}</lettre>"), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            var root = XElement.Load(reader, LoadOptions.PreserveWhitespace);
            var letter = new LetterReader();
            var blocks = letter.Blocks(root, [BlockKind.Subject, BlockKind.Title, BlockKind.Heading, BlockKind.Paragraph, BlockKind.Dashes, BlockKind.Numbers, BlockKind.Table, BlockKind.Signature]);
            return new LetterBody
            {
                Blocks = blocks,
                Mentions = LetterMentions.Made(code, root),
                MissingFields = [.. root.Descendants("manque").Select(field => (string)field.Attribute("nom")!).Distinct()],
                Faults = letter.faults,
            };
        }
        catch (XmlException failure)
        {
            return LetterBody.Faulty([$"Le balisage est mal formé (ligne {failure.LineNumber})\u00A0: chaque balise se referme, et & s'écrit &amp;."]);
        }
    }

    private List<LetterBlock> Blocks(XElement parent, BlockKind[] allowed)
    {
        var blocks = new List<LetterBlock>();
        foreach (var node in parent.Nodes())
        {
            if (node is XText text && !string.IsNullOrWhiteSpace(text.Value)) faults.Add($"Un texte est hors de tout paragraphe\u00A0: « {Short(text.Value)} ».");
            if (node is not XElement element) continue;
            if (!Kinds.TryGetValue(element.Name.ToString(), out var kind) || !allowed.Contains(kind)) faults.Add($"La balise <{element.Name}> n'est pas permise à cet endroit.");
            else blocks.Add(Block(element, kind));
        }

        return blocks;
    }

    private LetterBlock Block(XElement element, BlockKind kind)
    {
        Attributes(element);
        if (Inside.TryGetValue(kind, out var parts)) return new LetterBlock(kind, [], Blocks(element, parts));

        var runs = new List<TextRun>();
        Runs(element, bold: false, italic: false, runs);
        return new LetterBlock(kind, FrenchText.Tidy(runs), []);
    }

    private void Runs(XElement parent, bool bold, bool italic, List<TextRun> runs)
    {
        foreach (var node in parent.Nodes())
        {
            if (node is XText text) runs.Add(new TextRun(text.Value, bold, italic));
            if (node is not XElement element) continue;

            Attributes(element);
            switch (element.Name.ToString())
            {
                case "br":
                    runs.Add(new TextRun("\n", bold, italic));
                    break;
                case "manque":
                    var name = (string)element.Attribute("nom")!;
                    runs.Add(new TextRun($"[{name}]", bold, italic, name));
                    break;
                case var tag when Inline.Contains(tag):
                    Runs(element, bold || tag == "strong", italic || tag == "em", runs);
                    break;
                default:
                    faults.Add($"La balise <{element.Name}> n'est pas permise à cet endroit.");
                    break;
            }
        }
    }

    private void Attributes(XElement element)
    {
        if (element.Name == "champ" || element.Name == "manque") return;
        foreach (var attribute in element.Attributes())
        {
            if (attribute.Name != "mention") faults.Add($"L'attribut « {attribute.Name} » n'est pas permis\u00A0: seul « mention » l'est.");
            else foreach (var code in LetterMentions.Codes(attribute).Where(code => LetterMentions.Find(code) is null)) faults.Add($"La mention « {code} » n'existe pas.");
        }
    }

    private static string Short(string text) => text.Trim() is { Length: > 40 } longer ? longer[..40] + "…" : text.Trim();
}
