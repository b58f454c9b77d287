using IefWorkflow.Law.Articles;
using IefWorkflow.Law.Calendar;
using IefWorkflow.Law.Readings;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Law.Appeals;

/// <summary>An opinion on admissibility for the commission; never a rejection.</summary>
/// <param name="Status">How the day of the appeal stands to its period.</param>
/// <param name="MustBeTransmitted">Whether it came through the wrong door and must be passed on (CRPA L114-2).</param>
/// <param name="IsRequalified">Whether it bears another name and is the mandatory appeal all the same, since the period still ran.</param>
public sealed record AppealAdmissibility(AppealStatus Status, bool MustBeTransmitted, bool IsRequalified)
{
    /// <summary>Holds an appeal against its period.</summary>
    [Rule("D131-11-10/admissibility")]
    [Article(Codes.Education, "D131-11-10", Alinea = 1)]
    [Article(Codes.Crpa, "L112-1", InForceSince = "2016-01-01")]
    [Article(Codes.Crpa, "L114-2", InForceSince = "2016-01-01")]
    [Article(Codes.Crpa, "L412-3", InForceSince = "2016-01-01")]
    public static AppealAdmissibility Assess(AppealFacts facts, WorkingCalendar calendar, LegalReadings readings)
    {
        var status = StatusOf(facts, calendar, readings);
        var namedOtherwise = facts.Label is not AppealLabel.MandatoryAppeal;
        return new AppealAdmissibility(
            status,
            MustBeTransmitted: !facts.SentToCommission,
            IsRequalified: namedOtherwise && status is not (AppealStatus.Late or AppealStatus.LateReasonablePeriod));
    }

    private static AppealStatus StatusOf(AppealFacts facts, WorkingCalendar calendar, LegalReadings readings)
    {
        if (facts.RefusalNotifiedOn is not { } notifiedOn || !facts.RefusalMentionsAppeal || AppealPeriod.On(notifiedOn, readings) is not AppealPeriodState.InForce inForce)
        {
            return WithinReasonableYear(facts) ? AppealStatus.NotOpposable : AppealStatus.LateReasonablePeriod;
        }

        var limit = AppealPeriod.Definition(inForce.Days, readings).From(notifiedOn, calendar);
        if (facts.SentOn <= limit.Prudent) return AppealStatus.Timely;
        return facts.SentOn <= limit.Legal ? AppealStatus.ClearMargin : AppealStatus.Late;
    }

    private static bool WithinReasonableYear(AppealFacts facts) =>
        (facts.RefusalNotifiedOn ?? facts.RefusalKnownOn) is not { } knownOn || facts.SentOn <= CalendarMonths.Add(knownOn, 12, MonthEnd.LastDayOfMonth);
}
