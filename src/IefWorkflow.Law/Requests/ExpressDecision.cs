using System.Diagnostics;

namespace IefWorkflow.Law.Requests;

/// <summary>An express decision, held against the tacit acceptance.</summary>
public abstract record ExpressDecision
{
    private ExpressDecision()
    {
    }

    /// <summary>It came in time.</summary>
    /// <param name="OnTheLastDay">Whether it came on the very day of the tacit decision: in time by the reading adopted, and worth a warning.</param>
    public sealed record Timely(bool OnTheLastDay) : ExpressDecision;

    /// <summary>The authorisation was born before; a refusal is then a withdrawal, to be reviewed.</summary>
    public sealed record TooLate(DateOnly AuthorisedSince) : ExpressDecision;

    /// <summary>No decision yet, and there is still time.</summary>
    public sealed record Awaited(DateOnly LastDay) : ExpressDecision;

    /// <summary>Handles every case.</summary>
    public T Match<T>(Func<Timely, T> timely, Func<TooLate, T> tooLate, Func<Awaited, T> awaited) => this switch
    {
        Timely decision => timely(decision),
        TooLate decision => tooLate(decision),
        Awaited decision => awaited(decision),
        _ => throw new UnreachableException(),
    };
}
