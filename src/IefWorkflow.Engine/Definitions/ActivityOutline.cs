using System.Text.Json.Nodes;

namespace IefWorkflow.Engine.Definitions;

/// <summary>An activity's JSON without the activities nested in it, which are compared on their own.</summary>
internal static class ActivityOutline
{
    /// <summary>A copy in which places that hold activities are absent, or say <c>null</c> inside an item such as a case.</summary>
    public static JsonObject Of(ActivityDefinition activity)
    {
        if (activity.Children.Count == 0) return activity.Json;

        var nested = activity.Children.Select(child => child.Activity.Json).ToHashSet(ReferenceEqualityComparer.Instance);
        var outline = new JsonObject();
        foreach (var (name, value) in activity.Json)
        {
            if (value is JsonArray array && array.Any(item => item is not null && IsOrHolds(item, nested))) AddItems(outline, name, array, nested);
            else if (value is null || !nested.Contains(value)) outline[name] = value?.DeepClone();
        }

        return outline;
    }

    private static void AddItems(JsonObject outline, string name, JsonArray array, HashSet<object?> nested)
    {
        var items = new JsonArray();
        foreach (var item in array.Where(item => item is null || !nested.Contains(item)))
        {
            if (item is not JsonObject json)
            {
                items.Add(item?.DeepClone());
                continue;
            }

            items.Add(new JsonObject(json.Select(member => KeyValuePair.Create(member.Key, member.Value is { } value && nested.Contains(value) ? null : member.Value?.DeepClone()))));
        }

        if (items.Count > 0) outline[name] = items;
    }

    private static bool IsOrHolds(JsonNode item, HashSet<object?> nested) =>
        nested.Contains(item) || (item is JsonObject json && json.Any(member => member.Value is { } value && nested.Contains(value)));
}
