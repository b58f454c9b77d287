using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Cases.Requests;

/// <summary>The term of an authorisation as a period: so many school years from the eve of the first.</summary>
internal static class AuthorisationTerm
{
    /// <summary>The rule that bounds it.</summary>
    public const string Rule = "R131-11-2/duration";

    /// <summary>The period of so many school years.</summary>
    public static TimeLimitDefinition Of(int years) => new(
        Rule,
        "veille de la première année scolaire autorisée",
        new Years(years, MonthEnd.LastDayOfMonth),
        Landing.AsCounted,
        Landing.AsCounted,
        "la famille",
        "l'autorisation prend fin\u00A0: une nouvelle demande ou une inscription est nécessaire");
}
