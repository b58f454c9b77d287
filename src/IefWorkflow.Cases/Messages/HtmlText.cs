using System.Net;
using System.Text.RegularExpressions;

namespace IefWorkflow.Cases.Messages;

/// <summary>Turns the HTML that a designer wrote into the plain text that is sent.</summary>
internal static partial class HtmlText
{
    /// <summary>The text: paragraphs and line breaks are kept, a link is followed by its address, everything else is left out.</summary>
    /// <remarks>A text without any markup keeps its own lines.</remarks>
    public static string ToPlain(string html)
    {
        if (!Tag().IsMatch(html)) return WebUtility.HtmlDecode(html);

        var text = Hidden().Replace(html, "");
        text = Blank().Replace(text, " ");
        text = Link().Replace(text, link => link.Groups["text"].Value == link.Groups["address"].Value ? link.Groups["text"].Value : $"{link.Groups["text"].Value} ({link.Groups["address"].Value})");
        text = Item().Replace(text, "\n- ");
        text = Break().Replace(text, "\n");
        text = Paragraph().Replace(text, "\n\n");
        text = WebUtility.HtmlDecode(Tag().Replace(text, ""));
        return Empty().Replace(string.Join('\n', text.Split('\n').Select(line => line.Trim(' '))), "\n\n").Trim('\n');
    }

    [GeneratedRegex(@"<!--.*?-->|<(script|style|head)\b.*?</\1\s*>", RegexOptions.IgnoreCase | RegexOptions.Singleline, 1000)]
    private static partial Regex Hidden();

    [GeneratedRegex(@"[ \t\r\n]+", RegexOptions.None, 1000)]
    private static partial Regex Blank();

    [GeneratedRegex("""<a\b[^>]*\bhref\s*=\s*["'](?<address>[^"']*)["'][^>]*>(?<text>.*?)</a\s*>""", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"<li\b[^>]*>", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Item();

    [GeneratedRegex(@"<br\b[^>]*>|</(div|tr)\s*>", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Break();

    [GeneratedRegex(@"</?(p|h[1-6]|ul|ol|table|blockquote)\b[^>]*>", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Paragraph();

    [GeneratedRegex("</?[a-z][^>]*>", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\n{3,}", RegexOptions.None, 1000)]
    private static partial Regex Empty();
}
