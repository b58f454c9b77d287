using System.Diagnostics;
using IefWorkflow.Cases.Letters;

namespace IefWorkflow.Cases.Tests.Letters;

/// <summary>Every letter as it is printed, read back by an independent reader.</summary>
public sealed class LettersOnPaperTests : IDisposable
{
    /// <summary>The lines of a signature in the examples.</summary>
    private static readonly string[] OfSignature = ["La directrice académique des services de", "l'éducation nationale", "Hélène Cœurdevey", "Le président de la commission", "Le recteur de l'académie", "Paul Guégan", "Le secrétaire de la séance", "Nom et signature", "Signature", "Léna Le Bihan"];

    private readonly string folder = Directory.CreateTempSubdirectory("ief-paper-").FullName;

    [NeedsPoppler]
    public void Every_letter_is_titled_tagged_and_in_French_and_shows_neither_tag_nor_gap()
    {
        foreach (var letter in LetterCatalogue.All)
        {
            var path = Write(letter.Code, LetterTemplates.Default(letter.Code));
            var (info, text) = (Run("pdfinfo", path), Run("pdftotext", "-layout", path, "-"));

            Assert.Matches($@"Title:\s+{System.Text.RegularExpressions.Regex.Escape(letter.Title.Replace(" + ", " et ", StringComparison.Ordinal))}", info);
            Assert.Matches(@"Tagged:\s+yes", info);
            Assert.Contains("/Lang (fr-FR)", System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(path)), StringComparison.Ordinal);
            foreach (var fault in (string[])["{{", "}}", "[", "]", "null", "..", "( )", "()", " ,"]) Assert.DoesNotContain(fault, text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotMatch(@"\b(de|que) [aeiouéèêœ]\w* [A-Z]\w+-Œhler", text);
        }
    }

    [NeedsPoppler]
    public void A_signature_never_stands_on_a_page_with_fewer_than_two_lines_of_text()
    {
        foreach (var code in LetterCatalogue.All.Select(letter => letter.Code)) AssertSigned(code, 0);
        foreach (var code in (string[])["L-01", "L-07", "L-08", "L-14b", "L-16", "L-25", "L-26"])
        {
            for (var lines = 1; lines <= 45; lines += 2) AssertSigned(code, lines);
        }
    }

    [NeedsPoppler]
    public void The_head_of_a_table_is_repeated_on_its_next_page()
    {
        var rows = string.Concat(Enumerable.Range(1, 60).Select(row => $"<tr><td>{row}</td><td>b</td></tr>"));
        var pages = Pages(Write("L-03", $"<objet>x</objet><table><tr><th>Constaté</th><th>Événement</th></tr>{rows}</table>"));

        Assert.True(pages.Count > 1);
        Assert.All(pages, page => Assert.Contains("Constaté", page, StringComparison.Ordinal));
        Assert.All(pages, page => Assert.Matches(@"\d+\s+b", page));
    }

    [NeedsPoppler]
    public void A_paragraph_of_three_lines_is_never_split()
    {
        var words = string.Join(' ', Enumerable.Repeat("paragraphe", 24));
        for (var lines = 20; lines < 50; lines++)
        {
            var pages = Pages(Write("L-03", $"<objet>x</objet>{Padding(lines)}<p>{words}</p>"));
            Assert.Single(pages, page => page.Contains("paragraphe", StringComparison.Ordinal));
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Padding(int lines) => string.Concat(Enumerable.Range(1, lines).Select(line => $"<p>Ligne {line}.</p>"));

    private void AssertSigned(string code, int lines)
    {
        var text = LetterTemplates.Default(code);
        var place = text.IndexOf(text.Contains("</objet>", StringComparison.Ordinal) ? "</objet>" : "</titre>", StringComparison.Ordinal) + "</objet>".Length;
        foreach (var page in Pages(Write(code, text[..place] + Padding(lines) + text[place..])))
        {
            var written = page.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line) && !line.StartsWith("Dossier n°", StringComparison.Ordinal)).ToList();
            var others = written.Where(line => !OfSignature.Any(part => line.Contains(part, StringComparison.Ordinal))).ToList();
            Assert.True(others.Count >= 2 || others.Count == written.Count, $"{code}, {lines} lines more: a signature stands alone:\n{page}");
        }
    }

    private static List<string> Pages(string path) => [.. Run("pdftotext", "-layout", path, "-").Split('\f', StringSplitOptions.RemoveEmptyEntries)];

    private string Write(string code, string template)
    {
        var path = Path.Combine(folder, $"{code}.pdf");
        File.WriteAllBytes(path, LetterTemplates.Preview(code, template, Rennes.Settings, Rennes.Day).Pdf.ToArray());
        return path;
    }

    private static string Run(string tool, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(tool, arguments) { RedirectStandardOutput = true, StandardOutputEncoding = System.Text.Encoding.UTF8 })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }
}
