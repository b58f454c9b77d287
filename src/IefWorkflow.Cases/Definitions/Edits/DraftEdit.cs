using System.Globalization;
using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Definitions.Outlines;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Definitions;
using IefWorkflow.Engine.Definitions.Validation;

namespace IefWorkflow.Cases.Definitions.Edits;

/// <summary>Changes a definition by form: only the members concerned, so that the drawing and everything else stay as the designer left them.</summary>
public static class DraftEdit
{
    /// <summary>The longest title of a step or of a procedure.</summary>
    public const int LongestTitle = 200;

    /// <summary>The longest description.</summary>
    public const int LongestDescription = 2000;

    /// <summary>Changes the name and the description of a procedure.</summary>
    public static DraftEditOutcome Rename(WorkflowDefinition definition, string name, string description)
    {
        var faults = Lengths("nom", name, description);
        if (name.Trim().Length == 0) faults.Add(new FieldFault("nom", "Donnez un nom à la procédure."));
        if (faults.Count > 0) return new DraftEditOutcome.Refused(faults);

        var copy = Copy(definition);
        Write(copy.Json, "name", name.Trim());
        Write(copy.Json, "description", Lines(description));
        return new DraftEditOutcome.Edited(Copy(copy));
    }

    /// <summary>Changes a step.</summary>
    /// <param name="definition">The definition; it stays as it is.</param>
    /// <param name="edit">What to change.</param>
    /// <param name="registry">The activity types, which say what the inputs are.</param>
    public static DraftEditOutcome Change(WorkflowDefinition definition, StepEdit edit, ActivityRegistry registry)
    {
        var copy = Copy(definition);
        if (copy.Activities.FirstOrDefault(activity => activity.Id == edit.StepId) is not { } step || step == copy.Root && step.Children.Count > 0) return new DraftEditOutcome.NotFound();

        var faults = Lengths("titre", edit.Title, edit.Description);
        WriteMetadata(step, edit);
        foreach (var input in registry.Find(step.Type, step.Version)?.Inputs ?? [])
        {
            if (!edit.Inputs.TryGetValue(input.JsonName, out var given)) continue;
            if (InputWriter.Write(step.Json, input, given) is { } fault) faults.Add(new FieldFault($"entree.{input.JsonName}", fault));
        }

        foreach (var (flowchart, connections) in copy.Activities.Where(activity => activity.Children.Any(child => child.Activity == step)).Select(parent => (parent, parent.Json["connections"] as JsonArray)))
        {
            if (connections is not null) Order(connections, [.. flowchart.Connections.Select(connection => connection.Source == step.Id)], edit.Ranks);
        }

        return faults.Count > 0 ? new DraftEditOutcome.Refused(faults) : ReadAgain(copy, edit);
    }

    /// <summary>Adds a step where a way leads, or where an outcome leads nowhere. It goes on by its first outcome.</summary>
    /// <param name="definition">The definition; it stays as it is.</param>
    /// <param name="addition">What to add, and where.</param>
    /// <param name="registry">The activity types.</param>
    public static DraftEditOutcome Add(WorkflowDefinition definition, StepAddition addition, ActivityRegistry registry)
    {
        var copy = Copy(definition);
        var (id, faults) = new StepInserter(copy, registry).Add(addition);
        faults = [.. Lengths("titre", addition.Title, ""), .. faults];
        return faults.Count > 0 ? new DraftEditOutcome.Refused(faults) : new DraftEditOutcome.Edited(Copy(copy)) { AddedStep = id };
    }

    /// <summary>Removes a step with the ways that lead to it and from it.</summary>
    /// <param name="definition">The definition; it stays as it is.</param>
    /// <param name="stepId">The step.</param>
    /// <param name="joins">Whether what led to it leads to the only step that followed it, if there is one (<see cref="StepRemoval"/>).</param>
    /// <param name="registry">The activity types, which say how steps are called.</param>
    public static DraftEditOutcome Remove(WorkflowDefinition definition, string stepId, bool joins, ActivityRegistry registry)
    {
        var copy = Copy(definition);
        if (StepRemoval.Of(copy, stepId, registry) is not { } removal) return new DraftEditOutcome.NotFound();
        if (removal.Obstacle is { } obstacle) return new DraftEditOutcome.Refused([new FieldFault("id", obstacle)]);

        removal.Apply(Diagram.Holding(copy, stepId)!, stepId, joins);
        return new DraftEditOutcome.Edited(Copy(copy));
    }

