using System.Text.Json.Nodes;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Activities.Http;
using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Storage;
using IefWorkflow.Engine.Values;

namespace IefWorkflow.Engine.Runtime;

/// <summary>One step: the bursts that belong to one commit, and everything they change.</summary>
internal sealed class RuntimeSession(WorkflowRuntime runtime, DateTimeOffset now) : IBurstHost
{
    public WorkflowChanges Changes { get; } = new();

    public List<WorkflowExecution> Bursts { get; } = [];

    public IServiceProvider Services => runtime.Services;

    public TimeZoneInfo TimeZone => runtime.Options.TimeZone;

    public void WriteLine(string text) => runtime.Options.WriteLine(text);

    /// <summary>A new instance, not yet run.</summary>
    public WorkflowInstance Create(WorkflowProgram program, string? id, string? correlationId, IReadOnlyDictionary<string, object?>? input, string? parentId, string? awaitedBy) => new()
    {
        Id = id ?? runtime.Options.NewId(),
        DefinitionId = program.Definition.DefinitionId,
        DefinitionVersionId = program.Definition.Id,
        Version = program.Definition.Version,
        ParentInstanceId = parentId,
        CorrelationId = correlationId,
        Input = input is null ? [] : new Dictionary<string, object?>(input, StringComparer.Ordinal),
        CreatedAt = now,
        UpdatedAt = now,
        AwaitedBy = awaitedBy,
    };

    public async ValueTask StartAsync(WorkflowProgram program, WorkflowInstance instance, string? triggerActivityId, object? triggerInput, CancellationToken cancellationToken)
    {
        var burst = Burst(program, instance, triggerActivityId, triggerInput);
        await burst.StartAsync(cancellationToken);
        Record(burst, []);
    }

    public async ValueTask ResumeAsync(WorkflowProgram program, WorkflowInstance instance, Bookmark bookmark, object? input, CancellationToken cancellationToken)
    {
        var before = Waiting(instance);
        var burst = Burst(program, instance);
        await burst.ResumeAsync(bookmark, input, cancellationToken);
        Record(burst, before);
    }

    /// <summary>Runs something else on an instance: cancelling, retrying.</summary>
    public async ValueTask ChangeAsync(WorkflowProgram program, WorkflowInstance instance, Func<WorkflowExecution, ValueTask> change)
    {
        var before = Waiting(instance);
        var burst = Burst(program, instance);
        await change(burst);
        Record(burst, before);
    }

    public async ValueTask<WorkflowInstance> ExecuteChildAsync(ChildStart child, CancellationToken cancellationToken)
    {
        var program = await ProgramOf(child, cancellationToken);
        var instance = Create(program, null, child.CorrelationId, child.Input, child.ParentInstanceId, child.AwaitedBy);
        var burst = Burst(program, instance);
        await burst.StartAsync(cancellationToken);
        if (instance.Status is WorkflowStatus.Finished) instance.AwaitedBy = null;
        Record(burst, []);
        return instance;
    }

    public async ValueTask<WorkflowInstance> DispatchChildAsync(ChildStart child, CancellationToken cancellationToken)
    {
        var program = await ProgramOf(child, cancellationToken);
        var instance = Create(program, null, child.CorrelationId, child.Input, child.ParentInstanceId, child.AwaitedBy);
        AddNew(instance, []);
        Changes.AddedDue.Add(new DueWork(runtime.Options.NewId(), DueKind.Run, now, instance.Id, null, null));
        return instance;
    }

    public void Publish(Stimulus stimulus, string? correlationId, string? instanceId, object? input) =>
        Changes.AddedDue.Add(new DueWork(runtime.Options.NewId(), DueKind.Deliver, now, instanceId, null, DeliverJson.Write(stimulus, correlationId, input)));

    private async ValueTask<WorkflowProgram> ProgramOf(ChildStart child, CancellationToken cancellationToken) =>
        await runtime.Definitions.FindPublishedAsync(child.DefinitionId, cancellationToken)
            ?? throw new ActivityFaultException($"Aucune version publiée du workflow « {child.DefinitionId} »\u00A0: publiez-la d'abord.", null, null, null);

    private WorkflowExecution Burst(WorkflowProgram program, WorkflowInstance instance, string? triggerActivityId = null, object? triggerInput = null)
    {
        var burst = new WorkflowExecution(program, instance, this, now, runtime.Options.FlowchartMode, runtime.Options.NewId) { TriggerActivityId = triggerActivityId, TriggerInput = triggerInput };
        Bursts.Add(burst);
        return burst;
    }

    private void Record(WorkflowExecution burst, List<Bookmark> before)
    {
        var instance = burst.Instance;
        var isNew = instance.Revision == 0;
        instance.Revision++;
        var after = Waiting(instance);
        var added = after.Where(bookmark => !before.Contains(bookmark)).ToList();
        var removed = before.Where(bookmark => !after.Contains(bookmark)).ToList();
        Changes.Instances.Add(new InstanceChange(
            InstanceState.Store(instance),
            isNew,
            [.. added.Select(bookmark => new StoredBookmark(bookmark.Id, instance.Id, bookmark.Name, bookmark.Hash, instance.CorrelationId))],
            [.. removed.Select(bookmark => bookmark.Id)],
            burst.Journal));
        foreach (var bookmark in added)
        {
            if (bookmark.DueAt is { } dueAt) Changes.AddedDue.Add(new DueWork(TimerOf(bookmark), bookmark.Name == HttpRequestActivity.BookmarkName ? DueKind.Request : DueKind.Resume, dueAt, instance.Id, bookmark.Id, null));
        }

        Changes.DroppedDue.AddRange(removed.Where(bookmark => bookmark.DueAt is not null).Select(TimerOf));
        if (instance is { Status: WorkflowStatus.Finished, AwaitedBy: { } awaitedBy, ParentInstanceId: { } parentId }) TellParent(instance, awaitedBy, parentId);
    }

    /// <remarks>Only a running instance can be resumed: the bookmarks of a faulted one are kept in its state, out of reach of stimuli.</remarks>
    private static List<Bookmark> Waiting(WorkflowInstance instance) => instance.Status is WorkflowStatus.Running ? [.. instance.Bookmarks] : [];

    private void AddNew(WorkflowInstance instance, IReadOnlyList<JournalEntry> journal)
    {
        instance.Revision++;
        Changes.Instances.Add(new InstanceChange(InstanceState.Store(instance), IsNew: true, [], [], journal));
    }

    private void TellParent(WorkflowInstance child, string awaitedBy, string parentId) =>
        Publish(ChildStimulus.Of(awaitedBy, child.Id, parentId), null, parentId, ChildStimulus.Result(awaitedBy, child));

    private static string TimerOf(Bookmark bookmark) => "t" + bookmark.Id;
}
