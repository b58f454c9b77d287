using IefWorkflow.Law.Articles;
using IefWorkflow.Law.Calendar;
using IefWorkflow.Law.Readings;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Law.Commission;

/// <summary>« La décision de la commission est notifiée dans un délai de cinq jours ouvrés. »</summary>
/// <remarks>Missing it makes nothing void. By default dispatch counts, Monday to Friday, on the calendar of the seat (OQ-12).</remarks>
public static class DecisionNotification
{
    private static readonly TimeLimitDefinition MondayToFriday = Define(new WorkingDays(5));
    private static readonly TimeLimitDefinition MondayToSaturday = Define(new MonToSatDays(5));

    /// <summary>Five working days from the sitting.</summary>
    [Rule("D131-11-12/five-working-days")]
    [Article(Codes.Education, "D131-11-12", Alinea = 3)]
    public static TimeLimitDefinition Definition(LegalReadings readings) =>
        readings.NotificationDays is LegalReadings.NotificationDayCount.MondayToSaturday ? MondayToSaturday : MondayToFriday;

    /// <summary>The territory whose calendar counts the five days: that of the seat, even when the family lives in another.</summary>
    [Rule("D131-11-12/five-working-days-seat")]
    [Article(Codes.Education, "D131-11-12", Alinea = 3)]
    public static Territory CalendarOf(Departement seat, Departement family, LegalReadings readings) =>
        (readings.NotificationCalendarIs is LegalReadings.NotificationCalendar.FamilyResidence ? family : seat).Territory;

    /// <summary>How the notification of a decision stands to its limit. The decision is valid whatever the answer.</summary>
    /// <param name="meetingOn">The day of the sitting.</param>
    /// <param name="dispatchedOn">The day the decision was sent; null while it was not.</param>
    /// <param name="receivedOn">The day it was received; only read where receipt counts (OQ-12).</param>
    /// <param name="today">The legal day on which the question is asked.</param>
    /// <param name="calendar">The calendar of the seat.</param>
    /// <param name="readings">The open readings.</param>
    [Rule("D131-11-12/five-working-days-status")]
    [Article(Codes.Education, "D131-11-12", Alinea = 3)]
    public static Timeliness StatusOf(DateOnly meetingOn, DateOnly? dispatchedOn, DateOnly? receivedOn, DateOnly today, WorkingCalendar calendar, LegalReadings readings)
    {
        var limit = Definition(readings).From(meetingOn, calendar);
        var notifiedOn = readings.DecisionNotifiedBy is LegalReadings.NotifiedBy.Receipt ? receivedOn : dispatchedOn;
        if (notifiedOn is { } day) return limit.IsMetOn(day) ? Timeliness.OnTime : Timeliness.Late;

        return limit.IsMetOn(today) ? Timeliness.Pending : Timeliness.Late;
    }

    private static TimeLimitDefinition Define(Length length) => new(
        "D131-11-12/five-working-days",
        "réunion de la commission",
        length,
        Landing.AsCounted,
        Landing.AsCounted,
        "le secrétariat de la commission",
        "aucune nullité, la décision reste valable, le président est alerté");
}
