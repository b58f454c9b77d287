using System.Globalization;
using System.Text;
using IefWorkflow.Cases.Appeals;
using IefWorkflow.Cases.BreachReports;
using IefWorkflow.Cases.Requests;
using IefWorkflow.Cases.Residence;

namespace IefWorkflow.Cases.Search;

/// <summary>The words of names, as they are stored and as they are looked for.</summary>
public static class SearchWords
{
    /// <summary>The words of a text in capitals, without accents, hyphens or apostrophes.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var bare = new StringBuilder(text.Length);
        foreach (var letter in text.Replace("œ", "oe", StringComparison.OrdinalIgnoreCase).Replace("æ", "ae", StringComparison.OrdinalIgnoreCase).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark) continue;
            bare.Append(char.IsLetter(letter) ? char.ToUpperInvariant(letter) : ' ');
        }

        return [.. bare.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct()];
    }

    /// <summary>The rows of a row that bears names; none for one that bears none.</summary>
    internal static IEnumerable<SearchName> Rows(object row) => row switch
    {
        AuthorisationRequest request => Rows(request.CaseId, $"{request.ChildLastName} {request.ChildFirstNames}"),
        CasePerson person => Rows(person.CaseId, person.Name),
        Appeal appeal => Rows(appeal.CaseId, appeal.Child),
        ReportedBreach breach => Rows(breach.CaseId, $"{breach.ChildLastName} {breach.ChildFirstNames}"),
        ResidenceChange change => Rows(change.CaseId, change.Child),
        _ => [],
    };

    private static IEnumerable<SearchName> Rows(string caseId, string text) =>
        Of(text).Select(word => new SearchName { CaseId = caseId, Word = word, Sound = FrenchSound.Of(word) });
}
