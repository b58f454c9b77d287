using System.Diagnostics;

namespace IefWorkflow.Engine.Definitions;

/// <summary>What became of a request to go back to an earlier version.</summary>
public abstract record RevertOutcome
{
    private RevertOutcome()
    {
    }

    /// <summary>A copy of the earlier version is the latest draft.</summary>
    public sealed record Reverted(VersionsWritten Written) : RevertOutcome;

    /// <summary>There is no version of that number.</summary>
    public sealed record NotFound(int Version) : RevertOutcome;

    /// <summary>Handles every case.</summary>
    public T Match<T>(Func<Reverted, T> reverted, Func<NotFound, T> notFound) => this switch
    {
        Reverted outcome => reverted(outcome),
        NotFound outcome => notFound(outcome),
        _ => throw new UnreachableException(),
    };
}
