using IefWorkflow.Law.Articles;
using IefWorkflow.Law.Readings;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Law.Requests;

/// <summary>The opinion of the doctor of the education service on the 1° ground.</summary>
[Rule("R131-11-2/doctor")]
[Article(Codes.Education, "R131-11-2", Alinea = 3)]
public static class DoctorOpinion
{
    /// <summary>Fifteen days, an internal target: the text sets no limit and the opinion does not stop the two months.</summary>
    public static TimeLimitDefinition Definition { get; } = new(
        "R131-11-2/doctor",
        "remise du pli fermé au médecin",
        new Days(15),
        Landing.NextWorkingDay,
        Landing.NextWorkingDay,
        "le médecin de l'éducation nationale",
        "aucun effet en droit, mais un refus exige que l'avis ait été recueilli (délai interne)");

    /// <summary>Whether the opinion must be asked for (OQ-07): always on the 1° ground by default, even when only CDAPH decisions were filed.</summary>
    public static bool MustBeAsked(Ground ground, IReadOnlyCollection<string> documents, LegalReadings readings) =>
        ground.IsMedical() && (readings.DoctorOpinionAlwaysAsked || documents.Contains("M1A-CERT") || documents.Contains("M1B-CERT"));

    /// <summary>Whether a refusal may be signed: not on the 1° ground before the opinion was given, unless the DASEN overrides with a reason.</summary>
    /// <param name="mustBeAsked">The answer of <see cref="MustBeAsked"/>.</param>
    /// <param name="given">Whether the doctor gave the opinion.</param>
    /// <param name="overrideReason">The DASEN's reason to decide without it; empty when there is none.</param>
    public static bool AllowsRefusal(bool mustBeAsked, bool given, string overrideReason) =>
        !mustBeAsked || given || !string.IsNullOrWhiteSpace(overrideReason);
}
