using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Expressions;

namespace IefWorkflow.Engine.Activities.Flow;

/// <summary>How a flowchart goes on in counter mode: each connection counts its visits, and whether the last one was followed.</summary>
/// <remarks>
/// A branch that is not followed is visited all the same, so that the meeting points downstream know that nothing will come from it.
/// </remarks>
internal static class FlowchartCounters
{
    /// <summary>Leaves an activity by its outcomes; none of them means that it was skipped or cancelled.</summary>
    public static async ValueTask AdvanceAsync(ActivityContext flowchart, int activity, IReadOnlyList<string> outcomes, bool byBackwardConnection)
    {
        var graph = Flowchart.GraphOf(flowchart);
        var state = Flowchart.StateOf(flowchart);
        if (graph.IsDangling(activity)) throw new ExpressionException($"L'activité « {Node(flowchart, activity).Id} » n'est reliée à rien depuis le début du diagramme.");
        if (!byBackwardConnection) state.ActivityVisits[activity]++;

        foreach (var connection in graph.Outbound(activity).ToArray())
        {
            var followed = outcomes.Contains(graph.Port(connection));
            state.ConnectionVisits[connection]++;
            state.LastFollowed[connection] = followed;
            if (graph.IsForward(connection)) await ArriveAsync(flowchart, graph, state, connection);
            else if (followed) LoopBack(flowchart, graph, connection);
        }
    }

    private static void LoopBack(ActivityContext flowchart, FlowGraph graph, int connection)
    {
        if (!graph.IsValidBackward(connection))
        {
            throw new ExpressionException(
                $"La connexion de « {Node(flowchart, graph.Source(connection)).Id} » vers « {Node(flowchart, graph.Target(connection)).Id} » revient sur une branche par laquelle on n'est pas forcément passé.");
        }

        flowchart.Burst.Schedule(Node(flowchart, graph.Target(connection)), flowchart, byBackwardConnection: true);
    }

    private static ValueTask ArriveAsync(ActivityContext flowchart, FlowGraph graph, FlowState state, int connection)
    {
        var target = graph.Target(connection);
        var node = Node(flowchart, target);
        return JoinModes.Of(flowchart, node) switch
        {
            FlowJoinMode.WaitAll => WhenAllVisitedAsync(flowchart, graph, state, target, AllFollowed(graph, state, target)),
            FlowJoinMode.WaitAny => ArriveFirstAsync(flowchart, graph, state, connection, node),
            _ => WhenAllVisitedAsync(flowchart, graph, state, target, AnyFollowed(graph, state, target)),
        };
    }

    private static ValueTask WhenAllVisitedAsync(ActivityContext flowchart, FlowGraph graph, FlowState state, int target, bool letThrough)
    {
        if (!AllVisited(graph, state, target)) return ValueTask.CompletedTask;
        if (!letThrough) return AdvanceAsync(flowchart, target, [], byBackwardConnection: false);

        flowchart.Burst.Schedule(Node(flowchart, target), flowchart);
        return ValueTask.CompletedTask;
    }

    private static async ValueTask ArriveFirstAsync(ActivityContext flowchart, FlowGraph graph, FlowState state, int connection, ProgramNode node)
    {
        var target = node.ChildIndex;
        if (state.ConnectionVisits[connection] <= state.ActivityVisits[target] || flowchart.Burst.IsScheduled(node, flowchart)) return;

        if (AnyFollowed(graph, state, target))
        {
            flowchart.Burst.Schedule(node, flowchart);
            await Flowchart.CancelAncestorsAsync(flowchart, graph, node);
        }
        else if (AllVisited(graph, state, target))
        {
            await AdvanceAsync(flowchart, target, [], byBackwardConnection: false);
        }
    }

    private static bool AllVisited(FlowGraph graph, FlowState state, int target)
    {
        foreach (var connection in graph.ForwardInbound(target))
        {
            if (state.ConnectionVisits[connection] <= state.ActivityVisits[target]) return false;
        }

        return true;
    }

    private static bool AnyFollowed(FlowGraph graph, FlowState state, int target)
    {
        var most = MostVisits(graph, state, target);
        if (most <= state.ActivityVisits[target]) return false;

        foreach (var connection in graph.ForwardInbound(target))
        {
            if (state.ConnectionVisits[connection] == most && state.LastFollowed[connection]) return true;
        }

        return false;
    }

    private static bool AllFollowed(FlowGraph graph, FlowState state, int target)
    {
        var most = MostVisits(graph, state, target);
        if (most <= state.ActivityVisits[target]) return false;

        foreach (var connection in graph.ForwardInbound(target))
        {
            if (state.ConnectionVisits[connection] != most || !state.LastFollowed[connection]) return false;
        }

        return true;
    }

    private static int MostVisits(FlowGraph graph, FlowState state, int target)
    {
        var most = 0;
        foreach (var connection in graph.ForwardInbound(target)) most = Math.Max(most, state.ConnectionVisits[connection]);
        return most;
    }

    private static ProgramNode Node(ActivityContext flowchart, int index) => flowchart.Node.Children[index];
}
