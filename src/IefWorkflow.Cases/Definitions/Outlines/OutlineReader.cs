using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Definitions;
using IefWorkflow.Engine.Definitions.Validation;

namespace IefWorkflow.Cases.Definitions.Outlines;

/// <summary>Walks through a definition once, and numbers its steps.</summary>
internal sealed class OutlineReader(WorkflowDefinition definition, ActivityRegistry registry, StepFacts facts)
{
    private readonly List<(ActivityDefinition Activity, ActivityDefinition? Parent, int Level, bool IsReached)> found = [];

    /// <summary>The steps. The diagram that holds the whole procedure is none.</summary>
    public IReadOnlyList<OutlineStep> Read()
    {
        var root = definition.Root;
        if (root.Children.Count > 0) Walk(root, 0);
        else if (root.Type != "Elsa.Flowchart") found.Add((root, null, 0, true));

        var numbers = found.Select((step, index) => (step.Activity.Id, Number: index + 1)).ToDictionary(step => step.Id, step => step.Number, StringComparer.Ordinal);
        return [.. found.Select(step => StepOf(step.Activity, step.Parent, step.Level, step.IsReached, numbers))];
    }

    private void Walk(ActivityDefinition container, int level)
    {
        var reached = Reached(container);
        foreach (var activity in reached.Concat(container.Children.Select(child => child.Activity).Except(reached)))
        {
            found.Add((activity, container, level, reached.Contains(activity)));
            if (activity.Children.Count > 0) Walk(activity, level + 1);
        }
    }

    /// <summary>The children of a container in the order in which they are met; of a container without connections, all of them.</summary>
    private static List<ActivityDefinition> Reached(ActivityDefinition container)
    {
        List<ActivityDefinition> children = [.. container.Children.Select(child => child.Activity)];
        if (container.Type != "Elsa.Flowchart") return children;

        var targets = container.Connections.Select(connection => connection.Target).ToHashSet(StringComparer.Ordinal);
        var byId = children.ToDictionary(child => child.Id, StringComparer.Ordinal);
        var ways = container.Connections.ToLookup(connection => connection.Source, connection => connection.Target, StringComparer.Ordinal);
        var start = container.Json["start"]?.ToString();
        var beginnings = children.Where(child => child.Id == start).Concat(children.Where(child => child.Id != start && !targets.Contains(child.Id) && (start is null || child.CanStartWorkflow)));
        var order = new List<ActivityDefinition>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<ActivityDefinition>(beginnings.Reverse());
        while (pending.TryPop(out var next))
        {
            if (!seen.Add(next.Id)) continue;
            order.Add(next);
            foreach (var target in ways[next.Id].Reverse()) pending.Push(byId[target]);
        }

        return order;
    }

    private OutlineStep StepOf(ActivityDefinition activity, ActivityDefinition? parent, int level, bool isReached, Dictionary<string, int> numbers)
    {
        var type = registry.Find(activity.Type, activity.Version);
        var ways = Ways(activity, parent, numbers);
        var diagram = parent?.Type == "Elsa.Flowchart" ? parent.Id : null;
        var outcomes = diagram is null || type is null ? null : ActivityOutcomes.Of(activity, type);
        IReadOnlyList<OutlineInput> inputs = [.. (type?.Inputs ?? []).Where(input => !Holds(activity, input)).Select(input => WithRules(OutlineInput.Of(input, activity.Json[input.JsonName])))];
        return new OutlineStep
        {
            Id = activity.Id,
            Number = numbers[activity.Id],
            Level = level,
            Inside = parent is null || parent == definition.Root ? null : ProcedureOutline.TitleOf(parent, registry),
            Title = ProcedureOutline.TitleOf(activity, registry),
            WrittenTitle = ProcedureOutline.WrittenTitle(activity),
            Description = (activity.Json["metadata"] as System.Text.Json.Nodes.JsonObject)?["description"]?.ToString() ?? "",
            Type = activity.Type,
            TypeLabel = type?.DisplayName ?? activity.Type,
            TypeDescription = type?.Details.Description ?? "",
            IsReached = isReached,
            Facts = facts.Of(activity, type, inputs),
            Inputs = inputs,
            Diagram = diagram,
            Ways = ways,
            OpenOutcomes = [.. (outcomes?.Names ?? []).Where(outcome => ways.TrueForAll(way => way.Outcome != outcome))],
            Otherwise = outcomes?.Otherwise,
        };
    }

    /// <summary>A rule is chosen from those of the law library.</summary>
    private OutlineInput WithRules(OutlineInput input) => input is { Name: "rule", Editor: InputEditor.Line } && (!input.IsGiven || facts.Rules.Contains(input.Value))
        ? input with { Editor = InputEditor.Choice, Options = facts.Rules }
        : input;

    /// <summary>Whether an input holds activities, which are steps of their own.</summary>
    private static bool Holds(ActivityDefinition activity, InputDescriptor input) => activity.Children.Any(child => child.Slot == input.JsonName);

    private List<OutlineWay> Ways(ActivityDefinition activity, ActivityDefinition? parent, Dictionary<string, int> numbers) =>
    [
        .. (parent?.Connections ?? []).Select((connection, index) => (connection, index)).Where(way => way.connection.Source == activity.Id).Select(way => new OutlineWay(
            way.index,
            way.connection.Port,
            way.connection.Target,
            ProcedureOutline.TitleOf(parent!.Children.First(child => child.Activity.Id == way.connection.Target).Activity, registry),
            numbers[way.connection.Target])),
    ];
}
