namespace IefWorkflow.Engine.Storage.Rows;

/// <summary>One version of a definition, as a row, for the queries of a host. Write it through <see cref="EfDefinitionStore"/>.</summary>
public sealed class DefinitionRow
{
    /// <summary>The identifier of the version.</summary>
    public required string Id { get; init; }

    /// <summary>The identifier shared by all versions.</summary>
    public required string DefinitionId { get; init; }

    /// <summary>The version number, from 1.</summary>
    public int Version { get; init; }

    /// <summary>The name; null when it has none.</summary>
    public string? Name { get; init; }

    /// <summary>The document.</summary>
    public required string Json { get; init; }

    /// <summary>Whether it is the newest version.</summary>
    public bool IsLatest { get; init; }

    /// <summary>Whether new instances run it.</summary>
    public bool IsPublished { get; init; }

    /// <summary>When the version was made, UTC.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was first published, UTC; null while it never was. From then on its content does not change.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>When it was deleted, UTC; null while it is not. Instances that are pinned to it still run it.</summary>
    public DateTimeOffset? DeletedAt { get; init; }
}
