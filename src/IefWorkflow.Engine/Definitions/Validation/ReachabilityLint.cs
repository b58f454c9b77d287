using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Engine.Definitions.Validation;

/// <summary>Every activity of a flowchart can be reached, and every loop leads back to an activity that all paths to it pass.</summary>
internal sealed class ReachabilityLint : IDefinitionLint
{
    /// <summary>Finding loops costs the square of the connections; nobody draws as many as this.</summary>
    private const int MostConnections = 2_000;

    /// <summary>A flowchart has one start, and some events that may start it.</summary>
    private const int MostStarts = 20;

    private const string Flowchart = "Elsa.Flowchart";
    private const string Start = "Elsa.Start";

    public IEnumerable<DefinitionFault> Check(WorkflowDefinition definition, ActivityRegistry registry) =>
        definition.Activities.Where(activity => activity.Type == Flowchart).SelectMany(flowchart => CheckFlowchart(flowchart, registry));

    private static IEnumerable<DefinitionFault> CheckFlowchart(ActivityDefinition flowchart, ActivityRegistry registry)
    {
        var activities = flowchart.Children.Where(child => child.Slot == "activities").Select(child => child.Activity).ToList();
        if (activities.Count == 0) return [];

        var indexes = Enumerable.Range(0, activities.Count).ToDictionary(index => activities[index].Id, StringComparer.Ordinal);
        var terminal = activities.Select(activity => registry.Find(activity.Type, activity.Version)?.IsTerminal == true).ToList();
        var connections = flowchart.Connections.Select(connection => (indexes[connection.Source], connection.Port, indexes[connection.Target])).ToArray();
        var starts = StartsOf(flowchart, activities);
        var reached = Reached(starts, connections, terminal);
        var unreached = Enumerable.Range(0, activities.Count).Where(index => !reached.Contains(index)).Select(index => LintFault.Error(
            activities[index].Path,
            $"Aucun chemin ne mène du début à l'activité {DefinitionText.Quoted(activities[index].Id)} : reliez-la ou supprimez-la."));
        return unreached.Concat(Loops(flowchart, activities.Count, connections, starts));
    }

    private static IEnumerable<DefinitionFault> Loops(ActivityDefinition flowchart, int activities, (int Source, string Port, int Target)[] connections, IReadOnlyList<int> starts)
    {
        if (connections.Length > MostConnections) return [LintFault.Warning(flowchart.Path, $"Le diagramme compte plus de {MostConnections} connexions, ses boucles ne sont pas vérifiées : partagez-le en plusieurs.")];

        return starts
            .Take(MostStarts)
            .SelectMany(start => InvalidBackward(new FlowGraph(activities, connections, start), start))
            .Distinct()
            .Order()
            .Select(index => LintFault.Error(
                DefinitionPath.Item(DefinitionPath.Member(flowchart.Path, "connections"), index),
                $"La connexion de {DefinitionText.Quoted(flowchart.Connections[index].Source)} revient à {DefinitionText.Quoted(flowchart.Connections[index].Target)}, par où l'on peut ne pas être passé : une boucle doit revenir à une activité que tous les chemins traversent."));
    }

    private static IEnumerable<int> InvalidBackward(FlowGraph graph, int start)
    {
        var reached = new HashSet<int> { start };
        var pending = new Queue<int>(reached);
        while (pending.TryDequeue(out var activity))
        {
            foreach (var index in graph.Outbound(activity).ToArray())
            {
                if (!graph.IsForward(index) && !graph.IsValidBackward(index)) yield return index;
                if (reached.Add(graph.Target(index))) pending.Enqueue(graph.Target(index));
            }
        }
    }

    /// <remarks>
    /// A flowchart begins at its designated start, else at its first Start, else at the first activity that can start the workflow, else
    /// at the first that no connection reaches; and at any activity that can start the workflow, when its stimulus comes.
    /// </remarks>
    private static IReadOnlyList<int> StartsOf(ActivityDefinition flowchart, List<ActivityDefinition> activities)
    {
        var designated = flowchart.Json["start"]?.ToString();
        var targets = flowchart.Connections.Select(connection => connection.Target).ToHashSet(StringComparer.Ordinal);
        var triggers = Enumerable.Range(0, activities.Count).Where(index => activities[index].CanStartWorkflow).ToList();
        Predicate<ActivityDefinition>[] choices = [activity => activity.Id == designated, activity => activity.Type == Start, activity => activity.CanStartWorkflow, activity => !targets.Contains(activity.Id), _ => true];
        var first = choices.Select(choice => activities.FindIndex(choice)).First(index => index >= 0);
        return [.. triggers.Prepend(first).Distinct()];
    }

    private static HashSet<int> Reached(IReadOnlyList<int> starts, (int Source, string Port, int Target)[] connections, List<bool> terminal)
    {
        var next = connections.ToLookup(connection => connection.Source, connection => connection.Target);
        var reached = new HashSet<int>(starts);
        var pending = new Queue<int>(starts);
        while (pending.TryDequeue(out var activity))
        {
            if (terminal[activity]) continue;
            foreach (var target in next[activity])
            {
                if (reached.Add(target)) pending.Enqueue(target);
            }
        }

        return reached;
    }
}
