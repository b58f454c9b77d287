using System.Diagnostics;

namespace IefWorkflow.Engine.Definitions;

/// <summary>What became of a request to publish a definition.</summary>
public abstract record PublishOutcome
{
    private PublishOutcome()
    {
    }

    /// <summary>Its latest version is published now, and no other.</summary>
    public sealed record Published(VersionsWritten Written) : PublishOutcome;

    /// <summary>Its latest version was published before.</summary>
    public sealed record AlreadyPublished(WorkflowDefinition Definition) : PublishOutcome;

    /// <summary>Its latest version cannot run here; nothing has changed.</summary>
    public sealed record Refused(IReadOnlyList<DefinitionFault> Faults) : PublishOutcome;

    /// <summary>It has no version at all.</summary>
    public sealed record NotFound : PublishOutcome;

    /// <summary>Handles every case.</summary>
    public T Match<T>(Func<Published, T> published, Func<AlreadyPublished, T> alreadyPublished, Func<Refused, T> refused, Func<NotFound, T> notFound) => this switch
    {
        Published outcome => published(outcome),
        AlreadyPublished outcome => alreadyPublished(outcome),
        Refused outcome => refused(outcome),
        NotFound outcome => notFound(outcome),
        _ => throw new UnreachableException(),
    };
}
