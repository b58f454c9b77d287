using System.Text.Json;
using System.Text.Json.Nodes;

namespace IefWorkflow.Cases.Simulation.Scenarios;

/// <summary>The files that a scenario names: <c>@demande</c> stands for the number that the file will get.</summary>
internal static class ScenarioNames
{
    /// <summary>The names that stand in the data of an act.</summary>
    public static IEnumerable<string> In(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => In(member.Value)),
        JsonArray items => items.SelectMany(In),
        JsonValue value when value.GetValueKind() is JsonValueKind.String && value.GetValue<string>() is ['@', _, ..] name => [name],
        _ => [],
    };

    /// <summary>The data with every name replaced by the number of its file.</summary>
    public static JsonNode? Resolve(JsonNode? node, IReadOnlyDictionary<string, string> numbers) => node switch
    {
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Resolve(member.Value, numbers)))),
        JsonArray items => new JsonArray([.. items.Select(item => Resolve(item, numbers))]),
        JsonValue value when value.GetValueKind() is JsonValueKind.String && numbers.TryGetValue(value.GetValue<string>(), out var number) => JsonValue.Create(number),
        null => null,
        _ => node.DeepClone(),
    };
}
