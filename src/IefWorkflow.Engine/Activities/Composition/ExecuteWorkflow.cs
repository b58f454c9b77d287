using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Runtime;

namespace IefWorkflow.Engine.Activities.Composition;

/// <summary>Runs another workflow at once, and waits for it when it does.</summary>
[Activity("Elsa", "Composition", "Exécute un autre workflow et attend son résultat.", DisplayName = "Exécuter un workflow", Kind = ActivityKind.Task)]
public sealed class ExecuteWorkflow : ChildWorkflow
{
    /// <inheritdoc/>
    protected internal override async ValueTask ExecuteAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        var child = await context.Burst.Host.ExecuteChildAsync(Start(context, ChildStimulus.Execute), cancellationToken);
        if (context.Get(WaitForCompletion) && child.Status is WorkflowStatus.Running)
        {
            WaitFor(context, ChildStimulus.Execute, child);
            return;
        }

        context.Set(Result, ChildStimulus.Describe(child));
        await context.CompleteAsync();
    }
}
