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
        item = Triggered(Again(item));
        context.ResumeInput = item.Resumes ? item.Input : null;
        try
        {
            if (item.Bookmark is not null) Write(context, JournalEvent.Resumed);
            context.EvaluateInputs();
            if (context.Status is ActivityStatus.Pending) Write(context, JournalEvent.Started, data: context.InputsForJournal());
            context.Status = ActivityStatus.Running;
            if (item.Bookmark is { Burns: true } burnt) Instance.Bookmarks.Remove(burnt);
            var activity = Activity(context);
            await (item.Resumes ? activity.ResumeAsync(context, cancellationToken) : activity.ExecuteAsync(context, cancellationToken));
            if (context.Status == ActivityStatus.Running && context.HasBookmarks) Write(context, JournalEvent.Suspended);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Fail(context, item, fault);
        }
    }

    /// <summary>The first visit of the activity whose stimulus started the instance: it goes on with what came.</summary>
    private WorkItem Triggered(WorkItem item)
    {
        if (triggered || item.Resumes || item.Node.Id != TriggerActivityId) return item;

        triggered = true;
        return item with { Resumes = true, Input = TriggerInput };
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

    private void Fail(ActivityContext context, WorkItem item, Exception fault)
    {
        if (context.Status == ActivityStatus.Pending) Write(context, JournalEvent.Started);
        if (PlanRetry(context, item, fault)) return;

        Write(context, JournalEvent.Faulted, message: fault.Message);
        context.Status = ActivityStatus.Faulted;
        for (var ancestor = context; ancestor is not null; ancestor = ancestor.Parent) ancestor.FaultCount++;
        Instance.Incidents.Add(new Incident(context.Node.Id, context.Descriptor.TypeName, context.Execution, fault.Message, fault.GetType().Name, Now));
        if (Program.Definition.IncidentStrategy is IncidentStrategy.Fault && Instance.Status == WorkflowStatus.Running) Instance.SubStatus = WorkflowSubStatus.Faulted;
    }
}
