using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Definitions;

namespace IefWorkflow.Engine.Execution;

/// <summary>One burst: an instance runs from a stimulus until it waits again or ends.</summary>
/// <remarks>Nothing is stored here: the caller commits instance, bookmarks and journal together, or forgets them together.</remarks>
internal sealed partial class WorkflowExecution(WorkflowProgram program, WorkflowInstance instance, IBurstHost host, DateTimeOffset now, FlowchartMode mode, Func<string> newId)
{
    private readonly Queue<WorkItem> queue = new();
    private bool finishedAtOnce;

    public WorkflowProgram Program { get; } = program;

    public WorkflowInstance Instance { get; } = instance;

    public IBurstHost Host { get; } = host;

    public DateTimeOffset Now { get; } = now;

    public FlowchartMode Mode { get; } = mode;

    /// <summary>The activity whose stimulus started the instance; null when it was started by hand.</summary>
    public string? TriggerActivityId { get; init; }

    /// <summary>What came with that stimulus.</summary>
    public object? TriggerInput { get; init; }

    public List<JournalEntry> Journal { get; } = [];

    /// <summary>Every execution seen in this burst, those that ended included.</summary>
    public List<ActivityContext> Seen { get; } = [.. instance.LiveContexts];

    public string NewId() => newId();

    /// <summary>A burst that runs nothing: what a restored instance belongs to until its next burst takes it over.</summary>
    public static WorkflowExecution Detached(WorkflowProgram program, WorkflowInstance instance) =>
        new(program, instance, NoHost.Instance, DateTimeOffset.MinValue, FlowchartMode.CounterBased, () => throw new InvalidOperationException("No burst runs."));

    public void Schedule(ProgramNode node, ActivityContext owner, bool byBackwardConnection = false, IReadOnlyDictionary<string, object?>? variables = null) =>
        queue.Enqueue(new WorkItem(node, owner, ByBackwardConnection: byBackwardConnection, Variables: variables));

    public bool IsScheduled(ProgramNode node, ActivityContext owner)
    {
        foreach (var item in queue)
        {
            if (item.Node == node && item.Owner == owner) return true;
        }

        return false;
    }

    /// <summary>How many activities are scheduled and have not run.</summary>
    public int ScheduledCount => queue.Count;

    /// <summary>Takes back one of the activities that were scheduled after the first so many; null when none of them was.</summary>
    public WorkItem? TakeScheduled(ActivityContext owner, IReadOnlySet<int> activities, int afterFirst)
    {
        WorkItem? taken = null;
        for (int index = 0, count = queue.Count; index < count; index++)
        {
            var item = queue.Dequeue();
            if (taken is null && index >= afterFirst && item.Owner == owner && activities.Contains(item.Node.ChildIndex)) taken = item;
            else queue.Enqueue(item);
        }

        return taken;
    }

    public bool HasScheduledWithin(ActivityContext ancestor)
    {
        foreach (var item in queue)
        {
            if (item.Owner?.IsWithin(ancestor) == true) return true;
        }

        return false;
    }

    /// <summary>Starts the instance.</summary>
    public ValueTask StartAsync(CancellationToken cancellationToken)
    {
        queue.Enqueue(new WorkItem(Program.Workflow, null));
        return RunAsync(cancellationToken);
    }

    /// <summary>Goes on at a bookmark.</summary>
    public ValueTask ResumeAsync(Bookmark bookmark, object? input, CancellationToken cancellationToken)
    {
        foreach (var context in Seen)
        {
            context.Burst = this;
            if (context.Execution == bookmark.Execution) queue.Enqueue(new WorkItem(context.Node, context.Parent, context, bookmark, input, Resumes: true));
        }

        return RunAsync(cancellationToken);
    }

