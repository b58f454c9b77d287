using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Engine.Activities.Flow;

/// <summary>Leaves by several outcomes at once.</summary>
[Activity("Elsa", "Branchements", "Ouvre plusieurs branches en parallèle.", DisplayName = "Fourche")]
public sealed class FlowFork : Activity
{
    /// <summary>The outcomes.</summary>
    [Input(DisplayName = "Branches", UIHint = "dynamic-outcomes")]
    public Input<string[]> Branches { get; set; } = null!;

    /// <inheritdoc/>
    protected internal override ValueTask ExecuteAsync(ActivityContext context, CancellationToken cancellationToken) => context.CompleteAsync(context.Get(Branches) ?? ["Done"]);
}
