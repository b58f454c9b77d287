using IefWorkflow.Law.Articles;
using IefWorkflow.Law.Readings;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Law.Requests;

/// <summary>The child at school whose physical or moral integrity is threatened (L131-5 al. 14).</summary>
public static class ThreatenedChild
{
    /// <summary>Acknowledgement « sans délai »: the same working day, alert after one.</summary>
    public static TimeLimitDefinition Acknowledgement { get; } = new(
        "R131-11-7/steps",
        "réception de la demande d'un enfant menacé",
        new WorkingDays(1),
        Landing.AsCounted,
        Landing.AsCounted,
        "le DASEN",
        "l'accusé de réception «\u00A0sans délai\u00A0» est en retard");

    /// <summary>The next step, given those already taken. A head who gives no opinion does not hold the family up (OQ-08).</summary>
    /// <param name="done">The steps taken.</param>
    /// <param name="headAskedInVain">Whether the head was asked for an opinion and gave none.</param>
    /// <param name="readings">The open readings.</param>
    [Rule("R131-11-7/steps")]
    [Article(Codes.Education, "R131-11-7", Alinea = 1)]
    [Article(Codes.Education, "R131-11-7", Alinea = 3)]
    [Article(Codes.Education, "L131-5", Alinea = 14, InForceSince = "2022-09-01")]
    public static ThreatenedChildStep NextStep(IReadOnlyCollection<ThreatenedChildStep> done, bool headAskedInVain, LegalReadings readings)
    {
        var headIsPassed = headAskedInVain && readings.AskingHeadSuffices;
        foreach (var step in Enum.GetValues<ThreatenedChildStep>())
        {
            if (done.Contains(step)) continue;
            if (headIsPassed && step is (ThreatenedChildStep.Concertation or ThreatenedChildStep.HeadOpinion)) continue;
            return step;
        }

        return ThreatenedChildStep.Examine;
    }

    /// <summary>Whether the child may provisionally be taught at home on a day: from the filing until the decision.</summary>
    /// <param name="filedOn">The day the request was filed.</param>
    /// <param name="decidedOn">The day the decision was notified, or the tacit one born; null while there is none.</param>
    /// <param name="day">The day asked about.</param>
    [Rule("R131-11-7/provisional")]
    [Article(Codes.Education, "L131-5", Alinea = 14, InForceSince = "2022-09-01")]
    public static bool ProvisionallyPermitted(DateOnly filedOn, DateOnly? decidedOn, DateOnly day) =>
        filedOn <= day && (decidedOn is null || day < decidedOn);
}
