using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Engine.Activities.Flow;

/// <summary>Activities joined by connections.</summary>
[Activity("Elsa", "Diagramme", "Des activités reliées par des connexions.", DisplayName = "Diagramme", IsBrowsable = false)]
public sealed class Flowchart : Container
{
    /// <inheritdoc/>
    protected internal override ValueTask ExecuteAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        if (StartNode(context) is not { } start) return context.CompleteAsync();

        context.Burst.Schedule(start, context);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    protected internal override async ValueTask OnChildCompletedAsync(
        ActivityContext context, ActivityContext child, IReadOnlyList<string>? outcomes, CancellationToken cancellationToken)
    {
        if (child.Descriptor.IsTerminal)
        {
            await context.CompleteAsync();
            return;
        }

        if (context.Burst.Mode is FlowchartMode.TokenBased) await FlowchartTokens.AdvanceAsync(context, child, outcomes ?? DefaultOutcomes);
        else await FlowchartCounters.AdvanceAsync(context, child.Node.ChildIndex, outcomes ?? DefaultOutcomes, child.ByBackwardConnection);
        await CompleteIfIdleAsync(context, child);
    }

    /// <inheritdoc/>
    protected internal override ValueTask OnChildCanceledAsync(ActivityContext context, ActivityContext child, CancellationToken cancellationToken) =>
        SkipAsync(context, child.Node.ChildIndex, byBackwardConnection: false);

    internal static IReadOnlyList<string> DefaultOutcomes { get; } = ["Done"];

    internal static FlowGraph GraphOf(ActivityContext context) => context.Graph ??= Build(context);

    internal static FlowState StateOf(ActivityContext context)
    {
        var graph = GraphOf(context);
        return context.Flow ??= new FlowState(graph.Activities, graph.Connections);
    }

    /// <summary>Cancels the executions from which a forward path leads to an activity, and what that alone would start.</summary>
    /// <remarks>Cancelling one branch can complete a meeting point where another had arrived: it must not start behind the join.</remarks>
    internal static async ValueTask CancelAncestorsAsync(ActivityContext flowchart, FlowGraph graph, ProgramNode node)
    {
        var ancestors = graph.Ancestors(node.ChildIndex);
        var before = flowchart.Burst.ScheduledCount;
        foreach (var child in flowchart.Children.ToArray())
        {
            if (ancestors.Contains(child.Node.ChildIndex)) await flowchart.Burst.CancelAsync(child);
        }

        while (flowchart.Burst.TakeScheduled(flowchart, ancestors, before) is { } scheduled) await SkipAsync(flowchart, scheduled.Node.ChildIndex, scheduled.ByBackwardConnection);
    }

    private static async ValueTask SkipAsync(ActivityContext flowchart, int activity, bool byBackwardConnection)
    {
        if (flowchart.Burst.Mode is FlowchartMode.TokenBased) FlowchartTokens.Forget(flowchart, activity);
        else await FlowchartCounters.AdvanceAsync(flowchart, activity, [], byBackwardConnection);
    }

    /// <remarks>Tokens that nobody can take any more do not keep a flowchart waiting: an instance must not wait for nothing.</remarks>
    private static ValueTask CompleteIfIdleAsync(ActivityContext context, ActivityContext completed)
    {
        var busy = context.Children.Exists(child => child != completed && child.Status is ActivityStatus.Running or ActivityStatus.Faulted)
            || context.Burst.HasScheduledWithin(context);
        return busy ? ValueTask.CompletedTask : context.CompleteAsync();
    }

    private static FlowGraph Build(ActivityContext context)
    {
        var children = ChildrenOf(context);
        var indexes = children.ToDictionary(child => child.Id, child => child.ChildIndex, StringComparer.Ordinal);
        var connections = context.Definition.Connections
            .Where(connection => indexes.ContainsKey(connection.Source) && indexes.ContainsKey(connection.Target))
            .Select(connection => (indexes[connection.Source], connection.Port, indexes[connection.Target]))
            .ToArray();
        return new FlowGraph(children.Count, connections, StartNode(context)?.ChildIndex ?? -1);
    }

    /// <remarks>
    /// In Elsa's order: the activity that triggered the instance, the designated start, a Start activity, one that can start the
    /// workflow, the first without inbound connection, the first of all.
    /// </remarks>
    private static ProgramNode? StartNode(ActivityContext context)
    {
        var children = ChildrenOf(context);
        var designated = context.Definition.Json["start"] is { } start ? start.ToString() : null;
        var targets = context.Definition.Connections.Select(connection => connection.Target).ToHashSet(StringComparer.Ordinal);
        return children.FirstOrDefault(child => child.Id == context.Burst.TriggerActivityId)
            ?? children.FirstOrDefault(child => child.Id == designated)
            ?? children.FirstOrDefault(child => child.Definition.Type == "Elsa.Start")
            ?? children.FirstOrDefault(child => child.Definition.CanStartWorkflow)
            ?? children.FirstOrDefault(child => !targets.Contains(child.Id))
            ?? (children.Count > 0 ? children[0] : null);
    }
}
