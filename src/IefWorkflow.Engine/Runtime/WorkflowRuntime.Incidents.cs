using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Engine.Runtime;

/// <content>What a person does about an incident.</content>
public sealed partial class WorkflowRuntime
{
    /// <summary>Runs the failed activity of an incident again. The instance is running again, or fails again.</summary>
    /// <param name="instanceId">The instance.</param>
    /// <param name="execution">The execution that failed, as its incident names it.</param>
    /// <param name="cancellationToken">Cancels the burst.</param>
    public ValueTask<RunOutcome> RetryIncidentAsync(string instanceId, int execution, CancellationToken cancellationToken) =>
        OnFaultedAsync(instanceId, execution, (burst, context) => burst.RetryAsync(context, cancellationToken), cancellationToken);

    /// <summary>Leaves the failed activity of an incident behind, as if it had completed.</summary>
    /// <param name="instanceId">The instance.</param>
    /// <param name="execution">The execution that failed, as its incident names it.</param>
    /// <param name="reason">Why, for the journal.</param>
    /// <param name="outcomes">The outcomes to leave it by; null for the default one.</param>
    /// <param name="cancellationToken">Cancels the burst.</param>
    /// <exception cref="ArgumentException">No reason is given.</exception>
    public ValueTask<RunOutcome> SkipIncidentAsync(string instanceId, int execution, string reason, IReadOnlyList<string>? outcomes, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return OnFaultedAsync(instanceId, execution, (burst, context) => burst.SkipAsync(context, reason, outcomes, cancellationToken), cancellationToken);
    }

    private ValueTask<RunOutcome> OnFaultedAsync(string instanceId, int execution, Func<WorkflowExecution, ActivityContext, ValueTask> action, CancellationToken cancellationToken) =>
        RetryAsync(
            () => ChangeOnceAsync(
                instanceId,
                instance => instance.LiveContexts.Any(context => context.Execution == execution && context.Status is ActivityStatus.Faulted),
                burst => action(burst, burst.FindFaulted(execution)!),
                cancellationToken),
            cancellationToken);
}
