namespace IefWorkflow.Engine.Execution;

/// <summary>The connections of a flowchart, seen from the activity where it starts; computed once per start.</summary>
/// <remarks>
/// A connection is forward when breadth-first traversal from the start meets it before any path leads back from its target to its
/// source; the others are backward (loops). A backward connection is valid when every forward path from the start to its source
/// passes through its target.
/// </remarks>
internal sealed class FlowGraph
{
    private readonly (int Source, string Port, int Target)[] connections;
    private readonly bool[] forward;
    private readonly int start;
    private readonly int[][] outbound;
    private readonly int[][] inbound;
    private readonly int[][] forwardInbound;

    public FlowGraph(int activities, (int Source, string Port, int Target)[] connections, int start)
    {
        this.connections = connections;
        this.start = start;
        forward = ForwardConnections(activities);
        var all = Enumerable.Range(0, connections.Length).ToArray();
        outbound = [.. Enumerable.Range(0, activities).Select(activity => all.Where(index => connections[index].Source == activity).ToArray())];
        inbound = [.. Enumerable.Range(0, activities).Select(activity => all.Where(index => connections[index].Target == activity).ToArray())];
        forwardInbound = [.. inbound.Select(indexes => indexes.Where(index => forward[index]).ToArray())];
    }

    public int Connections => connections.Length;

    public int Activities => outbound.Length;

    public ReadOnlySpan<int> Outbound(int activity) => outbound[activity];

    public ReadOnlySpan<int> Inbound(int activity) => inbound[activity];

    public ReadOnlySpan<int> ForwardInbound(int activity) => forwardInbound[activity];

    public int Source(int connection) => connections[connection].Source;

    public int Target(int connection) => connections[connection].Target;

    public string Port(int connection) => connections[connection].Port;

    public bool IsForward(int connection) => forward[connection];

    /// <summary>Whether no forward path leads to the activity.</summary>
    public bool IsDangling(int activity) => activity != start && forwardInbound[activity].Length == 0;

    /// <summary>Whether every forward path from the start to the source of a backward connection passes through its target.</summary>
    public bool IsValidBackward(int connection)
    {
        var (source, _, target) = connections[connection];
        if (source == target || start == target) return true;

        // Without the target, the source must be out of reach.
        var reached = new HashSet<int> { start };
        var pending = new Queue<int>(reached);
        while (pending.TryDequeue(out var activity))
        {
            foreach (var index in outbound[activity])
            {
                if (forward[index] && connections[index].Target != target && reached.Add(connections[index].Target)) pending.Enqueue(connections[index].Target);
            }
        }

        return !reached.Contains(source);
    }

    /// <summary>The activities from which a forward path leads to this one.</summary>
    public HashSet<int> Ancestors(int activity)
    {
        var ancestors = new HashSet<int>();
        var pending = new Queue<int>([activity]);
        while (pending.TryDequeue(out var current))
        {
            foreach (var index in forwardInbound[current])
            {
                if (ancestors.Add(connections[index].Source)) pending.Enqueue(connections[index].Source);
            }
        }

        return ancestors;
    }

    private bool[] ForwardConnections(int activities)
    {
        var targets = new List<int>[activities];
        for (var activity = 0; activity < activities; activity++) targets[activity] = [];
        foreach (var (source, _, target) in connections) targets[source].Add(target);

        var kept = new HashSet<(int Source, int Target)>();
        var next = new List<int>[activities];
        for (var activity = 0; activity < activities; activity++) next[activity] = [];

        var visited = new bool[activities];
        var pending = new Queue<int>();
        if (start >= 0) pending.Enqueue(start);
        while (pending.TryDequeue(out var source))
        {
            visited[source] = true;
            foreach (var target in targets[source])
            {
                if (kept.Contains((source, target)) || Leads(next, target, source)) continue;

                kept.Add((source, target));
                next[source].Add(target);
                if (!visited[target]) pending.Enqueue(target);
            }
        }

        return [.. connections.Select(connection => kept.Contains((connection.Source, connection.Target)))];
    }

    private static bool Leads(List<int>[] next, int from, int to)
    {
        if (from == to) return true;

        var seen = new HashSet<int> { from };
        var pending = new Stack<int>(seen);
        while (pending.TryPop(out var activity))
        {
            foreach (var target in next[activity])
            {
                if (target == to) return true;
                if (seen.Add(target)) pending.Push(target);
            }
        }

        return false;
    }
}
