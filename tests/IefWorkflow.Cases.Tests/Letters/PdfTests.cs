using System.Diagnostics;
using System.Security.Cryptography;
using IefWorkflow.Cases.Letters;
using IefWorkflow.Cases.Letters.Pdf;

namespace IefWorkflow.Cases.Tests.Letters;

/// <summary>The PDF of a letter, as an independent reader sees it.</summary>
public sealed class PdfTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ief-letters-").FullName;

    [Fact]
    public void The_same_letter_gives_the_same_bytes()
    {
        var (first, second) = (Pdf("L-07"), Pdf("L-07"));

        Assert.Equal(Convert.ToHexString(SHA256.HashData(first)), Convert.ToHexString(SHA256.HashData(second)));
        Assert.NotEqual(first, LetterTemplates.Preview("L-07", LetterTemplates.Default("L-07"), Rennes.Settings, Rennes.Day.AddDays(1)).Pdf.ToArray());
    }

    [NeedsPoppler]
    public void A_letter_is_titled_tagged_and_of_the_size_of_A4()
    {
        var info = Run("pdfinfo", Write("L-08"));

        Assert.Matches(@"Title:\s+Décision d'autorisation", info);
        Assert.Matches(@"Tagged:\s+yes", info);
        Assert.Matches(@"Page size:\s+595\.28 x 841\.89 pts \(A4\)", info);
        Assert.Contains("/Lang (fr-FR)", System.Text.Encoding.Latin1.GetString(Pdf("L-08")), StringComparison.Ordinal);
    }

    [NeedsPoppler]
    public void Its_structure_is_that_of_a_letter()
    {
        var structure = Run("pdfinfo", "-struct-text", Write("L-08"));

        foreach (var element in (string[])["Document", "H1", "H2", "P", "L", "LI", "Lbl", "LBody"]) Assert.Contains(element, structure, StringComparison.Ordinal);
        Assert.Contains("établissement public suivant", structure, StringComparison.Ordinal);
        Assert.DoesNotContain("1/2", structure, StringComparison.Ordinal);
        Assert.Contains("TH", Run("pdfinfo", "-struct", Write("L-14b")), StringComparison.Ordinal);
    }

    [NeedsPoppler]
    public void Every_font_is_embedded_reduced_and_readable()
    {
        var fonts = Run("pdffonts", Write("L-07")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();

        Assert.NotEmpty(fonts);
        Assert.All(fonts, font => Assert.Matches(@"^[A-Z]{6}\+OpenSans-\w+\s+CID TrueType\s+Identity-H\s+yes yes yes", font));
    }

    [NeedsPoppler]
    public void Its_text_reads_back_with_accents_ligatures_and_mentions()
    {
        var text = Run("pdftotext", "-layout", Write("L-07"), "-").ReplaceLineEndings(" ").Replace('\u00A0', ' ');
        text = System.Text.RegularExpressions.Regex.Replace(text, " +", " ");

        foreach (var words in (string[])["Anaïs Lefèvre-Œhler", "Hélène Cœurdevey", "15 jours à compter de la notification écrite", "vous devez, avant toute saisine du juge", "Le tribunal administratif ne peut être saisi sans ce recours préalable", "Rennes, le 12 mai 2026"])
        {
            Assert.Contains(words, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Lines_break_at_spaces_never_at_non_breaking_ones_and_long_words_are_cut()
    {
        var lines = LineBreaker.Break([new TextRun("un\u00A0deux trois"), new TextRun("quatre", Bold: true)], 10, 60);
        Assert.Equal(["un\u00A0deux ", "troisquatre"], lines.Select(line => string.Concat(line.Pieces.Select(piece => piece.Text))));

        var cut = LineBreaker.Break([new TextRun(new string('m', 40))], 10, 100);
        Assert.True(cut.Count > 3);
        Assert.Equal(40, cut.Sum(line => line.Pieces.Sum(piece => piece.Text.Length)));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static byte[] Pdf(string code) => LetterTemplates.Preview(code, LetterTemplates.Default(code), Rennes.Settings, Rennes.Day).Pdf.ToArray();

    private string Write(string code)
    {
        var path = Path.Combine(folder, $"{code}.pdf");
        File.WriteAllBytes(path, Pdf(code));
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
