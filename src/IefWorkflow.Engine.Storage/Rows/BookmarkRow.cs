namespace IefWorkflow.Engine.Storage.Rows;

/// <summary>Where an instance waits, as a row, for the queries of a host. Only the engine writes it.</summary>
public sealed class BookmarkRow
{
    /// <summary>Its place in the order of creation.</summary>
    public long Seq { get; init; }

    /// <summary>The identifier.</summary>
    public required string Id { get; init; }

    /// <summary>The instance that waits.</summary>
    public required string InstanceId { get; init; }

    /// <summary>The kind of stimulus.</summary>
    public required string Name { get; init; }

    /// <summary>The digest of name and payload.</summary>
    public required string Hash { get; init; }

    /// <summary>The correlation of the instance when it began to wait; null for none.</summary>
    public string? CorrelationId { get; init; }
}
