using System.Diagnostics;

namespace IefWorkflow.Engine.Definitions;

/// <summary>What became of a request to retract a definition.</summary>
public abstract record RetractOutcome
{
    private RetractOutcome()
    {
    }

    /// <summary>Its published version is published no more; running instances keep it.</summary>
    public sealed record Retracted(VersionsWritten Written) : RetractOutcome;

    /// <summary>No version was published.</summary>
    public sealed record NotPublished(WorkflowDefinition Latest) : RetractOutcome;

    /// <summary>It has no version at all.</summary>
    public sealed record NotFound : RetractOutcome;

    /// <summary>Handles every case.</summary>
    public T Match<T>(Func<Retracted, T> retracted, Func<NotPublished, T> notPublished, Func<NotFound, T> notFound) => this switch
    {
        Retracted outcome => retracted(outcome),
        NotPublished outcome => notPublished(outcome),
        NotFound outcome => notFound(outcome),
        _ => throw new UnreachableException(),
    };
}
