using IefWorkflow.Law.Articles;
using IefWorkflow.Law.Calendar;
using IefWorkflow.Law.Readings;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Law.Requests;

/// <summary>Two months of silence on a complete request grant it.</summary>
public static class TacitAcceptance
{
    /// <summary>The two months. They end on their day, worked or not: a tacit decision has no roll-over.</summary>
    public static TimeLimitDefinition Definition { get; } = new(
        "L131-5/implied-acceptance",
        "réception du dossier complet par le DASEN compétent",
        new Months(2, MonthEnd.LastDayOfMonth),
        Landing.AsCounted,
        Landing.AsCounted,
        "le DASEN",
        "l'autorisation est acquise par décision implicite d'acceptation");

    /// <summary>The clock of one request.</summary>
    /// <remarks>
    /// It runs from receipt by the competent DASEN. Only pieces that a text requires move it, to the day the last one was received, and
    /// only when they were asked for before the tacit decision was born (CRPA L114-5).
    /// </remarks>
    [Rule("L131-5/implied-acceptance")]
    [Article(Codes.Education, "L131-5", Alinea = 11, InForceSince = "2022-09-01")]
    [Article(Codes.Crpa, "L231-1", InForceSince = "2016-01-01")]
    [Article(Codes.Crpa, "L114-3", Alinea = 2, InForceSince = "2016-01-01")]
    [Article(Codes.Crpa, "L114-5", Alinea = 4, InForceSince = "2016-01-01")]
    public static AcceptanceClock Clock(AcceptanceFacts facts, WorkingCalendar calendar)
    {
        var fromReceipt = Definition.From(facts.ReceivedByCompetentOn, calendar);
        if (!facts.RequiredPiecesMissing || facts.PiecesRequestedOn > fromReceipt.Legal) return new AcceptanceClock.Running(fromReceipt);
        if (facts.LastRequiredPieceOn is not { } completeOn) return new AcceptanceClock.NotStarted();

        var startsOn = completeOn > facts.ReceivedByCompetentOn ? completeOn : facts.ReceivedByCompetentOn;
        return new AcceptanceClock.Running(Definition.From(startsOn, calendar));
    }

    /// <summary>Whether two months of silence on this filing grant the request (OQ-03): the prudent answer is yes, whenever it was filed.</summary>
    public static bool SilenceAccepts(FilingStatus filing, LegalReadings readings) =>
        filing is not FilingStatus.OutOfWindow || readings.SilenceAcceptsLateRequest;

    /// <summary>Whether an express decision came in time, or after the authorisation was born.</summary>
    /// <remarks>
    /// Notification stops the clock, not signature, and the last day itself is in time (OQ-10). A refusal that comes later is the
    /// withdrawal of an authorisation (<see cref="Withdrawal"/>).
    /// </remarks>
    /// <param name="bornOn">The day on which the tacit acceptance is born.</param>
    /// <param name="signedOn">The day of signature, or null when it is not known.</param>
    /// <param name="notifiedOn">The day of notification, or null when there was none.</param>
    /// <param name="today">The legal day on which the question is asked; only read when no decision was notified.</param>
    /// <param name="readings">The open readings.</param>
    [Rule("L131-5/express-vs-implied")]
    [Article(Codes.Education, "L131-5", Alinea = 11, InForceSince = "2022-09-01")]
    [Article(Codes.Crpa, "L231-1", InForceSince = "2016-01-01")]
    [Article(Codes.Crpa, "L242-1", InForceSince = "2016-01-01")]
    public static ExpressDecision Compare(DateOnly bornOn, DateOnly? signedOn, DateOnly? notifiedOn, DateOnly today, LegalReadings readings)
    {
        var lastDay = readings.LastDayIsInTime ? bornOn : bornOn.AddDays(-1);
        var stoppedOn = readings.TacitAcceptanceStoppedBy is LegalReadings.StoppingAct.Signature ? signedOn ?? notifiedOn : notifiedOn;
        if (stoppedOn is not { } act) return today <= lastDay ? new ExpressDecision.Awaited(lastDay) : new ExpressDecision.TooLate(bornOn);

        return act <= lastDay ? new ExpressDecision.Timely(OnTheLastDay: act == bornOn) : new ExpressDecision.TooLate(bornOn);
    }
}
