namespace IefWorkflow.Engine.Storage;

/// <summary>An instance as a store keeps it: the columns that queries need, and the state that only the engine reads.</summary>
/// <param name="Id">The identifier.</param>
/// <param name="DefinitionId">The definition.</param>
/// <param name="DefinitionVersionId">The version it is pinned to.</param>
/// <param name="Version">The number of that version.</param>
/// <param name="CorrelationId">What ties it to a case; null for nothing.</param>
/// <param name="Name">Its name; null when it has none.</param>
/// <param name="ParentInstanceId">The instance that started it; null when none did.</param>
/// <param name="Status">The status.</param>
/// <param name="SubStatus">The sub-status.</param>
/// <param name="IncidentCount">How many incidents are open.</param>
/// <param name="CreatedAt">When it was created, UTC.</param>
/// <param name="UpdatedAt">When it last changed, UTC.</param>
/// <param name="FinishedAt">When it ended, UTC; null while it has not.</param>
/// <param name="Revision">How many times it was committed.</param>
/// <param name="State">The state, as <see cref="InstanceState"/> writes it.</param>
public sealed record StoredInstance(
    string Id,
    string DefinitionId,
    string DefinitionVersionId,
    int Version,
    string? CorrelationId,
    string? Name,
    string? ParentInstanceId,
    Execution.WorkflowStatus Status,
    Execution.WorkflowSubStatus SubStatus,
    int IncidentCount,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    DateTimeOffset? FinishedAt,
    long Revision,
    ReadOnlyMemory<byte> State);
