namespace IefWorkflow.Engine.Storage.Rows;

/// <summary>Something that must happen at or after an instant, as a row, for the queries of a host. Only the engine writes it.</summary>
public sealed class DueRow
{
    /// <summary>Its place in the order of creation.</summary>
    public long Seq { get; init; }

    /// <summary>The identifier.</summary>
    public required string Id { get; init; }

    /// <summary>What to do.</summary>
    public DueKind Kind { get; init; }

    /// <summary>From when, UTC.</summary>
    public DateTimeOffset DueAt { get; init; }

    /// <summary>Until when a node keeps it from the others, UTC; the earliest instant while none does.</summary>
    public DateTimeOffset LeaseUntil { get; init; }

    /// <summary>The instance concerned; null when none is.</summary>
    public string? InstanceId { get; init; }

    /// <summary>The bookmark, the activity or the definition concerned, by the kind.</summary>
    public string? Target { get; init; }

    /// <summary>What else is needed, as JSON; null for nothing.</summary>
    public string? Data { get; init; }
}
