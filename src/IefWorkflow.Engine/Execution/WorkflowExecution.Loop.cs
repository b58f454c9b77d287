using IefWorkflow.Engine.Definitions;

namespace IefWorkflow.Engine.Execution;

/// <content>The loop that runs scheduled work, and what happens when some of it fails.</content>
internal sealed partial class WorkflowExecution
{
    private bool triggered;

    private async ValueTask RunAsync(CancellationToken cancellationToken)
    {
        Instance.SubStatus = WorkflowSubStatus.Executing;
        while (queue.TryDequeue(out var item))
        {
            cancellationToken.ThrowIfCancellationRequested();
            await InvokeAsync(item, cancellationToken);
        }

        Settle();
    }

    private void Settle()
    {
        if (Instance.SubStatus == WorkflowSubStatus.Executing)
        {
            var ended = Instance.Root!.Status is not (ActivityStatus.Running or ActivityStatus.Faulted);
            Instance.SubStatus = ended ? WorkflowSubStatus.Finished : WorkflowSubStatus.Suspended;
        }

        if (Instance.SubStatus is WorkflowSubStatus.Suspended && Instance.Bookmarks.Count == 0 && Instance.Incidents.Count == 0) ReportStall();
        if (Instance.SubStatus is WorkflowSubStatus.Finished or WorkflowSubStatus.Faulted or WorkflowSubStatus.Cancelled)
        {
            Instance.Status = WorkflowStatus.Finished;
            Instance.FinishedAt = Now;
        }

        // A faulted instance keeps its bookmarks: once the incident is settled, its other branches wait again.
        if (Instance.SubStatus is WorkflowSubStatus.Finished or WorkflowSubStatus.Cancelled) Instance.Bookmarks.Clear();

        Instance.UpdatedAt = Now;
    }

    /// <remarks>An instance that waits for nothing would never be looked at again: it is made an incident instead.</remarks>
    private void ReportStall() => Instance.Incidents.Add(new Incident(
        WorkflowDefinition.WorkflowActivityId, WorkflowDefinition.WorkflowActivityType, 0, "Le workflow n'attend plus rien et n'est pas terminé.", "Stall", Now));

    private async ValueTask InvokeAsync(WorkItem item, CancellationToken cancellationToken)
    {
        var context = item.Existing ?? NewContext(item);
        context.ResumeInput = item.Bookmark is not null ? item.Input : null;
        var isTrigger = item.Bookmark is null && !triggered && context.Node.Id == TriggerActivityId;
        try
        {
            if (item.Bookmark is not null) Write(context, JournalEvent.Resumed);
            context.EvaluateInputs();
            if (item.Bookmark is null) Write(context, JournalEvent.Started, data: context.InputsForJournal());
            context.Status = ActivityStatus.Running;
            if (item.Bookmark is { Burns: true } burnt) Instance.Bookmarks.Remove(burnt);
            await RunActivityAsync(context, item, isTrigger, cancellationToken);
            if (context.Status == ActivityStatus.Running && context.HasBookmarks) Write(context, JournalEvent.Suspended);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Fail(context, fault);
        }
    }

    private ValueTask RunActivityAsync(ActivityContext context, WorkItem item, bool isTrigger, CancellationToken cancellationToken)
    {
        var activity = Activity(context);
        if (isTrigger)
        {
            triggered = true;
            context.ResumeInput = TriggerInput;
            return activity.ResumeAsync(context, cancellationToken);
        }

        return item.Bookmark is null ? activity.ExecuteAsync(context, cancellationToken) : activity.ResumeAsync(context, cancellationToken);
    }

    private ActivityContext NewContext(WorkItem item)
    {
        var context = new ActivityContext(this, item.Node, item.Owner, ++Instance.LastExecution) { ByBackwardConnection = item.ByBackwardConnection };
        if (item.Owner is null) Instance.Root = context;
        if (item.Variables is not null) context.DynamicVariables = new Dictionary<string, object?>(item.Variables);
        context.DeclareVariables();
        Seen.Add(context);
        return context;
    }

    private void Fail(ActivityContext context, Exception fault)
    {
        if (context.Status == ActivityStatus.Pending) Write(context, JournalEvent.Started);
        Write(context, JournalEvent.Faulted, message: fault.Message);
        context.Status = ActivityStatus.Faulted;
        for (var ancestor = context; ancestor is not null; ancestor = ancestor.Parent) ancestor.FaultCount++;
        Instance.Incidents.Add(new Incident(context.Node.Id, context.Descriptor.TypeName, context.Execution, fault.Message, fault.GetType().Name, Now));
        if (Program.Definition.IncidentStrategy is IncidentStrategy.Fault && Instance.Status == WorkflowStatus.Running) Instance.SubStatus = WorkflowSubStatus.Faulted;
    }
}
