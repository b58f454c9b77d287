namespace IefWorkflow.Engine.Execution;

/// <content>Going on after a failure, by the hand of a person.</content>
internal sealed partial class WorkflowExecution
{
    /// <summary>Runs a failed execution again.</summary>
    public ValueTask RetryAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        Reopen(context);
        Write(context, JournalEvent.Retried);
        (context.Status, context.Retries) = (ActivityStatus.Pending, 0);
        queue.Enqueue(new WorkItem(context.Node, context.Parent, context));
        return RunAsync(cancellationToken);
    }

    /// <summary>Leaves a failed execution behind as if it had completed by these outcomes.</summary>
    public async ValueTask SkipAsync(ActivityContext context, string reason, IReadOnlyList<string>? outcomes, CancellationToken cancellationToken)
    {
        Reopen(context);
        Write(context, JournalEvent.Skipped, message: reason);
        context.Status = ActivityStatus.Running;
        await CompleteAsync(context, outcomes);
        await RunAsync(cancellationToken);
    }

    /// <summary>The failed execution of that number, or null.</summary>
    public ActivityContext? FindFaulted(int execution) => Seen.Find(context => context.Execution == execution && context.Status is ActivityStatus.Faulted);

    private void Reopen(ActivityContext failed)
    {
        foreach (var context in Seen) context.Burst = this;
        for (var ancestor = failed; ancestor is not null; ancestor = ancestor.Parent) ancestor.FaultCount--;
        Instance.Incidents.RemoveAll(incident => incident.Execution == failed.Execution);
        Instance.Status = WorkflowStatus.Running;
        Instance.FinishedAt = null;
    }
}
