using System.Net;
using System.Text;

namespace IefWorkflow.Cases.Letters;

/// <summary>A letter as an HTML page, for people to read before it is issued. What has no value is marked.</summary>
internal static class LetterHtml
{
    private const string Style = "body{font:1rem/1.5 'Open Sans',sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}.adresse,.date,.signature{margin-left:50%}table{border-collapse:collapse;width:100%}th,td{border:1px solid;padding:.25rem .5rem;text-align:left}h1{font-size:1.1rem}h2{font-size:1.05rem}mark{background:#ffe58f}";

    /// <summary>The page.</summary>
    public static string Write(LetterDocument letter)
    {
        var page = new StringBuilder();
        page.Append(System.Globalization.CultureInfo.InvariantCulture, $"<!DOCTYPE html>\n<html lang=\"fr\"><head><meta charset=\"utf-8\"><title>{Text(letter.Title)}</title><style>{Style}</style></head><body>\n");
        page.Append(System.Globalization.CultureInfo.InvariantCulture, $"<header><p><strong>Académie {Text(LetterSettings.WithDe(letter.Academy) ?? "")}</strong><br>{Lines([letter.Service, .. letter.Contact])}</p></header>\n");
        if (!letter.IsAct) page.Append(System.Globalization.CultureInfo.InvariantCulture, $"<p class=\"adresse\">{Lines(letter.Addressee)}</p>\n<p class=\"date\">{Text(letter.DateLine)}</p>\n");
        page.Append("<main>\n");
        foreach (var block in letter.Blocks) Block(page, block);
        return page.Append("</main></body></html>\n").ToString();
    }

    /// <summary>The letter as a part of a page: its subject is a heading of the third level, those in it are of the fourth.</summary>
    public static string Part(LetterDocument letter)
    {
        var part = new StringBuilder();
        part.Append(System.Globalization.CultureInfo.InvariantCulture, $"<p><strong>Académie {Text(LetterSettings.WithDe(letter.Academy) ?? "")}</strong><br>{Lines([letter.Service, .. letter.Contact])}</p>\n");
        if (!letter.IsAct) part.Append(System.Globalization.CultureInfo.InvariantCulture, $"<p>{Lines(letter.Addressee)}</p>\n<p>{Text(letter.DateLine)}</p>\n");
        foreach (var block in letter.Blocks) Block(part, block);
        return part.ToString().Replace("<h2>", "<h4>", StringComparison.Ordinal).Replace("</h2>", "</h4>", StringComparison.Ordinal)
            .Replace("<h1>", "<h3>", StringComparison.Ordinal).Replace("</h1>", "</h3>", StringComparison.Ordinal);
    }

    private static void Block(StringBuilder page, LetterBlock block)
    {
        var (open, close) = block.Kind switch
        {
            BlockKind.Subject => ("<h1>Objet\u00A0: ", "</h1>"),
            BlockKind.Title => ("<h1>", "</h1>"),
            BlockKind.Heading => ("<h2>", "</h2>"),
            BlockKind.Dashes => ("<ul>", "</ul>"),
            BlockKind.Numbers => ("<ol>", "</ol>"),
            BlockKind.Item => ("<li>", "</li>"),
            BlockKind.Table => ("<table>", "</table>"),
            BlockKind.Row => ("<tr>", "</tr>"),
            BlockKind.HeaderCell => ("<th scope=\"col\">", "</th>"),
            BlockKind.Cell => ("<td>", "</td>"),
            BlockKind.Signature => ("<div class=\"signature\">", "</div>"),
            _ => ("<p>", "</p>"),
        };
        page.Append(open);
        foreach (var run in block.Runs) Run(page, run);
        foreach (var part in block.Parts) Block(page, part);
        page.Append(close).Append('\n');
    }

    private static void Run(StringBuilder page, TextRun run)
    {
        var text = Text(run.Text).Replace("\n", "<br>", StringComparison.Ordinal);
        if (run.MissingField is not null) text = $"<mark>{text}</mark>";
        if (run.Italic) text = $"<em>{text}</em>";
        page.Append(run.Bold ? $"<strong>{text}</strong>" : text);
    }

    private static string Lines(IEnumerable<string> lines) => string.Join("<br>", lines.Where(line => !string.IsNullOrWhiteSpace(line)).Select(Text));

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
