using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Runtime;

namespace IefWorkflow.Engine.Activities.Composition;

/// <summary>Has another workflow run in the background.</summary>
[Activity("Elsa", "Composition", "Lance un autre workflow en arrière-plan.", DisplayName = "Lancer un workflow")]
public sealed class DispatchWorkflow : ChildWorkflow
{
    /// <inheritdoc/>
    protected internal override async ValueTask ExecuteAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        var child = await context.Burst.Host.DispatchChildAsync(Start(context, ChildStimulus.Dispatch), cancellationToken);
        if (context.Get(WaitForCompletion)) WaitFor(context, ChildStimulus.Dispatch, child);
        else await context.CompleteAsync();
    }
}
