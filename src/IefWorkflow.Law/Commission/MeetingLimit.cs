using IefWorkflow.Law.Appeals;
using IefWorkflow.Law.Articles;
using IefWorkflow.Law.Calendar;
using IefWorkflow.Law.Readings;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Law.Commission;

/// <summary>The month in which the commission meets.</summary>
/// <remarks>Missing it makes nothing void: it alerts and escalates. The prudent date is the last working day, the legal one the day counted.</remarks>
public static class MeetingLimit
{
    /// <summary>One month from receipt of the appeal.</summary>
    [Rule("D131-11-12/one-month")]
    [Article(Codes.Education, "D131-11-12", Alinea = 2)]
    public static TimeLimitDefinition Definition { get; } = new(
        "D131-11-12/one-month",
        "réception du recours administratif préalable obligatoire",
        new Months(1, MonthEnd.LastDayOfMonth),
        Landing.LastWorkingDay,
        Landing.AsCounted,
        "la commission",
        "aucune nullité, la commission peut encore statuer\u00A0; le recteur est alerté");

    /// <summary>The receipt that opens the month (OQ-11): by the first administration, which is the earlier date.</summary>
    public static DateOnly StartOf(DateOnly firstReceivedOn, DateOnly commissionReceivedOn, LegalReadings readings) =>
        readings.MonthOpensOn is LegalReadings.AppealReceipt.Commission ? commissionReceivedOn : firstReceivedOn;

    /// <summary>How an appeal stands to its month.</summary>
    /// <param name="receivedOn">The receipt that opens the month.</param>
    /// <param name="meetingOn">The day of the sitting that examined it; null while there was none.</param>
    /// <param name="today">The legal day on which the question is asked.</param>
    /// <param name="calendar">The calendar of the seat.</param>
    [Rule("D131-11-12/one-month-status")]
    [Article(Codes.Education, "D131-11-12", Alinea = 2)]
    public static MeetingStatus StatusOf(DateOnly receivedOn, DateOnly? meetingOn, DateOnly today, WorkingCalendar calendar)
    {
        var month = Definition.From(receivedOn, calendar);
        var tacitRejectionOn = TacitRejection.Definition.From(receivedOn, calendar).Legal;
        var day = meetingOn ?? today;
        if (day <= month.Legal) return new MeetingStatus(meetingOn is null ? Timeliness.Pending : Timeliness.OnTime, MeetingAlert.None, tacitRejectionOn);

        return new MeetingStatus(Timeliness.Late, day > tacitRejectionOn ? MeetingAlert.TacitRejectionBorn : MeetingAlert.EscalateToRecteur, tacitRejectionOn);
    }
}