    /// <summary>Ends the instance at once: whatever waits or is scheduled is forgotten, containers are not completed.</summary>
    public void FinishAtOnce()
    {
        finishedAtOnce = true;
        queue.Clear();
        Instance.Bookmarks.Clear();
        Instance.SubStatus = WorkflowSubStatus.Finished;
        Instance.Status = WorkflowStatus.Finished;
    }

    public void Write(ActivityContext context, JournalEvent what, IReadOnlyList<string>? outcomes = null, System.Text.Json.Nodes.JsonObject? data = null, string? message = null) =>
        Journal.Add(new JournalEntry(++Instance.LastSequence, context.Execution, context.Node.Id, what, Now, outcomes, data, message));

    public async ValueTask CompleteAsync(ActivityContext context, IReadOnlyList<string>? outcomes)
    {
        if (context.Status != ActivityStatus.Running || context.IsEnding) return;

        context.IsEnding = true;
        await CancelChildrenAsync(context);
        context.Status = ActivityStatus.Completed;
        Instance.Bookmarks.RemoveAll(bookmark => bookmark.Execution == context.Execution);
        Remember(context);
        Write(context, JournalEvent.Completed, outcomes, context.OutputsForJournal());
        if (context.Parent is { Status: ActivityStatus.Running, IsEnding: false } parent && !finishedAtOnce)
        {
            await Activity(parent).OnChildCompletedAsync(parent, context, outcomes, CancellationToken.None);
        }

        context.Parent?.Children.Remove(context);
    }

    public async ValueTask CancelAsync(ActivityContext context)
    {
        if (context.Status is not (ActivityStatus.Running or ActivityStatus.Faulted) || context.IsEnding) return;

        context.IsEnding = true;
        await CancelChildrenAsync(context);
        context.Status = ActivityStatus.Canceled;
        Instance.Bookmarks.RemoveAll(bookmark => bookmark.Execution == context.Execution);
        Write(context, JournalEvent.Canceled);
        if (context.Parent is { Status: ActivityStatus.Running, IsEnding: false } parent)
        {
            await Activity(parent).OnChildCanceledAsync(parent, context, CancellationToken.None);
        }

        context.Parent?.Children.Remove(context);
    }

    /// <summary>Ends the composite around a <c>Complete</c> activity, here the workflow, by these outcomes.</summary>
    public async ValueTask CompleteCompositeAsync(ActivityContext sender, IReadOnlyList<string> outcomes)
    {
        for (var context = sender.Parent; context is not null; context = context.Parent)
        {
            if (!Activity(context).CatchesBreak) continue;

            await CancelChildrenAsync(context, except: sender);
        }

        await CompleteAsync(sender, null);
        await CompleteAsync(Instance.Root!, outcomes);
    }

    /// <summary>Tells the loops around an activity to stop after the current round.</summary>
    public void SendBreak(ActivityContext sender)
    {
        for (var context = sender.Parent; context is not null; context = context.Parent)
        {
            var activity = Activity(context);
            if (activity.CatchesBreak || activity.PassesBreakOn) context.IsBreaking = true;
            if (activity.CatchesBreak) return;
        }
    }

    public Activity Activity(ActivityContext context) => context.Node.Type.InstanceFor(Host.Services);

    private async ValueTask CancelChildrenAsync(ActivityContext context, ActivityContext? except = null)
    {
        DropScheduledWithin(context);
        foreach (var child in context.Children.ToArray())
        {
            if (child != except && except?.IsWithin(child) != true) await CancelAsync(child);
        }
    }

    private void DropScheduledWithin(ActivityContext context)
    {
        for (var remaining = queue.Count; remaining > 0; remaining--)
        {
            var item = queue.Dequeue();
            if (item.Owner?.IsWithin(context) != true) queue.Enqueue(item);
        }
    }

    private void Remember(ActivityContext context)
    {
        if (context.Outputs is not { Count: > 0 } outputs) return;

        Instance.ActivityOutputs[context.Node.Id] = outputs;
        Instance.LastResult = outputs.GetValueOrDefault("Result", Instance.LastResult);
    }
}
