namespace IefWorkflow.Engine.Execution;

/// <summary>One run of a workflow: what is stored between bursts.</summary>
public sealed class WorkflowInstance
{
    /// <summary>The identifier.</summary>
    public required string Id { get; init; }

    /// <summary>The definition it runs.</summary>
    public required string DefinitionId { get; init; }

    /// <summary>The version it started on and keeps until it is migrated.</summary>
    public required string DefinitionVersionId { get; set; }

    /// <summary>The number of that version.</summary>
    public required int Version { get; set; }

    /// <summary>The instance that started it; null when none did.</summary>
    public string? ParentInstanceId { get; init; }

    /// <summary>What ties it to a case: stimuli may be addressed by it.</summary>
    public string? CorrelationId { get; set; }

    /// <summary>A name given by the workflow itself.</summary>
    public string? Name { get; set; }

    /// <summary>Whether it may still do something.</summary>
    public WorkflowStatus Status { get; internal set; }

    /// <summary>What it does, or how it ended.</summary>
    public WorkflowSubStatus SubStatus { get; internal set; } = WorkflowSubStatus.Pending;

    /// <summary>What it was started with.</summary>
    public Dictionary<string, object?> Input { get; internal init; } = [];

    /// <summary>What it has produced.</summary>
    public Dictionary<string, object?> Output { get; internal init; } = [];

    /// <summary>What went wrong and is not settled.</summary>
    public List<Incident> Incidents { get; internal init; } = [];

    /// <summary>Where it waits.</summary>
    public List<Bookmark> Bookmarks { get; internal init; } = [];

    /// <summary>When it was created, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it last changed, UTC.</summary>
    public DateTimeOffset UpdatedAt { get; internal set; }

    /// <summary>When it ended, UTC; null while it has not.</summary>
    public DateTimeOffset? FinishedAt { get; internal set; }

    /// <summary>How many times it was committed: the guard against two bursts at once.</summary>
    public long Revision { get; internal set; }

    /// <summary>The value of a variable of the workflow, by its identifier; null when it has none.</summary>
    public object? FindVariable(string id) => Root is not null && Root.TryGetVariableById(id, out var value) ? value : null;

    /// <summary>The stimulus by which the parent waits for this instance to end; null when it does not wait.</summary>
    internal string? AwaitedBy { get; set; }

    internal int LastExecution { get; set; }

    internal long LastSequence { get; set; }

    /// <summary>The outputs of activities that already ended, by activity, for <c>getOutputFrom</c>.</summary>
    internal Dictionary<string, Dictionary<string, object?>> ActivityOutputs { get; init; } = [];

    internal object? LastResult { get; set; }

    /// <summary>The execution of the workflow itself, with everything that lives below it; null before the first burst.</summary>
    internal ActivityContext? Root { get; set; }

    /// <summary>The execution of the workflow and everything that lives below it, depth first.</summary>
    internal IEnumerable<ActivityContext> LiveContexts => Root is null ? [] : Root.SelfAndDescendants();
}
