using IefWorkflow.Law.Articles;
using IefWorkflow.Law.Calendar;

namespace IefWorkflow.Law.Requests;

/// <summary>From declaration to authorisation: the transitional articles 9 and 10 of décret n° 2022-182.</summary>
[Rule("DEC2022-182/transition")]
[Article(Codes.Decret2022182, "9")]
[Article(Codes.Decret2022182, "10")]
public static class Transition
{
    private static readonly SchoolYear FirstAuthorisationYear = new(2022);

    /// <summary>The regime that a school year falls under.</summary>
    public static Regime RegimeOf(SchoolYear schoolYear) => schoolYear < FirstAuthorisationYear ? Regime.OldDeclaration : Regime.NewAuthorisation;

    /// <summary>Whether a child has an authorisation as of right: for 2022-2023 and 2023-2024, if taught at home in 2021-2022 with a sufficient control.</summary>
    public static bool IsEligibleAsOfRight(SchoolYear schoolYear, bool taughtAtHomeIn20212022, bool controlWasSufficient) =>
        schoolYear.FirstYear is 2022 or 2023 && taughtAtHomeIn20212022 && controlWasSufficient;

    /// <summary>Whether a declaration may still be taken; if not, the family is told to request an authorisation (letter L-24).</summary>
    [Rule("R131-2/no-declaration")]
    [Article(Codes.Decret2022182, "9")]
    [Article(Codes.Education, "R131-2", Alinea = 2, InForceSince = "2019-08-05", InForceUntil = "2022-02-16")]
    public static bool AcceptsDeclaration(SchoolYear schoolYear) => RegimeOf(schoolYear) is Regime.OldDeclaration;

    /// <summary>Whether the information letter of the repealed article is still the one to send: only for declarations, up to 2021-2022.</summary>
    [Rule("R131-15/legacy")]
    [Article(Codes.Education, "R131-15", InForceSince = "2019-08-05", InForceUntil = "2022-02-16")]
    public static bool UsesDeclarationLetter(SchoolYear schoolYear) => AcceptsDeclaration(schoolYear);
}