    /// <summary>Lets the ways of a step lead elsewhere, takes some away, and adds some.</summary>
    /// <param name="definition">The definition; it stays as it is.</param>
    /// <param name="edit">What to change.</param>
    /// <param name="registry">The activity types, which say what outcomes the step has.</param>
    public static DraftEditOutcome Connect(WorkflowDefinition definition, WaysEdit edit, ActivityRegistry registry)
    {
        var copy = Copy(definition);
        if (Diagram.Holding(copy, edit.StepId) is not { } diagram) return new DraftEditOutcome.NotFound();

        var step = diagram.Find(edit.StepId)!;
        var (ways, faults) = new WaysEditor(diagram, edit, registry.Find(step.Type, step.Version) is { } type ? ActivityOutcomes.Of(step, type) : null).Write();
        if (faults.Count > 0) return new DraftEditOutcome.Refused(faults);

        diagram.Draw(ways);
        return new DraftEditOutcome.Edited(Copy(copy));
    }

    /// <remarks>JSON typed into an input may hold activities, which must fit into the procedure.</remarks>
    private static DraftEditOutcome ReadAgain(WorkflowDefinition changed, StepEdit edit) => WorkflowDefinitionReader.Read(WorkflowDefinitionWriter.WriteUtf8(changed)).Match<DraftEditOutcome>(
        read => new DraftEditOutcome.Edited(read.Definition),
        refused => new DraftEditOutcome.Refused([new FieldFault(
            edit.Inputs.Keys.Select(name => $"entree.{name}").FirstOrDefault(path => refused.Faults[0].Path.Contains(path[7..], StringComparison.Ordinal)) ?? "titre",
            $"Avec cette valeur, la procédure ne peut plus être lue\u00A0: {refused.Faults[0].Message}")]));

    /// <summary>Puts the ways of one step in the order of their ranks, in the places that they hold among the connections.</summary>
    private static void Order(JsonArray connections, IReadOnlyList<bool> isOurs, IReadOnlyDictionary<int, int> ranks)
    {
        List<int> places = [.. Enumerable.Range(0, connections.Count).Where(index => isOurs[index])];
        List<int> wanted = [.. places.OrderBy(index => ranks.GetValueOrDefault(index, places.IndexOf(index) + 1))];
        if (wanted.SequenceEqual(places)) return;

        var nodes = wanted.ConvertAll(index => connections[index]!.DeepClone());
        foreach (var (place, node) in places.Zip(nodes)) connections[place] = node;
    }

    private static void WriteMetadata(ActivityDefinition step, StepEdit edit)
    {
        if (step.Json["metadata"] is not JsonObject metadata) step.Json["metadata"] = metadata = [];
        Write(metadata, "displayText", edit.Title.Trim());
        Write(metadata, "description", Lines(edit.Description));
    }

    private static void Write(JsonObject json, string member, string text)
    {
        if (text == (json[member]?.ToString() ?? "")) return;
        if (text.Length == 0) json.Remove(member);
        else json[member] = text;
    }

    private static List<FieldFault> Lengths(string control, string title, string description)
    {
        var faults = new List<FieldFault>();
        if (title.Length > LongestTitle) faults.Add(new FieldFault(control, TooLong(LongestTitle)));
        if (description.Length > LongestDescription) faults.Add(new FieldFault("description", TooLong(LongestDescription)));
        return faults;
    }

    private static string TooLong(int longest) => string.Create(CultureInfo.InvariantCulture, $"Ce texte est trop long\u00A0: {longest} caractères au plus.");

    private static string Lines(string text) => text.ReplaceLineEndings("\n").Trim();

    /// <summary>The same document read again: what was changed in it is checked, and its view is fresh.</summary>
    private static WorkflowDefinition Copy(WorkflowDefinition definition) => WorkflowDefinitionReader.Read(WorkflowDefinitionWriter.WriteUtf8(definition)).Match(
        read => read.Definition,
        refused => throw new InvalidOperationException(string.Join(' ', refused.Faults)));
}
