using System.Globalization;
using System.Text.Json.Nodes;

namespace IefWorkflow.Engine.Conformance;

/// <summary>Compares an observation with the reference.</summary>
/// <remarks>
/// Not compared: texts and types of errors, members whose reference is <c>$timestamp</c>, and the numbers of executions beyond the order
/// in which they appear. Numbers are equal by value.
/// </remarks>
public static class ConformanceComparison
{
    private static readonly HashSet<string> ErrorTexts = ["message", "exceptionType", "innerException"];

    private static readonly HashSet<string> Compared = ["steps", "final", "stdout", "childInstances"];

    /// <summary>The differences, in the order of the reference.</summary>
    public static IReadOnlyList<ConformanceDifference> Compare(JsonObject reference, JsonObject observation)
    {
        var differences = new List<ConformanceDifference>();
        foreach (var (name, expected) in reference.Where(member => Compared.Contains(member.Key)))
        {
            Compare($"$.{name}", Renumbered(expected), Renumbered(observation[name]), differences);
        }

        return differences;
    }

    private static void Compare(string path, JsonNode? expected, JsonNode? got, List<ConformanceDifference> differences)
    {
        if (expected is JsonValue scalar && scalar.TryGetValue<string>(out var text) && text == "$timestamp") return;
        if (expected is JsonObject expectedObject && got is JsonObject gotObject) CompareObjects(path, expectedObject, gotObject, differences);
        else if (expected is JsonArray expectedArray && got is JsonArray gotArray) CompareArrays(path, expectedArray, gotArray, differences);
        else if (!AreEqual(expected, got)) differences.Add(new ConformanceDifference(path, Shown(expected), Shown(got)));
    }

    private static void CompareObjects(string path, JsonObject expected, JsonObject got, List<ConformanceDifference> differences)
    {
        foreach (var (name, value) in expected)
        {
            if (ErrorTexts.Contains(name)) continue;
            if (got.ContainsKey(name)) Compare($"{path}.{name}", value, got[name], differences);
            else if (value is not null) differences.Add(new ConformanceDifference($"{path}.{name}", Shown(value), "absent"));
        }

        foreach (var (name, value) in got)
        {
            if (!expected.ContainsKey(name) && value is not null) differences.Add(new ConformanceDifference($"{path}.{name}", "absent", Shown(value)));
        }
    }

    private static void CompareArrays(string path, JsonArray expected, JsonArray got, List<ConformanceDifference> differences)
    {
        for (var i = 0; i < Math.Max(expected.Count, got.Count); i++)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]");
            if (i >= got.Count) differences.Add(new ConformanceDifference(place, Shown(expected[i]), "absent"));
            else if (i >= expected.Count) differences.Add(new ConformanceDifference(place, "absent", Shown(got[i])));
            else Compare(place, expected[i], got[i], differences);
        }
    }

    private static bool AreEqual(JsonNode? expected, JsonNode? got)
    {
        if (expected is JsonValue left && got is JsonValue right && left.GetValueKind() == System.Text.Json.JsonValueKind.Number && right.GetValueKind() == left.GetValueKind())
        {
            return decimal.Parse(left.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture) == decimal.Parse(right.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture);
        }

        return JsonNode.DeepEquals(expected, got);
    }

    private static string Shown(JsonNode? node) => node?.ToJsonString(new System.Text.Json.JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) ?? "null";

    /// <remarks>Execution numbers are replaced by their rank of first appearance in each list of an instance.</remarks>
    private static JsonNode? Renumbered(JsonNode? node)
    {
        var copy = node?.DeepClone();
        Renumber(copy);
        return copy;
    }

    private static void Renumber(JsonNode? node)
    {
        if (node is JsonArray array)
        {
            var ranks = new Dictionary<int, int>();
            foreach (var item in array)
            {
                if (item is JsonObject line && line["exec"] is JsonValue exec)
                {
                    if (!ranks.TryGetValue(exec.GetValue<int>(), out var rank)) ranks[exec.GetValue<int>()] = rank = ranks.Count + 1;
                    line["exec"] = rank;
                }

                Renumber(item);
            }
        }
        else if (node is JsonObject json)
        {
            foreach (var (_, member) in json.ToList()) Renumber(member);
        }
    }
}
