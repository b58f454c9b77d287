using System.Diagnostics;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Law.Requests;

/// <summary>The clock of the tacit acceptance of one request.</summary>
public abstract record AcceptanceClock
{
    private AcceptanceClock()
    {
    }

    /// <summary>It runs, and the authorisation is born at the end of the limit's day if nobody decides.</summary>
    public sealed record Running(TimeLimit Limit) : AcceptanceClock;

    /// <summary>A required piece is still missing: nothing runs.</summary>
    public sealed record NotStarted : AcceptanceClock;

    /// <summary>Handles every case.</summary>
    public T Match<T>(Func<Running, T> running, Func<NotStarted, T> notStarted) => this switch
    {
        Running clock => running(clock),
        NotStarted clock => notStarted(clock),
        _ => throw new UnreachableException(),
    };
}
