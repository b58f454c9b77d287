using IefWorkflow.Law.Articles;
using IefWorkflow.Law.Readings;

namespace IefWorkflow.Law.Requests;

/// <summary>Which documents a request must hold, and which are missing. Presence only: whether they convince is for people to judge.</summary>
public static class Completeness
{
    /// <summary>The requirements that are not met, ordered by code.</summary>
    [Rule("R131-11-1/completeness")]
    [Article(Codes.Education, "R131-11-1", Alinea = 1)]
    [Article(Codes.Crpa, "L114-5", Alinea = 1, InForceSince = "2016-01-01")]
    public static IReadOnlyList<RequiredDocument> Missing(RequestFile file, LegalReadings readings) =>
    [
        .. Required(file, readings)
            .Where(required => !required.IsMetBy(file.Documents))
            .OrderBy(required => required.Code, StringComparer.Ordinal),
    ];

    /// <summary>Everything that the file must hold, in the order of the articles.</summary>
    public static IEnumerable<RequiredDocument> Required(RequestFile file, LegalReadings readings) =>
        Common(file).Concat(OfGround(file)).Concat(OfThreatenedChild(file, readings));

    private static IEnumerable<RequiredDocument> OfGround(RequestFile file) => file.Ground switch
    {
        Ground.Health or Ground.Disability => Medical(file.Ground),
        Ground.Sport or Ground.Arts => SportOrArts(),
        Ground.Itinerancy or Ground.Remoteness => ItinerancyOrRemoteness(file.Ground),
        Ground.OwnSituation => OwnSituation(file),
        Ground.AsOfRight => [],
        _ => throw new ArgumentOutOfRangeException(nameof(file), file.Ground, "This ground has no checklist."),
    };

    private static IEnumerable<RequiredDocument> Common(RequestFile file)
    {
        yield return One("P01");
        yield return One("P02");
        yield return new RequiredDocument(["P03"], file.Guardians);
        yield return One("P04");
        if (!file.InstructorIsGuardian) yield return new RequiredDocument(["P05"], file.Instructors);
        if (file.LateGround && file.Ground.MayAppearLate()) yield return One("P06");
    }

    /// <summary>Health: a certificate; disability: a certificate or the decisions of the CDAPH.</summary>
    [Rule("R131-11-2/pieces")]
    [Article(Codes.Education, "R131-11-2", Alinea = 1)]
    [Article(Codes.Education, "R131-11-2", Alinea = 2)]
    public static IEnumerable<RequiredDocument> Medical(Ground ground) =>
        ground is Ground.Health ? [One("M1A-CERT")] : [new RequiredDocument(["M1B-CERT", "M1B-CDAPH"])];

    /// <summary>Enrolment with a body, and the organisation of the child's time.</summary>
    [Rule("R131-11-3/pieces")]
    [Article(Codes.Education, "R131-11-3")]
    public static IEnumerable<RequiredDocument> SportOrArts() => [One("M2-INSCR"), One("M2-EDT")];

    /// <summary>At least one useful document on itinerancy in France, or on remoteness from any public school.</summary>
    [Rule("R131-11-4/pieces")]
    [Article(Codes.Education, "R131-11-4", Alinea = 1)]
    [Article(Codes.Education, "R131-11-4", Alinea = 2)]
    public static IEnumerable<RequiredDocument> ItinerancyOrRemoteness(Ground ground) =>
        [One(ground is Ground.Itinerancy ? "M3A-ITIN" : "M3B-ELOIGN")];

    /// <summary>The educational project, availability, diploma and declaration; the distance-teaching body only where there is one.</summary>
    [Rule("R131-11-5/pieces")]
    [Article(Codes.Education, "R131-11-5")]
    public static IEnumerable<RequiredDocument> OwnSituation(RequestFile file)
    {
        yield return One("M4-PROJ-A");
        yield return One("M4-PROJ-B");
        yield return One("M4-PROJ-C");
        if (file.UsesDistanceTeaching) yield return One("M4-PROJ-D");
        yield return One("M4-DISPO");
        yield return new RequiredDocument(["M4-BAC", "M4-FOREIGN"]);
        yield return new RequiredDocument(["M4-FR"], file.Instructors);
    }

    private static IEnumerable<RequiredDocument> OfThreatenedChild(RequestFile file, LegalReadings readings)
    {
        if (!file.IntegrityThreatened || file.Ground is Ground.AsOfRight) yield break;

        if (!(file.HeadOpinionAskedFor && readings.AskingHeadSuffices)) yield return One("INT-AVIS");
        yield return One("INT-DOC");
    }

    private static RequiredDocument One(string code) => new([code]);
}
