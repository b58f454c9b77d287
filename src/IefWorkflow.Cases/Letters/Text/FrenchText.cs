using System.Text.RegularExpressions;

namespace IefWorkflow.Cases.Letters.Text;

/// <summary>The spaces of French typography: none doubled, and non-breaking before high punctuation, in guillemets and after abbreviations.</summary>
internal static partial class FrenchText
{
    /// <summary>The text of a paragraph with its spaces put right.</summary>
    public static IReadOnlyList<TextRun> Tidy(IReadOnlyList<TextRun> runs)
    {
        var tidy = new List<TextRun>();
        var previous = '\n';
        foreach (var run in runs)
        {
            var text = run.Text == "\n" ? "\n" : Spaces().Replace(run.Text, " ");
            if (previous is ' ' or '\n') text = run.Text == "\n" ? text : text.TrimStart(' ');
            if (text.Length == 0) continue;

            tidy.Add(run with { Text = text });
            previous = text[^1];
        }

        if (tidy.Count > 0) tidy[^1] = tidy[^1] with { Text = tidy[^1].Text.TrimEnd(' ', '\n') };
        return Bind(Elide(tidy));
    }

    /// <summary>Joins « de », « que » and « à » with the value merged after them: « d'Anaïs », « qu'aucune pièce », « du Mans ».</summary>
    private static List<TextRun> Elide(List<TextRun> runs)
    {
        for (var index = 0; index + 1 < runs.Count; index++)
        {
            var (before, value) = (runs[index].Text, runs[index + 1].Text);
            if (BeforeValue().Match(before) is not { Success: true } word) continue;
            var contracted = word.Value is not "que " && WithArticle().Match(value) is { Success: true } article ? article.Value : "";
            var joined = (word.Value, contracted) switch
            {
                ("de ", "Le ") => "du ",
                ("de ", "Les ") => "des ",
                ("à ", "Le ") => "au ",
                ("à ", "Les ") => "aux ",
                ("de " or "que ", _) when StartsWithVowel().IsMatch(value) => word.Value.Replace("e ", "'", StringComparison.Ordinal),
                _ => word.Value,
            };
            runs[index] = runs[index] with { Text = before[..word.Index] + joined };
            runs[index + 1] = runs[index + 1] with { Text = value[contracted.Length..] };
        }

        return runs;
    }

    private static List<TextRun> Bind(List<TextRun> runs)
    {
        for (var index = 0; index < runs.Count; index++)
        {
            var text = AfterAbbreviation().Replace(BeforePunctuation().Replace(runs[index].Text, "\u00A0"), "$1\u00A0").Replace("« ", "«\u00A0", StringComparison.Ordinal);
            var next = index + 1 < runs.Count ? runs[index + 1].Text : "";
            if (text.EndsWith(' ') && next.Length > 0 && (next[0] is ':' or ';' or '?' or '!' or '»' || EndsInAbbreviation().IsMatch(text))) text = text[..^1] + '\u00A0';
            runs[index] = runs[index] with { Text = text };
        }

        return runs;
    }

    [GeneratedRegex(@"\b(?:de|que|à) $")]
    private static partial Regex BeforeValue();

    [GeneratedRegex(@"^Les? (?=\p{Lu})")]
    private static partial Regex WithArticle();

    [GeneratedRegex("^[aeiouàâéèêîôûœæ](?!nze\\b|ui\\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex StartsWithVowel();

    [GeneratedRegex(@"[ \t\r\n]+")]
    private static partial Regex Spaces();

    [GeneratedRegex(" (?=[:;?!»])")]
    private static partial Regex BeforePunctuation();

    [GeneratedRegex(@"(?<=^|[\s(\u00A0])(n°|art\.|al\.|[LRD]\.|Dr|M\.|Mme|CS|Article) (?=\S)")]
    private static partial Regex AfterAbbreviation();

    [GeneratedRegex(@"(?:^|[\s(\u00A0])(n°|art\.|«) $")]
    private static partial Regex EndsInAbbreviation();
}
