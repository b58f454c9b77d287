using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Engine.Activities.Flow;

/// <summary>How a flowchart goes on in token mode: a token travels along each connection followed.</summary>
internal static class FlowchartTokens
{
    /// <summary>Leaves an activity by its outcomes.</summary>
    public static async ValueTask AdvanceAsync(ActivityContext flowchart, ActivityContext child, IReadOnlyList<string> outcomes)
    {
        var graph = Flowchart.GraphOf(flowchart);
        var tokens = Flowchart.StateOf(flowchart).Tokens;
        var activity = child.Node.ChildIndex;
        var followed = graph.Outbound(activity).ToArray().Where(connection => outcomes.Contains(graph.Port(connection))).ToArray();

        foreach (var connection in followed) tokens.Add(new FlowToken(connection, blocked: false));
        foreach (var token in tokens)
        {
            if (!token.Blocked && graph.Target(token.Connection) == activity && !IsSelfLoopJustTaken(graph, token, activity, followed)) token.Consumed = true;
        }

        foreach (var connection in followed) await ArriveAsync(flowchart, graph, tokens, connection, activity);
        tokens.RemoveAll(token => token.Consumed && graph.Target(token.Connection) == activity);
    }

    /// <summary>Forgets the tokens to and from an activity that was cancelled.</summary>
    public static void Forget(ActivityContext flowchart, int activity)
    {
        var graph = Flowchart.GraphOf(flowchart);
        Flowchart.StateOf(flowchart).Tokens.RemoveAll(token => graph.Source(token.Connection) == activity || graph.Target(token.Connection) == activity);
    }

    private static async ValueTask ArriveAsync(ActivityContext flowchart, FlowGraph graph, List<FlowToken> tokens, int connection, int completed)
    {
        var target = graph.Target(connection);
        var node = flowchart.Node.Children[target];
        switch (MergeMode(flowchart, node))
        {
            case "Race":
                await Flowchart.CancelAncestorsAsync(flowchart, graph, node);
                Cascade(flowchart, graph, tokens, connection, completed);
                break;
            case "Cascade":
                Cascade(flowchart, graph, tokens, connection, completed);
                break;
            case "Merge":
                ScheduleWhen(HasEveryToken(tokens, graph.ForwardInbound(target)), flowchart, node);
                break;
            case "Converge":
                ScheduleWhen(HasEveryToken(tokens, graph.Inbound(target)), flowchart, node);
                break;
            default:
                ScheduleWhen(!SomeSourceIsStillToCome(graph, tokens, target), flowchart, node);
                break;
        }
    }

    /// <remarks>The connections of a race that lost are blocked: their token, when it comes, is swallowed.</remarks>
    private static void Cascade(ActivityContext flowchart, FlowGraph graph, List<FlowToken> tokens, int connection, int completed)
    {
        if (tokens.Find(token => token.Blocked && !token.Consumed && token.Connection == connection) is { } blocked)
        {
            blocked.Consumed = true;
            return;
        }

        var target = graph.Target(connection);
        flowchart.Burst.Schedule(flowchart.Node.Children[target], flowchart);
        foreach (var other in graph.ForwardInbound(target))
        {
            if (graph.Source(other) != completed) tokens.Add(new FlowToken(other, blocked: true));
        }
    }

    private static void ScheduleWhen(bool ready, ActivityContext flowchart, ProgramNode node)
    {
        if (ready) flowchart.Burst.Schedule(node, flowchart);
    }

    private static bool HasEveryToken(List<FlowToken> tokens, ReadOnlySpan<int> inbound)
    {
        if (inbound.Length <= 1) return true;

        foreach (var connection in inbound)
        {
            if (!tokens.Exists(token => !token.Consumed && !token.Blocked && token.Connection == connection)) return false;
        }

        return true;
    }

    private static bool SomeSourceIsStillToCome(FlowGraph graph, List<FlowToken> tokens, int target)
    {
        foreach (var inbound in graph.ForwardInbound(target))
        {
            var source = graph.Source(inbound);
            if (tokens.Exists(token => !token.Consumed && !token.Blocked && graph.Target(token.Connection) == source)) return true;
        }

        return false;
    }

    private static string? MergeMode(ActivityContext flowchart, ProgramNode node)
    {
        if (node.Definition.Type != "Elsa.FlowJoin") return node.Definition.MergeMode;

        return JoinModes.Of(flowchart, node) is FlowJoinMode.WaitAny ? "Race" : "Merge";
    }

    private static bool IsSelfLoopJustTaken(FlowGraph graph, FlowToken token, int activity, int[] followed) =>
        graph.Source(token.Connection) == activity && followed.Contains(token.Connection);
}
