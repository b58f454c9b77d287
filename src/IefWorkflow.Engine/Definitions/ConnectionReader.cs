using System.Text.Json;
using System.Text.Json.Nodes;

namespace IefWorkflow.Engine.Definitions;

/// <summary>Reads the connections of one flowchart, in the current form and in the obsolete one.</summary>
/// <remarks>
/// Current: <c>{"source":{"activity","port"},"target":{"activity","port"}}</c>, where Elsa also takes capitals. Obsolete:
/// <c>{"source":"id","sourcePort":"Done","target":"id","targetPort":"In"}</c>.
/// </remarks>
/// <param name="pathsById">Every activity met so far.</param>
/// <param name="faults">Where faults go.</param>
internal sealed class ConnectionReader(IReadOnlyDictionary<string, string> pathsById, DefinitionFaults faults)
{
    /// <summary>Reads the connections between the activities of that flowchart.</summary>
    public IReadOnlyList<ConnectionDefinition> Read(JsonObject flowchart, string path)
    {
        if (new JsonMembers(flowchart, path, faults).Array("connections") is not { Count: > 0 } array) return [];

        var known = IdsIn(flowchart["activities"] as JsonArray);
        var connections = new List<ConnectionDefinition>(array.Count);
        path = DefinitionPath.Member(path, "connections");
        for (var index = 0; index < array.Count && !faults.IsFull; index++)
        {
            if (ReadOne(array[index], DefinitionPath.Item(path, index), known) is { } connection) connections.Add(connection);
        }

        return connections;
    }

    private ConnectionDefinition? ReadOne(JsonNode? node, string path, HashSet<string> known)
    {
        if (node is not JsonObject json)
        {
            faults.Add(path, $"« connections » contient {DefinitionText.Kind(node?.GetValueKind() ?? JsonValueKind.Null)} et ne peut contenir que des objets : corrigez ou retirez cet élément.");
            return null;
        }

        var (source, port) = ReadEnd(json, "source", path, known);
        var (target, _) = ReadEnd(json, "target", path, known);
        return source is null || target is null ? null : new ConnectionDefinition(source, string.IsNullOrEmpty(port) ? ConnectionDefinition.DefaultPort : port, target);
    }

    private (string? Activity, string? Port) ReadEnd(JsonObject json, string name, string path, HashSet<string> known)
    {
        var (where, verb) = name == "source" ? ("d'où elle part", "part de") : ("où elle mène", "mène à");
        var end = NameOf(json, name);
        var endPath = DefinitionPath.Member(path, end);
        switch (json[end])
        {
            case JsonObject current:
                var members = new JsonMembers(current, endPath, faults);
                var activity = NameOf(current, "activity");
                return (Known(members.Text(activity, Missing(where, activity)), verb, DefinitionPath.Member(endPath, activity), known), members.Text(NameOf(current, "port")));
            case JsonValue value when value.GetValueKind() is JsonValueKind.String && value.GetValue<string>().Length > 0:
                return (Known(value.GetValue<string>(), verb, endPath, known), new JsonMembers(json, path, faults).Text($"{end}Port"));
            case null:
            case JsonValue text when text.GetValueKind() is JsonValueKind.String:
                faults.Add(endPath, Missing(where, end));
                return default;
            case { } other:
                faults.Add(endPath, $"{DefinitionText.Quoted(end)} est {DefinitionText.Kind(other.GetValueKind())} et doit être un objet : indiquez l'activité et son issue.");
                return default;
        }
    }

    private string? Known(string? id, string verb, string path, HashSet<string> known)
    {
        if (id is null || known.Contains(id)) return id;

        faults.Add(path, pathsById.TryGetValue(id, out var elsewhere)
            ? $"La connexion {verb} {DefinitionText.Quoted(id)}, qui se trouve hors de ce diagramme ({elsewhere}) : reliez deux activités du même diagramme, ou supprimez la connexion."
            : $"La connexion {verb} {DefinitionText.Quoted(id)}, une activité inconnue : corrigez l'identifiant ou supprimez la connexion.");
        return null;
    }

    private static string Missing(string where, string name) => $"La connexion n'indique pas {where} : donnez dans {DefinitionText.Quoted(name)} l'identifiant d'une activité, ou supprimez la connexion.";

    private static HashSet<string> IdsIn(JsonArray? activities)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var activity in activities ?? [])
        {
            if (activity is JsonObject json && json["id"] is JsonValue value && value.TryGetValue(out string? id)) ids.Add(id);
        }

        return ids;
    }

    private static string NameOf(JsonObject json, string name)
    {
        var capital = string.Concat(char.ToUpperInvariant(name[0]).ToString(), name.AsSpan(1));
        return json.ContainsKey(name) || !json.ContainsKey(capital) ? name : capital;
    }
}
