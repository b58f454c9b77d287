using System.Globalization;
using IefWorkflow.Cases.Appeals;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Commission;
using IefWorkflow.Law.Commission;
using IefWorkflow.Law.Notifications;
using IefWorkflow.Law.Requests;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Cases.Reading;

/// <summary>A case of the agenda of a sitting, as one person may see it.</summary>
public sealed record SittingCase
{
    /// <summary>The number of the appeal.</summary>
    public required string Number { get; init; }

    /// <summary>Where the appeal stands, in French.</summary>
    public required string State { get; init; }

    /// <summary>The revision seen of the file of the appeal.</summary>
    public required long Revision { get; init; }

    /// <summary>The ground of the request; null when it is not known.</summary>
    public Ground? Ground { get; init; }

    /// <summary>The day the first administration received it.</summary>
    public required DateOnly ReceivedOn { get; init; }

    /// <summary>The month in which the commission meets.</summary>
    public required TimeLimit Month { get; init; }

    /// <summary>How it stands to that month on the day of the sitting.</summary>
    public required MeetingStatus Status { get; init; }

    /// <summary>The name of who presents it; null while nobody was designated.</summary>
    public string? Rapporteur { get; init; }

    /// <summary>Whether the commission ruled on it.</summary>
    public required bool IsRuled { get; init; }

    /// <summary>Why it left the agenda; null while it stands.</summary>
    public string? LeftBecause { get; init; }

    /// <summary>Whether it was put on the agenda after the convocations left.</summary>
    public bool AwaitsConvocation { get; init; }

    /// <summary>Who counts for it now.</summary>
    public required CaseAttendance Attendance { get; init; }

    /// <summary>Who takes no part in it.</summary>
    public required IReadOnlyList<Recusal> Recusals { get; init; }

    /// <summary>The sealed ballots of this sitting, in order.</summary>
    public required IReadOnlyList<SealedBallot> Sealed { get; init; }

    /// <summary>What the commission decided; null before.</summary>
    public AppealOutcome? Outcome { get; init; }

    /// <summary>The reasons of law.</summary>
    public string ReasonsOfLaw { get; init; } = "";

    /// <summary>The reasons of fact.</summary>
    public string ReasonsOfFact { get; init; } = "";

    /// <summary>How its decision is notified; null before the vote.</summary>
    public DecisionNotice? Notice { get; init; }

    /// <summary>How many members count for it now.</summary>
    public int Present => Attendance.Finding.CountedPresent;

    /// <summary>How many are required.</summary>
    public int Required => Attendance.Finding.Required;

    /// <summary>How many lack for the commission to rule.</summary>
    public int Lacking => Math.Max(0, Required - Present);

    /// <summary>Whether the commission may rule on it now.</summary>
    public bool CanSit => Attendance.Finding.CanSit;

    /// <summary>The five seats in words, in the order of the article.</summary>
    public IReadOnlyList<string> Seats => [.. Enum.GetValues<Seat>().Select(seat => $"{seat.Label()}\u00A0: {Words(seat)}")];

    /// <summary>Who votes, by seat.</summary>
    public IReadOnlyList<(Seat Seat, string Name)> Voters => [.. Attendance.Seated.OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value.Name))];

    /// <summary>What the secretary must see.</summary>
    public IReadOnlyList<string> Warnings => Attendance.Warnings();

    /// <summary>The sealed ballots in words.</summary>
    public IReadOnlyList<string> Ballots => [.. Sealed.Select(ballot => Words(ballot.Counts))];

    private string Words(Seat seat)
    {
        if (Attendance.Seated.TryGetValue(seat, out var presence)) return $"siège{(presence.Remote ? " à distance" : "")} ({presence.Name})";

        var (left, why) = Attendance.NotCounted.FirstOrDefault(pair => pair.Key.Seat == seat);
        return left is null ? "absent" : CaseAttendance.Why(why);
    }

    private static string Words(CaseBallot ballot)
    {
        var result = ballot.Result switch { BallotResult.Grant => "le recours est admis", BallotResult.Reject => "le recours est rejeté", _ => "aucune majorité" };
        var cast = ballot.ByCastingVote ? ", la voix du président étant prépondérante" : "";
        return string.Create(CultureInfo.InvariantCulture, $"Tour {ballot.Round}\u00A0: pour {ballot.Grant}, contre {ballot.Reject}, abstentions {ballot.Abstain}\u00A0; {result}{cast}.");
    }

    /// <summary>A ballot with its votes.</summary>
    /// <param name="Counts">What was counted.</param>
    /// <param name="Votes">How each voted, each followed by what corrects it; empty for who may not see votes.</param>
    public sealed record SealedBallot(CaseBallot Counts, IReadOnlyList<CaseVote> Votes);

    /// <summary>What becomes of the decision after the vote.</summary>
    /// <param name="SignedOn">The day it was signed; null before.</param>
    /// <param name="LetterId">The letter of the decision; null before it is prepared.</param>
    /// <param name="IssuedOn">The day the letter was issued; null before.</param>
    /// <param name="Channel">How it was sent; null before.</param>
    /// <param name="DispatchedOn">The day it was sent; null before.</param>
    /// <param name="TrackingNumber">The number of the registered letter; null for none.</param>
    /// <param name="ReceivedOn">The day it was received; null before.</param>
    /// <param name="NotifiedOn">The day it counts as notified; null while that is not known.</param>
    /// <param name="Limit">The five working days, as the académie reads them.</param>
    /// <param name="OtherReadingOn">The same limit under the other reading of « jours ouvrés » (OQ-12).</param>
    /// <param name="Timeliness">How it stands to the limit today.</param>
    /// <param name="OpenTask">The act expected now of the notification: <c>signer-decision-commission</c>, <c>notifier</c>, <c>enregistrer-preuve</c>; null for none.</param>
    public sealed record DecisionNotice(
        DateOnly? SignedOn, string? LetterId, DateOnly? IssuedOn, NotificationChannel? Channel, DateOnly? DispatchedOn, string? TrackingNumber, DateOnly? ReceivedOn, DateOnly? NotifiedOn,
        TimeLimit Limit, DateOnly OtherReadingOn, Timeliness Timeliness, string? OpenTask);
}
