using IefWorkflow.Law.Articles;
using IefWorkflow.Law.Calendar;
using IefWorkflow.Law.Readings;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Law.Requests;

/// <summary>The period that the DASEN gives for missing pieces, at most fifteen days.</summary>
public static class MissingPieces
{
    /// <summary>The longest period, in days, and the one proposed by default.</summary>
    public const int MaximumDays = 15;

    /// <summary>The period at its maximum.</summary>
    public static TimeLimitDefinition Definition { get; } = new(
        "R131-11-6/deadline",
        "notification de l'accusé de réception",
        new Days(MaximumDays),
        Landing.NextWorkingDay,
        Landing.NextWorkingDay,
        "la famille",
        "le délai d'acceptation tacite ne commence pas à courir et un refus motivé est possible");

    /// <summary>Sets the period, or says why it cannot be set.</summary>
    /// <param name="start">The day that opens it (<see cref="StartOf"/>); not counted.</param>
    /// <param name="days">How many days are given.</param>
    /// <param name="calendar">The calendar of the authority.</param>
    [Rule("R131-11-6/deadline")]
    [Article(Codes.Education, "R131-11-6")]
    [Article(Codes.Crpa, "L114-5", Alinea = 1, InForceSince = "2016-01-01")]
    public static MissingPiecesPeriod Give(DateOnly start, int days, WorkingCalendar calendar) => days switch
    {
        < 1 => new MissingPiecesPeriod.TooShort(),
        > MaximumDays => new MissingPiecesPeriod.TooLong(),
        MaximumDays => new MissingPiecesPeriod.Given(Definition.From(start, calendar)),
        _ => new MissingPiecesPeriod.Given((Definition with { Length = new Days(days) }).From(start, calendar)),
    };

    /// <summary>The day that opens the period (OQ-05).</summary>
    public static DateOnly StartOf(DateOnly requestReceivedOn, DateOnly acknowledgementSentOn, DateOnly acknowledgementNotifiedOn, LegalReadings readings) =>
        readings.MissingPiecesStartsOn switch
        {
            LegalReadings.MissingPiecesStart.ReceiptOfRequest => requestReceivedOn,
            LegalReadings.MissingPiecesStart.DispatchOfAcknowledgement => acknowledgementSentOn,
            _ => acknowledgementNotifiedOn,
        };

    /// <summary>Whether a piece came in time, and the day from which the two months may run once the file is complete.</summary>
    /// <remarks>A piece posted on the last day is in time (CRPA L112-1), but the clock starts on its receipt (L114-5), late or not.</remarks>
    /// <param name="lastDay">The last day of the period.</param>
    /// <param name="postmarkOn">The postmark; null when it did not come by post.</param>
    /// <param name="receivedOn">The day of receipt.</param>
    /// <param name="readings">The open readings.</param>
    [Rule("R131-11-6/piece-on-time")]
    [Article(Codes.Education, "R131-11-6")]
    [Article(Codes.Crpa, "L112-1", InForceSince = "2016-01-01")]
    public static PieceReceipt Receive(DateOnly lastDay, DateOnly? postmarkOn, DateOnly receivedOn, LegalReadings readings)
    {
        var sentOn = readings.PostmarkCountsForPieces ? postmarkOn ?? receivedOn : receivedOn;
        return new PieceReceipt(OnTime: sentOn <= lastDay, ClockStartsOn: receivedOn);
    }
}
