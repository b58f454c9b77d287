namespace IefWorkflow.Engine.Storage;

/// <summary>Everything that one step changes. A store commits it whole or not at all, in the transaction of its host when there is one.</summary>
public sealed class WorkflowChanges
{
    /// <summary>The instances that were created or changed.</summary>
    public List<InstanceChange> Instances { get; } = [];

    /// <summary>The due rows to add.</summary>
    public List<DueWork> AddedDue { get; } = [];

    /// <summary>The due rows that this step took: each must still be there, or the commit fails.</summary>
    public List<string> TakenDue { get; } = [];

    /// <summary>Due rows to remove if they are there: the timers of bookmarks that are gone.</summary>
    public List<string> DroppedDue { get; } = [];
}
