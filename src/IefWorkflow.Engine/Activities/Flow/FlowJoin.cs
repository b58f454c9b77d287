using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Engine.Activities.Flow;

/// <summary>Merges several branches into one.</summary>
[Activity("Elsa", "Branchements", "Réunit plusieurs branches en une.", DisplayName = "Jonction")]
public sealed class FlowJoin : Activity
{
    /// <summary>What it waits for.</summary>
    [Input(DisplayName = "Attendre", UIHint = "dropdown", DefaultValue = "WaitAny", Options = ["WaitAll", "WaitAllActive", "WaitAny"])]
    public Input<FlowJoinMode> Mode { get; set; } = null!;

    /// <inheritdoc/>
    protected internal override async ValueTask ExecuteAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        if (context.Parent is { Graph: { } graph } flowchart) await Flowchart.CancelAncestorsAsync(flowchart, graph, context.Node);
        await context.CompleteAsync();
    }
}
