using IefWorkflow.Law.Articles;
using IefWorkflow.Law.Calendar;
using IefWorkflow.Law.Readings;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Law.Appeals;

/// <summary>Two months of silence on an appeal reject it. The commission may still sit, and grant.</summary>
public static class TacitRejection
{
    /// <summary>The two months, from receipt by the first administration that received the appeal.</summary>
    public static TimeLimitDefinition Definition { get; } = new(
        "CRPA-L231-4/rapo-implied-rejection",
        "réception du recours par la première administration saisie",
        new Months(2, MonthEnd.LastDayOfMonth),
        Landing.AsCounted,
        Landing.AsCounted,
        "la commission",
        "une décision implicite de rejet naît, que la commission peut encore remplacer");

    /// <summary>The clock of one appeal, with the stretches during which pieces were awaited.</summary>
    [Rule("CRPA-L231-4/rapo-implied-rejection")]
    [Article(Codes.Crpa, "L231-4", InForceSince = "2016-01-01")]
    [Article(Codes.Crpa, "L411-7", InForceSince = "2016-01-01")]
    [Article(Codes.Crpa, "L114-3", Alinea = 1, InForceSince = "2016-01-01")]
    [Article(Codes.Crpa, "L114-5", Alinea = 3, InForceSince = "2016-01-01")]
    public static TimeLimit Clock(DateOnly firstReceivedOn, WorkingCalendar calendar, IReadOnlyList<Suspension> suspensions) =>
        Definition.From(firstReceivedOn, calendar, suspensions);

    /// <summary>The stretch during which a request for pieces stops the clock (OQ-23): until they are produced, or until the time given ends.</summary>
    /// <param name="requestSentOn">The day the request for pieces was sent.</param>
    /// <param name="requestNotifiedOn">The day the family received it.</param>
    /// <param name="piecesDueOn">The last day given.</param>
    /// <param name="piecesProducedOn">The day the pieces came; null when they never did.</param>
    /// <param name="readings">The open readings.</param>
    public static Suspension SuspensionOf(DateOnly requestSentOn, DateOnly requestNotifiedOn, DateOnly piecesDueOn, DateOnly? piecesProducedOn, LegalReadings readings)
    {
        var from = readings.RejectionSuspendedFrom is LegalReadings.SuspensionStart.DispatchOfRequestForPieces ? requestSentOn : requestNotifiedOn;
        var until = piecesProducedOn < piecesDueOn ? piecesProducedOn.Value : piecesDueOn;
        return new Suspension(from, until < from ? from : until);
    }
}
