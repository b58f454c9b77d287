using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Search;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Definitions;
using IefWorkflow.Engine.Definitions.Validation;

namespace IefWorkflow.Cases.Definitions.Edits;

/// <summary>Adds a step to a copy of a definition.</summary>
/// <param name="copy">The copy, in which the JSON changes.</param>
/// <param name="registry">The activity types.</param>
internal sealed class StepInserter(WorkflowDefinition copy, ActivityRegistry registry)
{
    private const int LongestId = 40;

    /// <summary>Adds it.</summary>
    /// <returns>Its identifier, or what is wrong.</returns>
    public (string? Id, IReadOnlyList<FieldFault> Faults) Add(StepAddition addition)
    {
        var faults = new List<FieldFault>();
        var type = Toolbox.Find(addition.Type, registry);
        if (type is null) faults.Add(new FieldFault("type", "Choisissez le type de l'étape dans la liste."));
        if (addition.Place is null) faults.Add(new FieldFault("place", "Choisissez où l'étape se place."));
        var diagram = addition.Place is { } place ? place == InsertionPlace.Beginning ? Diagram.Whole(copy) : Diagram.Holding(copy, place.StepId) : null;
        if (addition.Place is not null && (diagram is null || !IsThere(diagram, addition.Place))) faults.Add(new FieldFault("place", "Cette place n'existe pas dans la procédure\u00A0: choisissez-en une dans la liste."));
        if (faults.Count > 0) return (null, faults);

        var next = addition.Place == InsertionPlace.Beginning ? diagram!.Beginning?.Id ?? "" : addition.Place!.Target;
        return type!.IsTerminal && next.Length > 0
            ? (null, [new FieldFault("type", $"Rien ne peut suivre une étape «\u00A0{type.DisplayName}\u00A0»\u00A0: placez-la à une issue qui ne mène nulle part, ou choisissez un autre type.")])
            : (Insert(diagram!, type, addition.Title.Trim(), addition.Place, next), []);
    }

    private bool IsThere(Diagram diagram, InsertionPlace place)
    {
        if (place == InsertionPlace.Beginning) return true;
        if (place.Target.Length > 0) return diagram.Ways.Any(way => way.Way == new ConnectionDefinition(place.StepId, place.Outcome, place.Target));

        var step = diagram.Find(place.StepId)!;
        return registry.Find(step.Type, step.Version) is { } type && ActivityOutcomes.Of(step, type).Allows(place.Outcome) && diagram.Ways.All(way => way.Way.Source != step.Id || way.Way.Port != place.Outcome);
    }

    private string Insert(Diagram diagram, ActivityDescriptor type, string title, InsertionPlace place, string next)
    {
        var id = NewId(title.Length > 0 ? title : type.DisplayName);
        var after = diagram.Find(place.StepId);
        var isFirst = place == InsertionPlace.Beginning;
        diagram.Add(Json(id, type, title, StepSpot.Beside(diagram.Steps, after ?? diagram.Beginning, isFirst ? -1 : 1)), after);

        List<DrawnWay> onward = next.Length > 0 ? [DrawnWay.New(id, type.Outcomes is [var outcome, ..] ? outcome : ConnectionDefinition.DefaultPort, next)] : [];
        var ways = diagram.Ways.ToList();
        if (place.Target.Length > 0)
        {
            var index = ways.FindIndex(way => way.Way == new ConnectionDefinition(place.StepId, place.Outcome, place.Target));
            ways[index] = ways[index].To(id);
            ways.InsertRange(index + 1, onward);
        }
        else
        {
            ways.AddRange(isFirst ? onward : [DrawnWay.New(place.StepId, place.Outcome, id)]);
        }

        diagram.Draw(ways);
        if (isFirst) diagram.StartAt(id);
        return id;
    }

    private static JsonObject Json(string id, ActivityDescriptor type, string title, JsonObject position)
    {
        var metadata = new JsonObject();
        if (title.Length > 0) metadata["displayText"] = title;
        metadata["designer"] = new JsonObject { ["position"] = position };
        return new JsonObject
        {
            ["id"] = id,
            ["name"] = id,
            ["type"] = type.TypeName,
            ["version"] = type.Version,
            ["customProperties"] = new JsonObject { ["canStartWorkflow"] = false, ["runAsynchronously"] = false },
            ["metadata"] = metadata,
        };
    }

    /// <summary>An identifier made of the words of a title; formulas call steps by identifier or name, so that it is neither of another step.</summary>
    private string NewId(string title)
    {
        var taken = copy.Activities.SelectMany(step => new[] { step.Id, step.Name }).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        taken.Add(WorkflowDefinition.WorkflowActivityId);
        var words = "";
        foreach (var word in SearchWords.Of(title))
        {
            if (words.Length > 0 && words.Length + word.Length >= LongestId) break;
            words += words.Length > 0 ? $"-{word}" : word;
        }

        var id = words.Length == 0 ? "etape" : words[..Math.Min(words.Length, LongestId)].ToLowerInvariant();
        return Enumerable.Range(1, taken.Count + 1).Select(rank => rank == 1 ? id : $"{id}-{rank}").First(candidate => !taken.Contains(candidate));
    }
}
