using System.Diagnostics;

namespace IefWorkflow.Law.Commission;

/// <summary>What a ballot produced.</summary>
public abstract record DeliberationOutcome
{
    private DeliberationOutcome()
    {
    }

    /// <summary>A majority decided.</summary>
    /// <param name="Side">Grant or reject.</param>
    public sealed record Decided(Voice Side) : DeliberationOutcome;

    /// <summary>The votes were equal and the president's prevailed.</summary>
    /// <param name="Side">Grant or reject.</param>
    /// <param name="WithAbstentions">Whether the split includes abstentions: lawful by the reading adopted, and a second ballot is suggested.</param>
    public sealed record DecidedByCastingVote(Voice Side, bool WithAbstentions) : DeliberationOutcome;

    /// <summary>The commission could not sit: record the failure and set a new date.</summary>
    public sealed record QuorumNotReached(int Present, int Required) : DeliberationOutcome;

    /// <summary>Neither side has a majority and there is no tie to break: the president calls a second ballot, in which he or she must vote.</summary>
    public sealed record NoMajority(int Grant, int Reject, int Abstain) : DeliberationOutcome;

    /// <summary>Nobody may abstain in this mode: the ballot is void.</summary>
    public sealed record AbstentionNotAllowed(int Abstain) : DeliberationOutcome;

    /// <summary>Handles every case.</summary>
    public T Match<T>(
        Func<Decided, T> decided,
        Func<DecidedByCastingVote, T> decidedByCastingVote,
        Func<QuorumNotReached, T> quorumNotReached,
        Func<NoMajority, T> noMajority,
        Func<AbstentionNotAllowed, T> abstentionNotAllowed) => this switch
    {
        Decided outcome => decided(outcome),
        DecidedByCastingVote outcome => decidedByCastingVote(outcome),
        QuorumNotReached outcome => quorumNotReached(outcome),
        NoMajority outcome => noMajority(outcome),
        AbstentionNotAllowed outcome => abstentionNotAllowed(outcome),
        _ => throw new UnreachableException(),
    };
}
