using System.Diagnostics;

namespace IefWorkflow.Engine.Definitions;

/// <summary>What became of a request to delete a version or a whole definition.</summary>
public abstract record DeletionOutcome
{
    private DeletionOutcome()
    {
    }

    /// <summary>It is gone.</summary>
    public sealed record Deleted(VersionsWritten Written) : DeletionOutcome;

    /// <summary>It was not there.</summary>
    public sealed record NotFound : DeletionOutcome;

    /// <summary>Handles every case.</summary>
    public T Match<T>(Func<Deleted, T> deleted, Func<NotFound, T> notFound) => this switch
    {
        Deleted outcome => deleted(outcome),
        NotFound outcome => notFound(outcome),
        _ => throw new UnreachableException(),
    };
}
