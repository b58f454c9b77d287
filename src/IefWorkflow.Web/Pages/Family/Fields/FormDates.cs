using IefWorkflow.Cases.Codes;

namespace IefWorkflow.Web.Pages.Family.Fields;

/// <summary>Dates that came as three numbers.</summary>
internal static class FormDates
{
    /// <summary>Puts day, month and year together; what is no date is left out, so that it is asked for again.</summary>
    /// <param name="given">What was given, by control name; the date is added under its own name.</param>
    /// <param name="name">The name of the date.</param>
    /// <returns>What is wrong with it, as a sentence; null when nothing is, or when nothing was given.</returns>
    public static string? Join(IDictionary<string, string> given, string name)
    {
        string Part(string part) => given.TryGetValue($"{name}.{part}", out var text) ? text.Trim() : "";
        var (day, month, year) = (Part("jour"), Part("mois"), Part("annee"));
        given.Remove(name);
        if (day.Length + month.Length + year.Length == 0) return null;

        var text = $"{year.PadLeft(4, '0')}-{month.PadLeft(2, '0')}-{day.PadLeft(2, '0')}";
        if (IsoDay.Read(text) is not { } date || date.Year < 1900)
        {
            return "Cette date n'existe pas\u00A0: donnez le jour, le mois et l'année en chiffres.";
        }

        given[name] = text;
        return null;
    }
}
