using System.Text.Json;
using System.Text.Json.Nodes;

namespace IefWorkflow.Engine.Definitions;

/// <summary>Compares the members of two objects, and the variables, inputs and outputs of two definitions.</summary>
internal static class MemberDifference
{
    private static readonly HashSet<string> OfStore = new(StringComparer.Ordinal)
    {
        "id", "version", "isLatest", "isPublished", "createdAt", "links", "$schema", "providerName", "materializerName", "materializerContext",
        "root", "variables", "inputs", "outputs", "options", "customProperties",
    };

    /// <summary>The differences outside the tree of activities.</summary>
    public static IEnumerable<DefinitionChange> OfDefinitions(WorkflowDefinition before, WorkflowDefinition after) =>
    [
        .. Of(before.Json, after.Json, areFlags: true).Where(change => !OfStore.Contains(change.Member)).Select(ToMember),
        .. Of(before.Json["options"], after.Json["options"], "options.", areFlags: true).Select(ToMember),
        .. Of(before.Json["customProperties"], after.Json["customProperties"], "customProperties.", areFlags: true).Select(ToMember),
        .. OfVariables(WorkflowDefinition.WorkflowActivityId, before.Json, before.Variables, after.Json, after.Variables),
        .. OfArguments(ArgumentKind.Input, "inputs", before.Inputs, after.Inputs, before.Json, after.Json),
        .. OfArguments(ArgumentKind.Output, "outputs", before.Outputs, after.Outputs, before.Json, after.Json),
    ];

    /// <summary>The members in which two objects differ, those of the first before those that only the second has.</summary>
    /// <remarks>What says nothing (null, an empty object or array) equals what is not there: designers write either.</remarks>
    /// <param name="before">The first object, if it is there and is one.</param>
    /// <param name="after">The second.</param>
    /// <param name="prefix">What the names of members are shown with.</param>
    /// <param name="areFlags">Whether <c>false</c> says nothing either; it does among inputs, whose default may be true.</param>
    public static IEnumerable<(string Member, JsonNode? Before, JsonNode? After)> Of(JsonNode? before, JsonNode? after, string prefix = "", bool areFlags = false)
    {
        var (first, second) = (before as JsonObject ?? [], after as JsonObject ?? []);
        foreach (var name in first.Select(member => member.Key).Union(second.Select(member => member.Key)))
        {
            var (left, right) = (first[name], second[name]);
            if (areFlags && IsFalseOrAbsent(left) && IsFalseOrAbsent(right)) continue;
            if (!AreEqual(left, right)) yield return (prefix + name, left, right);
        }
    }

    /// <summary>The differences between the variables of one container.</summary>
    public static IEnumerable<DefinitionChange> OfVariables(
        string scope,
        JsonObject before,
        IReadOnlyList<VariableDefinition> variablesBefore,
        JsonObject after,
        IReadOnlyList<VariableDefinition> variablesAfter)
    {
        var (first, second) = (ItemsById(before, "variables", "id"), ItemsById(after, "variables", "id"));
        foreach (var removed in variablesBefore.ExceptBy(variablesAfter.Select(variable => variable.Id), variable => variable.Id)) yield return new DefinitionChange.VariableRemoved(scope, removed);
        foreach (var variable in variablesAfter)
        {
            if (!first.TryGetValue(variable.Id, out var old)) yield return new DefinitionChange.VariableAdded(scope, variable);
            else foreach (var (member, left, right) in Of(old, second[variable.Id], areFlags: true)) yield return new DefinitionChange.VariableChanged(scope, variable.Id, member, left, right);
        }
    }

    private static IEnumerable<DefinitionChange> OfArguments(
        ArgumentKind kind,
        string list,
        IReadOnlyList<ArgumentDefinition> before,
        IReadOnlyList<ArgumentDefinition> after,
        JsonObject jsonBefore,
        JsonObject jsonAfter)
    {
        var (first, second) = (ItemsById(jsonBefore, list, "name"), ItemsById(jsonAfter, list, "name"));
        foreach (var removed in before.ExceptBy(after.Select(argument => argument.Name), argument => argument.Name)) yield return new DefinitionChange.ArgumentRemoved(kind, removed);
        foreach (var argument in after)
        {
            if (!first.TryGetValue(argument.Name, out var old)) yield return new DefinitionChange.ArgumentAdded(kind, argument);
            else foreach (var (member, left, right) in Of(old, second[argument.Name], areFlags: true)) yield return new DefinitionChange.ArgumentChanged(kind, argument.Name, member, left, right);
        }
    }

    private static DefinitionChange.MemberChanged ToMember((string Member, JsonNode? Before, JsonNode? After) change) => new(change.Member, change.Before, change.After);

    /// <remarks>The reader made sure that each item is an object with a name; a variable without identifier goes by its name.</remarks>
    private static Dictionary<string, JsonObject> ItemsById(JsonObject owner, string list, string key)
    {
        var items = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var item in (owner[list] as JsonArray ?? []).OfType<JsonObject>())
        {
            items[item[key]?.GetValue<string>() is { Length: > 0 } id ? id : item["name"]!.GetValue<string>()] = item;
        }

        return items;
    }

    /// <summary>Whether two values say the same.</summary>
    /// <remarks>The framework's own comparison throws on numbers with an exponent of more than nine digits.</remarks>
    public static bool AreEqual(JsonNode? left, JsonNode? right)
    {
        if (SaysNothing(left) || SaysNothing(right)) return SaysNothing(left) && SaysNothing(right);
        return (left, right) switch
        {
            (JsonObject, JsonObject) => !Of(left, right).Any(),
            (JsonArray first, JsonArray second) => first.Count == second.Count && first.Zip(second).All(pair => AreEqual(pair.First, pair.Second)),
            (JsonValue first, JsonValue second) => first.GetValueKind() == second.GetValueKind() && AreEqual(first, second),
            _ => false,
        };
    }

    private static bool AreEqual(JsonValue left, JsonValue right)
    {
        if (left.GetValueKind() is not JsonValueKind.Number) return JsonNode.DeepEquals(left, right);
        if (left.ToJsonString() == right.ToJsonString()) return true;
        return left.TryGetValue(out decimal first) && right.TryGetValue(out decimal second) && first == second;
    }

    private static bool SaysNothing(JsonNode? node) => node is null or JsonObject { Count: 0 } or JsonArray { Count: 0 };

    private static bool IsFalseOrAbsent(JsonNode? node) => node is null || node.GetValueKind() is JsonValueKind.False;
}
