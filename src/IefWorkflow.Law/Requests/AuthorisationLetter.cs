using IefWorkflow.Law.Articles;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Law.Requests;

/// <summary>The seven items of information that go with an authorisation, express or tacit.</summary>
public static class AuthorisationLetter
{
    /// <summary>« Sans délai »: an alert after two working days.</summary>
    public static TimeLimitDefinition Definition { get; } = new(
        "R131-11-8/letter",
        "autorisation, expresse ou implicite",
        new WorkingDays(2),
        Landing.AsCounted,
        Landing.AsCounted,
        "le DASEN",
        "l'information «\u00A0sans délai\u00A0» de la famille est en retard (délai interne)");

    /// <summary>The items, in the order of the text: their number and what they tell.</summary>
    public static IReadOnlyList<InformationItem> Items { get; } =
    [
        new(1, "engagement de se soumettre aux contrôles de l'article L.\u00A0131-10"),
        new(2, "objet et modalités des contrôles, qui peuvent être inopinés"),
        new(3, "mise en demeure possible d'inscrire l'enfant dans un établissement"),
        new(4, "sanctions pénales encourues"),
        new(5, "modalités de participation aux évaluations nationales"),
        new(6, "établissement public de rattachement administratif"),
        new(7, "effet d'avis favorable pour l'inscription au CNED (motifs 1° à 3°)"),
    ];

    /// <summary>The items that a draft lacks. All seven are printed whatever the ground: on the 4° the seventh says that it does not apply.</summary>
    [Rule("R131-11-8/letter")]
    [Article(Codes.Education, "R131-11-8", Alinea = 1)]
    public static IReadOnlyList<InformationItem> Missing(IReadOnlyCollection<int> present) =>
        [.. Items.Where(item => !present.Contains(item.Number))];

    /// <summary>What the family is told when it asks for the national assessments.</summary>
    [Rule("R131-11-8/assessments")]
    [Article(Codes.Education, "R131-11-8", Alinea = 9)]
    public static MentionsCheck CheckAssessmentsLetter(IReadOnlyCollection<string> present) =>
        MentionsCheck.Of(["ASSESSMENT_DATES", "ASSESSMENT_ORGANISATION"], present);
}
