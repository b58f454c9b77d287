namespace IefWorkflow.Engine.Execution;

/// <content>Cancelling the instance as a whole.</content>
internal sealed partial class WorkflowExecution
{
    /// <summary>Stops everything that lives in the instance and ends it as cancelled.</summary>
    public async ValueTask CancelInstanceAsync()
    {
        foreach (var context in Seen) context.Burst = this;
        Instance.SubStatus = WorkflowSubStatus.Cancelled;
        if (Instance.Root is { } root) await CancelAsync(root);
        Settle();
    }
}
