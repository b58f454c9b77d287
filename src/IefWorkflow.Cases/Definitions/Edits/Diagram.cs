using System.Text.Json.Nodes;
using IefWorkflow.Engine.Definitions;

namespace IefWorkflow.Cases.Definitions.Edits;

/// <summary>A diagram of a copy of a definition: the steps and ways that it has, and the JSON in which they change.</summary>
internal sealed class Diagram(ActivityDefinition flowchart)
{
    private const string Flowchart = "Elsa.Flowchart";

    /// <summary>The steps, as they were read.</summary>
    public IReadOnlyList<ActivityDefinition> Steps { get; } = [.. flowchart.Children.Where(child => child.Slot == "activities").Select(child => child.Activity)];

    /// <summary>The ways, as they were read.</summary>
    public IReadOnlyList<DrawnWay> Ways { get; } = [.. flowchart.Connections.Select((way, index) => new DrawnWay(way, flowchart.Json["connections"]![index]))];

    /// <summary>The step with which it begins: the designated one, else as the engine chooses; null when it is empty.</summary>
    public ActivityDefinition? Beginning
    {
        get
        {
            var start = flowchart.Json["start"]?.ToString();
            var targets = Ways.Select(way => way.Way.Target).ToHashSet(StringComparer.Ordinal);
            Func<ActivityDefinition, bool>[] choices = [step => step.Id == start, step => step.Type == "Elsa.Start", step => step.CanStartWorkflow, step => !targets.Contains(step.Id), _ => true];
            return choices.Select(choice => Steps.FirstOrDefault(choice)).FirstOrDefault(step => step is not null);
        }
    }

    /// <summary>The diagram that a procedure is; null when it is none.</summary>
    public static Diagram? Whole(WorkflowDefinition copy) => copy.Root.Type == Flowchart ? new Diagram(copy.Root) : null;

    /// <summary>The diagram in which a step is drawn; null when it is in none.</summary>
    public static Diagram? Holding(WorkflowDefinition copy, string stepId) =>
        copy.Activities.Where(activity => activity.Type == Flowchart).Select(activity => new Diagram(activity)).FirstOrDefault(diagram => diagram.Find(stepId) is not null);

    /// <summary>The step of an identifier; null when it is not drawn here.</summary>
    public ActivityDefinition? Find(string id) => Steps.FirstOrDefault(step => step.Id == id);

    /// <summary>Adds a step to the document, next to the one that it comes after.</summary>
    public void Add(JsonObject step, ActivityDefinition? after)
    {
        if (flowchart.Json["activities"] is not JsonArray activities) flowchart.Json["activities"] = activities = [];
        activities.Insert(after is null ? 0 : activities.IndexOf(after.Json) + 1, step);
    }

    /// <summary>Takes a step out of the document.</summary>
    public void Remove(ActivityDefinition step) => flowchart.Json["activities"]!.AsArray().Remove(step.Json);

    /// <summary>Lets it begin with a step; with none when it becomes empty.</summary>
    public void StartAt(string? id)
    {
        if (id is null) flowchart.Json.Remove("start");
        else flowchart.Json["start"] = id;
    }

    /// <summary>Draws the ways anew.</summary>
    public void Draw(IEnumerable<DrawnWay> ways) => flowchart.Json["connections"] = new JsonArray([.. ways.Select(way => way.Write())]);
}
