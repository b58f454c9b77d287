using IefWorkflow.Cases.Letters.Pdf;
using IefWorkflow.Cases.Letters.Text;

namespace IefWorkflow.Cases.Letters;

/// <summary>Whether a letter may leave. Whatever its template says, a letter that lacks a mention stays.</summary>
/// <param name="Missing">What it lacks, in French sentences; empty when it may leave.</param>
public sealed record LetterCheck(IReadOnlyList<string> Missing)
{
    /// <summary>Whether it may leave.</summary>
    public bool CanIssue => Missing.Count == 0;

    internal static LetterCheck Of(LetterModel model, LetterBody body, LetterDocument document) => new(
    [
        .. body.Faults,
        .. LetterMentions.Missing(model, body.Mentions).Select(mention => $"Il manque\u00A0: {mention.Words}."),
        .. body.MissingFields.Select(field => $"Le champ « {field} » ({TemplateFields.All.FirstOrDefault(known => known.Name == field)?.Label ?? "inconnu"}) n'a pas de valeur."),
        .. document.IsAct || document.Addressee.Any(line => !string.IsNullOrWhiteSpace(line)) ? Array.Empty<string>() : ["Il manque\u00A0: le destinataire."],
        .. Unprintable(document),
    ]);

    private static IEnumerable<string> Unprintable(LetterDocument document)
    {
        var texts = document.Addressee.Concat(document.Contact).Append(document.Service).Concat(document.Blocks.SelectMany(Texts));
        var unknown = string.Concat(texts.SelectMany(text => text.EnumerateRunes()).Where(rune => rune.Value != '\n' && TrueTypeFont.Regular.Glyph(rune.Value) == 0).Select(rune => rune.ToString()).Distinct());
        if (unknown.Length > 0) yield return $"La police des courriers ne sait pas écrire\u00A0: {unknown}";
    }

    private static IEnumerable<string> Texts(LetterBlock block) => block.Runs.Select(run => run.Text).Concat(block.Parts.SelectMany(Texts));
}
