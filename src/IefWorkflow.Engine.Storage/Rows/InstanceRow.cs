using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Engine.Storage.Rows;

/// <summary>An instance as a row, for the queries of a host. Only the engine writes it.</summary>
/// <remarks>The state is a column of the table and deliberately no member here: it means nothing outside the engine.</remarks>
public sealed class InstanceRow
{
    /// <summary>The identifier.</summary>
    public required string Id { get; init; }

    /// <summary>The definition.</summary>
    public required string DefinitionId { get; init; }

    /// <summary>The version it is pinned to.</summary>
    public required string DefinitionVersionId { get; init; }

    /// <summary>The number of that version.</summary>
    public int Version { get; init; }

    /// <summary>What ties it to a case; null for nothing.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>Its name; null when it has none.</summary>
    public string? Name { get; init; }

    /// <summary>The instance that started it; null when none did.</summary>
    public string? ParentInstanceId { get; init; }

    /// <summary>Whether it may still do something.</summary>
    public WorkflowStatus Status { get; init; }

    /// <summary>What it does, or how it ended.</summary>
    public WorkflowSubStatus SubStatus { get; init; }

    /// <summary>How many incidents are open.</summary>
    public int IncidentCount { get; init; }

    /// <summary>When it was created, UTC.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it last changed, UTC.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>When it ended, UTC; null while it has not.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>How many times it was committed.</summary>
    public long Revision { get; init; }
}
