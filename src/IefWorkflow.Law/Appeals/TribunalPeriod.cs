using IefWorkflow.Law.Articles;
using IefWorkflow.Law.Calendar;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Law.Appeals;

/// <summary>The way to the administrative tribunal, after the appeal.</summary>
public static class TribunalPeriod
{
    /// <summary>Two clear months. The software shows the date to staff and never prints it for a family as computed.</summary>
    [Rule("CJA-R421-1/ta-deadline")]
    [Article(Codes.Cja, "R421-1", InForceSince = "2017-01-01")]
    public static TimeLimitDefinition Definition { get; } = new(
        "CJA-R421-1/ta-deadline",
        "notification de la décision de la commission, ou naissance du rejet implicite",
        new Months(2, MonthEnd.LastDayOfMonth),
        Landing.AsCounted,
        Landing.ClearDay,
        "la famille",
        "la requête devant le tribunal administratif est tardive");

    /// <summary>One month to give the reasons of a tacit rejection, once they are asked for.</summary>
    public static TimeLimitDefinition ReasonsDefinition { get; } = new(
        "CRPA-L232-4/reasons",
        "demande de communication des motifs",
        new Months(1, MonthEnd.LastDayOfMonth),
        Landing.LastWorkingDay,
        Landing.AsCounted,
        "le secrétariat de la commission",
        "la décision implicite devient illégale");

    /// <summary>Whether the tribunal can be seized: only once the mandatory appeal was brought.</summary>
    [Rule("D131-11-13/ta")]
    [Article(Codes.Education, "D131-11-13")]
    public static bool MayBeSeized(bool appealBrought) => appealBrought;

    /// <summary>Whether a request for reasons must be answered: it must come within the period to go to court.</summary>
    [Rule("CRPA-L232-4/reasons")]
    [Article(Codes.Crpa, "L232-4", InForceSince = "2016-01-01")]
    public static bool ReasonsMustBeGiven(DateOnly tacitRejectionBornOn, DateOnly reasonsAskedOn, WorkingCalendar calendar) =>
        tacitRejectionBornOn <= reasonsAskedOn && Definition.From(tacitRejectionBornOn, calendar).IsMetOn(reasonsAskedOn);

    /// <summary>The period to go to court, once reasons were asked for in time: it starts again when they are given.</summary>
    public static TimeLimit AfterReasons(DateOnly reasonsGivenOn, WorkingCalendar calendar) => Definition.From(reasonsGivenOn, calendar);
}
