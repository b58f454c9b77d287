using System.Text.Json.Nodes;
using IefWorkflow.Engine.Definitions;

namespace IefWorkflow.Engine.Tests.Runtime;

/// <summary>Small definitions, written as the designer would save them.</summary>
internal static class Build
{
    public static WorkflowDefinition Workflow(string id, JsonObject root, string? incidentStrategy = null, int version = 1)
    {
        var json = new JsonObject
        {
            ["id"] = $"{id}-v{version}",
            ["definitionId"] = id,
            ["name"] = id,
            ["version"] = version,
            ["variables"] = new JsonArray(new JsonObject { ["id"] = "var_x", ["name"] = "x", ["typeName"] = "Object", ["isArray"] = false, ["value"] = null }),
            ["options"] = new JsonObject { ["incidentStrategyType"] = incidentStrategy },
            ["root"] = root,
        };
        return Assert.IsType<DefinitionReading.Read>(WorkflowDefinitionReader.Read(json.ToJsonString())).Definition;
    }

    public static JsonObject Activity(string id, string type, params (string Name, JsonNode? Value)[] members)
    {
        var activity = new JsonObject { ["id"] = id, ["name"] = id, ["type"] = type, ["version"] = 1, ["customProperties"] = new JsonObject(), ["metadata"] = new JsonObject() };
        foreach (var (name, value) in members) activity[name] = value;
        return activity;
    }

    public static JsonObject Literal(JsonNode? value) => new() { ["typeName"] = "Object", ["expression"] = new JsonObject { ["type"] = "Literal", ["value"] = value } };

    public static JsonObject Line(string id) => Activity(id, "Elsa.WriteLine", ("text", Literal(id)));

    public static JsonObject Event(string id, string? name = null, bool starts = false)
    {
        var activity = Activity(id, "Elsa.Event", ("eventName", Literal(name ?? id)), ("result", new JsonObject { ["memoryReference"] = new JsonObject { ["id"] = "var_x" } }));
        activity["customProperties"] = new JsonObject { ["canStartWorkflow"] = starts };
        return activity;
    }

    public static JsonObject Delay(string id, TimeSpan span) => Activity(id, "Elsa.Delay", ("timeSpan", Literal(span.ToString("c"))));

    public static JsonObject Fault(string id) => Activity(id, "Elsa.Fault", ("message", Literal("panne")));

    public static JsonObject Sequence(string id, params JsonObject[] activities) => Activity(id, "Elsa.Sequence", ("activities", new JsonArray([.. activities])));

    public static JsonObject Parallel(string id, params JsonObject[] activities) => Activity(id, "Elsa.Parallel", ("activities", new JsonArray([.. activities])));

    public static JsonObject Flowchart(string id, IEnumerable<JsonObject> activities, params (string From, string Port, string To)[] connections) => Activity(
        id,
        "Elsa.Flowchart",
        ("activities", new JsonArray([.. activities])),
        ("connections", new JsonArray([.. connections.Select(connection => (JsonNode)new JsonObject
        {
            ["source"] = new JsonObject { ["activity"] = connection.From, ["port"] = connection.Port },
            ["target"] = new JsonObject { ["activity"] = connection.To, ["port"] = "In" },
        })])));
}
