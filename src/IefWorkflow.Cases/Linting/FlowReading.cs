using IefWorkflow.Cases.Activities;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Definitions;

namespace IefWorkflow.Cases.Linting;

/// <summary>A procedure as one graph of steps, whatever containers it is drawn in, with the questions that the rules ask of it.</summary>
internal sealed class FlowReading
{
    private static readonly Dictionary<string, Type> Classes = CaseActivities.All.ToDictionary(TypeNameOf, StringComparer.Ordinal);

    private readonly Dictionary<string, List<FlowStep>> next = new(StringComparer.Ordinal);
    private readonly HashSet<string> targets = new(StringComparer.Ordinal);
    private readonly ActivityDefinition root;

    /// <summary>Reads a definition.</summary>
    public FlowReading(WorkflowDefinition definition, ActivityRegistry registry)
    {
        root = definition.Root;
        Registry = registry;
        Steps = [.. definition.Activities.Where(activity => activity.Children.Count == 0)];
        Draw(definition.Root);
    }

    /// <summary>The activity types that the definition may use.</summary>
    public ActivityRegistry Registry { get; }

    /// <summary>The steps that hold no others.</summary>
    public IReadOnlyList<ActivityDefinition> Steps { get; }

    /// <summary>Where the procedure begins: the steps that nothing leads to.</summary>
    public IEnumerable<ActivityDefinition> Starts => next.ContainsKey(root.Id) ? [root] : Steps.Where(step => !targets.Contains(step.Id));

    /// <summary>The steps of some types.</summary>
    public IEnumerable<ActivityDefinition> Of(params string[] types) => Steps.Where(step => types.Contains(step.Type));

    /// <summary>Whether there is a step of some type.</summary>
    public bool Has(params string[] types) => Of(types).Any();

    /// <summary>The ways that leave a step.</summary>
    public IReadOnlyList<FlowStep> From(ActivityDefinition step) => next.GetValueOrDefault(step.Id) ?? [];

    /// <summary>The steps that an outcome leads to.</summary>
    public IEnumerable<ActivityDefinition> From(ActivityDefinition step, string outcome) => From(step).Where(way => way.Outcome == outcome).Select(way => way.Target);

    /// <summary>A text written into an input; null where it is computed or missing.</summary>
    public static string? Text(ActivityDefinition step, string input) =>
        step.Json[input] is System.Text.Json.Nodes.JsonObject given && given["expression"] is System.Text.Json.Nodes.JsonObject expression && expression["type"]?.ToString() is null or "Literal" or "String"
            ? expression["value"]?.ToString() is { Length: > 0 } text ? text : null
            : null;

    /// <summary>How people call a step.</summary>
    public static string NameOf(ActivityDefinition step) => $"«\u00A0{((step.Json["metadata"] as System.Text.Json.Nodes.JsonObject)?["displayText"]?.ToString() is { Length: > 0 } title ? title : step.Id)}\u00A0»";

    /// <summary>Whether a step waits for somebody or something.</summary>
    public static bool Waits(ActivityDefinition step) =>
        Classes.TryGetValue(step.Type, out var type) && (type.IsSubclassOf(typeof(TaskActivity)) || type == typeof(WaitForFact));

    /// <summary>The first step with a property that is reached from some steps without passing others; null when there is none.</summary>
    /// <param name="from">Where to begin; these steps count.</param>
    /// <param name="guard">The steps that stop the search.</param>
    /// <param name="goal">The property.</param>
    public ActivityDefinition? Reach(IEnumerable<ActivityDefinition> from, Func<ActivityDefinition, bool> guard, Func<ActivityDefinition, bool> goal)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Queue<ActivityDefinition>(from);
        while (pending.TryDequeue(out var step))
        {
            if (!seen.Add(step.Id) || guard(step)) continue;
            if (goal(step)) return step;
            foreach (var way in From(step)) pending.Enqueue(way.Target);
        }

        return null;
    }

    /// <summary>Whether some path from the beginning reaches a step without passing a step of some types.</summary>
    public bool IsReachedWithout(ActivityDefinition step, params string[] types) => Reach(Starts, passed => types.Contains(passed.Type), passed => passed == step) is not null;

    /// <summary>Whether one step leads to another, at any distance.</summary>
    public bool Leads(ActivityDefinition from, ActivityDefinition to) => Reach(From(from).Select(way => way.Target), _ => false, step => step == to) is not null;

    /// <summary>Whether a branch ends at a step: nothing follows, it joins others, or it says where the file stands.</summary>
    public bool EndsAt(ActivityDefinition step) => From(step).Count == 0 || step.Type is "Elsa.FlowJoin" or "Elsa.End" or "Ief.SetState";

    private static string TypeNameOf(Type type)
    {
        var details = (ActivityAttribute)Attribute.GetCustomAttribute(type, typeof(ActivityAttribute))!;
        return $"{details.NamespaceName}.{details.Name ?? type.Name}";
    }

    /// <summary>Draws the ways inside a container, and says by which steps it is left.</summary>
    private List<ActivityDefinition> Draw(ActivityDefinition container)
    {
        if (container.Children.Count == 0) return [container];

        var exits = container.Children.ToDictionary(child => child.Activity.Id, child => Draw(child.Activity), StringComparer.Ordinal);
        return container.Connections.Count > 0 || container.Type == "Elsa.Flowchart" ? DrawFlowchart(container, exits) : DrawSequence(container, exits);
    }

    private List<ActivityDefinition> DrawFlowchart(ActivityDefinition flowchart, Dictionary<string, List<ActivityDefinition>> exits)
    {
        var children = flowchart.Children.ToDictionary(child => child.Activity.Id, child => child.Activity, StringComparer.Ordinal);
        var reached = flowchart.Connections.Select(connection => connection.Target).ToHashSet(StringComparer.Ordinal);
        foreach (var start in children.Values.Where(child => !reached.Contains(child.Id) || child.Id == flowchart.Json["start"]?.ToString())) Add(flowchart, ConnectionDefinition.DefaultPort, start);
        foreach (var connection in flowchart.Connections)
        {
            foreach (var exit in exits[connection.Source]) Add(exit, connection.Port, children[connection.Target]);
        }

        var left = flowchart.Connections.Select(connection => connection.Source).ToHashSet(StringComparer.Ordinal);
        return [.. children.Keys.Where(id => !left.Contains(id)).SelectMany(id => exits[id])];
    }

    private List<ActivityDefinition> DrawSequence(ActivityDefinition container, Dictionary<string, List<ActivityDefinition>> exits)
    {
        List<ActivityDefinition> last = [container];
        foreach (var child in container.Children)
        {
            foreach (var exit in last) Add(exit, ConnectionDefinition.DefaultPort, child.Activity);
            last = exits[child.Activity.Id];
        }

        return last;
    }

    private void Add(ActivityDefinition from, string outcome, ActivityDefinition to)
    {
        if (!next.TryGetValue(from.Id, out var ways)) next[from.Id] = ways = [];
        ways.Add(new FlowStep(outcome, to));
        targets.Add(to.Id);
    }
}
