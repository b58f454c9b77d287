using System.Text.Json;
using System.Text.Json.Nodes;

namespace IefWorkflow.Engine.Definitions;

/// <summary>Builds the tree of activities of one definition.</summary>
/// <remarks>
/// An activity is recognised by its shape, wherever it stands in its parent; in the places that can hold nothing else, an object that is
/// not quite an activity is a fault instead of being passed over.
/// </remarks>
internal sealed class ActivityTreeReader(DefinitionFaults faults)
{
    private const string Flowchart = "Elsa.Flowchart";

    private readonly Dictionary<string, string> pathsById = new(StringComparer.Ordinal);

    /// <summary>Reads the root and everything nested in it; null when the root is unusable.</summary>
    public ActivityDefinition? ReadTree(JsonObject json, string path)
    {
        pathsById.Add(WorkflowDefinition.WorkflowActivityId, DefinitionPath.Document);
        return Read(json, path, WorkflowDefinition.WorkflowActivityId);
    }

    private ActivityDefinition? Read(JsonObject json, string path, string parentNodeId)
    {
        var members = new JsonMembers(json, path, faults);
        var id = ReadId(json, members, path);
        var type = members.Text("type", $"L'activité {DefinitionText.Quoted(id ?? path)} n'a pas de type : donnez-lui un « type », par exemple « Elsa.WriteLine ».");
        var version = members.Version("version");
        var nodeId = $"{parentNodeId}:{id}";
        var children = ReadChildren(json, path, nodeId, type ?? "");
        var properties = json["customProperties"] as JsonObject;
        var activity = new ActivityDefinition(json, id ?? "", type ?? "", version, path)
        {
            Name = members.Text("name"),
            NodeId = nodeId,
            CanStartWorkflow = IsTrue(json["canStartWorkflow"]) || IsTrue(properties?["canStartWorkflow"]) || IsTrue(properties?["CanStartWorkflow"]),
            MergeMode = properties?["mergeMode"] is JsonValue mode && mode.TryGetValue(out string? text) ? text : null,
            Children = children,
            Variables = ReadVariables(json, path, type),
            Connections = type == Flowchart || json["activities"] is JsonArray ? new ConnectionReader(pathsById, faults).Read(json, path) : [],
        };
        return id is null || type is null ? null : activity;
    }

    private string? ReadId(JsonObject json, JsonMembers members, string path)
    {
        var type = json["type"] is JsonValue value && value.TryGetValue(out string? name) ? $" de type {DefinitionText.Quoted(name)}" : "";
        if (members.Text("id", $"L'activité{type} n'a pas d'identifiant : donnez-lui un « id », unique dans la définition.") is not { } id) return null;
        if (pathsById.TryAdd(id, path)) return id;

        faults.Add(DefinitionPath.Member(path, "id"), id == WorkflowDefinition.WorkflowActivityId
            ? $"L'identifiant {DefinitionText.Quoted(id)} est réservé au workflow lui-même : donnez à cette activité un autre « id »."
            : $"L'identifiant {DefinitionText.Quoted(id)} est déjà celui de {pathsById[id]} : donnez à cette activité un autre « id », et le même aux connexions qui la visent.");
        return id;
    }

    /// <remarks>Another activity may have an input named <c>variables</c>; it is then wrapped, or not an array.</remarks>
    private IReadOnlyList<VariableDefinition> ReadVariables(JsonObject json, string path, string? type) =>
        json["variables"] is JsonArray || IsElsa(type) ? ArgumentReader.Variables(json, path, faults) : [];

    private List<NestedActivity> ReadChildren(JsonObject json, string path, string nodeId, string type)
    {
        var children = new List<NestedActivity>();
        foreach (var (name, value) in json)
        {
            if (name is "metadata" or "customProperties" or "connections" or "variables") continue;
            if (value is JsonObject single)
            {
                AddIfActivity(children, name, 0, single, DefinitionPath.Member(path, name), nodeId, name is "then" or "else" or "body" or "default");
            }
            else if (value is JsonArray array)
            {
                ReadItems(children, name, array, DefinitionPath.Member(path, name), nodeId, name is "activities" && IsElsa(type));
            }
            else if (name is "activities" && value is not null && IsElsa(type))
            {
                faults.Add(DefinitionPath.Member(path, name), $"« activities » est {DefinitionText.Kind(value.GetValueKind())} et doit être un tableau : corrigez ce membre.");
            }
        }

        return children;
    }

    private void ReadItems(List<NestedActivity> children, string slot, JsonArray array, string path, string nodeId, bool areActivities)
    {
        for (var index = 0; index < array.Count; index++)
        {
            if (array[index] is JsonObject item)
            {
                if (AddIfActivity(children, slot, index, item, DefinitionPath.Item(path, index), nodeId, areActivities || slot is "branches")) continue;
                foreach (var (name, value) in item)
                {
                    if (value is JsonObject inner) AddIfActivity(children, slot, index, inner, DefinitionPath.Member(DefinitionPath.Item(path, index), name), nodeId, name is "activity");
                }
            }
            else if (areActivities)
            {
                faults.Add(DefinitionPath.Item(path, index), $"« activities » contient {DefinitionText.Kind(array[index]?.GetValueKind() ?? JsonValueKind.Null)} et ne peut contenir que des activités : corrigez ou retirez cet élément.");
            }
        }
    }

    private bool AddIfActivity(List<NestedActivity> children, string slot, int index, JsonObject json, string path, string nodeId, bool isPlaceOfActivity)
    {
        if (!IsMeantAsActivity(json) && (!isPlaceOfActivity || IsInput(json))) return false;
        if (Read(json, path, nodeId) is { } activity) children.Add(new NestedActivity(slot, index, activity));
        return true;
    }

    /// <remarks>Without an identifier it takes a dotted type to tell an activity from data that happens to have a type and a version.</remarks>
    private static bool IsMeantAsActivity(JsonObject json) =>
        json["version"]?.GetValueKind() is JsonValueKind.Number
        && json["type"] is JsonValue type && type.TryGetValue(out string? name)
        && (IsText(json["id"]) || name.Contains('.', StringComparison.Ordinal));

    private static bool IsInput(JsonObject json) => json.ContainsKey("expression") || json.ContainsKey("memoryReference") || json.ContainsKey("typeName");

    private static bool IsElsa(string? type) => type?.StartsWith("Elsa.", StringComparison.Ordinal) == true;

    private static bool IsText(JsonNode? node) => node?.GetValueKind() is JsonValueKind.String;

    private static bool IsTrue(JsonNode? node) => node?.GetValueKind() is JsonValueKind.True;
}
