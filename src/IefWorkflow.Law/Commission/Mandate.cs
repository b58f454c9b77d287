using IefWorkflow.Law.Articles;
using IefWorkflow.Law.Calendar;
using IefWorkflow.Law.Readings;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Law.Commission;

/// <summary>The two-year mandate of a member, titular or alternate.</summary>
public static class Mandate
{
    private static readonly TimeLimitDefinition EndsOn27February = Define(MonthEnd.LastDayOfMonth);
    private static readonly TimeLimitDefinition EndsOn28February = Define(MonthEnd.FirstDayOfNextMonth);

    /// <summary>The days before the last one on which the recteur's services are alerted.</summary>
    public static IReadOnlyList<int> AlertDaysBefore { get; } = [60, 30];

    /// <summary>The two years, first day included, as a time limit; the readings decide what becomes of 29 February (OQ-17).</summary>
    public static TimeLimitDefinition Definition(LegalReadings readings) =>
        readings.LeapDayMandateEnds is LegalReadings.LeapDayMandate.February28 ? EndsOn28February : EndsOn27February;

    /// <summary>The last day of a mandate.</summary>
    [Rule("D131-11-11/mandate")]
    [Article(Codes.Education, "D131-11-11", Alinea = 7)]
    public static DateOnly LastDay(DateOnly startsOn, LegalReadings readings) =>
        Definition(readings).From(startsOn, WorkingCalendar.Of(Territory.Metropolitan)).Legal;

    /// <summary>The last day of a member who replaces another in mid-term (OQ-14): the rest of the mandate, unless the order says otherwise.</summary>
    public static DateOnly LastDayOfReplacement(DateOnly replacementStartsOn, DateOnly replacedLastDay, LegalReadings readings) =>
        readings.Replacement is LegalReadings.ReplacementTerm.NewMandate ? LastDay(replacementStartsOn, readings) : replacedLastDay;

    /// <summary>Whether a member may sit on a day: neither before the mandate nor after it.</summary>
    [Rule("D131-11-11/mandate-can-sit")]
    [Article(Codes.Education, "D131-11-11", Alinea = 7)]
    public static bool CanSit(DateOnly startsOn, DateOnly meetingOn, LegalReadings readings) =>
        startsOn <= meetingOn && meetingOn <= LastDay(startsOn, readings);

    /// <summary>The day of an alert, counted back from the last day.</summary>
    /// <param name="startsOn">The first day of the mandate.</param>
    /// <param name="daysBefore">How many days before the last one.</param>
    /// <param name="readings">The open readings.</param>
    [Rule("D131-11-11/mandate-alert")]
    [Article(Codes.Education, "D131-11-11", Alinea = 7)]
    public static DateOnly AlertOn(DateOnly startsOn, int daysBefore, LegalReadings readings) => LastDay(startsOn, readings).AddDays(-daysBefore);

    private static TimeLimitDefinition Define(MonthEnd leapDay) => new(
        "D131-11-11/mandate",
        "premier jour du mandat fixé par l'arrêté de nomination",
        new Years(2, leapDay),
        Landing.Eve,
        Landing.Eve,
        "le recteur",
        "le membre ne peut plus siéger et la composition serait irrégulière");
}
