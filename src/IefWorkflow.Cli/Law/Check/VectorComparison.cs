using System.Text.Json;
using System.Text.Json.Nodes;
using IefWorkflow.Cli.Json;

namespace IefWorkflow.Cli.Law.Check;

/// <summary>Compares the answer of a rule with what a vector expects.</summary>
/// <remarks>
/// Only the fields named in <c>expected</c> count. The order of an array does not, nor that of the parts of a text with <c>|</c>, which
/// is a set of alternatives. Numbers are equal by value; null and absent are the same.
/// </remarks>
internal static class VectorComparison
{
    /// <summary>The differences, in the order of <c>expected</c>.</summary>
    public static IReadOnlyList<Difference> Compare(JsonElement expected, JsonObject answer)
    {
        var got = JsonSerializer.SerializeToElement(answer);
        var differences = new List<Difference>();
        foreach (var field in expected.EnumerateObject())
        {
            var returned = got.TryGetProperty(field.Name, out var value);
            if (AreEqual(field.Value, value)) continue;

            differences.Add(new Difference(field.Name, JsonOutput.WriteOnOneLine(field.Value), returned ? JsonOutput.WriteOnOneLine(value) : "absent"));
        }

        return differences;
    }

    private static bool AreEqual(JsonElement left, JsonElement right)
    {
        if (IsNothing(left) || IsNothing(right)) return IsNothing(left) && IsNothing(right);
        if (left.ValueKind != right.ValueKind) return false;

        return left.ValueKind switch
        {
            JsonValueKind.String => AreSameAlternatives(left.GetString()!, right.GetString()!),
            JsonValueKind.Number => AreSameNumber(left, right),
            JsonValueKind.Array => AreSameItems([.. left.EnumerateArray()], [.. right.EnumerateArray()]),
            JsonValueKind.Object => AreSameFields(left, right),
            _ => true,
        };
    }

    private static bool IsNothing(JsonElement value) => value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined;

    private static bool AreSameAlternatives(string left, string right) =>
        left == right
        || (left.Contains('|', StringComparison.Ordinal) && left.Split('|').ToHashSet(StringComparer.Ordinal).SetEquals(right.Split('|')));

    private static bool AreSameNumber(JsonElement left, JsonElement right) =>
        left.TryGetDecimal(out var exactLeft) && right.TryGetDecimal(out var exactRight)
            ? exactLeft == exactRight
            : left.GetRawText() == right.GetRawText();

    private static bool AreSameItems(List<JsonElement> left, List<JsonElement> right)
    {
        if (left.Count != right.Count) return false;

        foreach (var item in left)
        {
            var match = right.FindIndex(candidate => AreEqual(item, candidate));
            if (match < 0) return false;
            right.RemoveAt(match);
        }

        return true;
    }

    private static bool AreSameFields(JsonElement left, JsonElement right) =>
        left.EnumerateObject().Concat(right.EnumerateObject()).Select(field => field.Name).Distinct(StringComparer.Ordinal)
            .All(name => AreEqual(ValueOf(left, name), ValueOf(right, name)));

    private static JsonElement ValueOf(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value : default;
}
