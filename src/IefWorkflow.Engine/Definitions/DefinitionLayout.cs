using System.Text.Json.Nodes;

namespace IefWorkflow.Engine.Definitions;

/// <summary>The order in which the members of each object of a definition are laid out.</summary>
internal sealed class DefinitionLayout
{
    private static readonly string[] OfDefinition =
    [
        "$schema", "id", "definitionId", "name", "description", "createdAt", "version", "toolVersion", "variables", "inputs", "outputs", "outcomes",
        "customProperties", "isReadonly", "isSystem", "isLatest", "isPublished", "options", "providerName", "materializerName", "materializerContext", "root",
    ];

    private static readonly string[] OfActivity = ["id", "nodeId", "name", "type", "version", "customProperties", "metadata", "activities", "variables", "connections"];
    private static readonly string[] OfVariable = ["id", "name", "typeName", "isArray", "value", "storageDriverTypeName"];
    private static readonly string[] OfArgument = ["name", "displayName", "description", "category", "type", "isArray", "uiHint", "storageDriverType"];
    private static readonly string[] OfConnection = ["source", "sourcePort", "target", "targetPort", "vertices"];
    private static readonly string[] OfEnd = ["activity", "port"];

    private readonly Dictionary<JsonObject, string[]> orders = new(ReferenceEqualityComparer.Instance);

    /// <summary>Learns which object of the definition is what.</summary>
    public DefinitionLayout(WorkflowDefinition definition)
    {
        orders[definition.Json] = OfDefinition;
        AddItems(definition.Json, "variables", OfVariable);
        AddItems(definition.Json, "inputs", OfArgument);
        AddItems(definition.Json, "outputs", OfArgument);
        foreach (var activity in definition.Activities)
        {
            orders[activity.Json] = OfActivity;
            if (activity.Variables.Count > 0) AddItems(activity.Json, "variables", OfVariable);
            if (activity.Connections.Count > 0) AddConnections(activity.Json);
        }
    }

    /// <summary>The members of an object: those that the format defines in their order, then the others in that of the document.</summary>
    public IEnumerable<KeyValuePair<string, JsonNode?>> MembersOf(JsonObject json)
    {
        if (!orders.TryGetValue(json, out var order)) return json;
        return json.OrderBy(member => Array.IndexOf(order, member.Key) is >= 0 and var rank ? rank : order.Length);
    }

    private void AddItems(JsonObject owner, string member, string[] order)
    {
        foreach (var item in (owner[member] as JsonArray ?? []).OfType<JsonObject>()) orders[item] = order;
    }

    private void AddConnections(JsonObject flowchart)
    {
        AddItems(flowchart, "connections", OfConnection);
        foreach (var connection in ((JsonArray)flowchart["connections"]!).OfType<JsonObject>())
        {
            foreach (var end in new[] { connection["source"], connection["target"] }.OfType<JsonObject>()) orders[end] = OfEnd;
        }
    }
}
