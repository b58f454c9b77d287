using System.Text.Json.Nodes;
using IefWorkflow.Engine.Values;

namespace IefWorkflow.Engine.Activities.Composition;

/// <summary>The input of a child workflow, from the object that the designer wrote.</summary>
internal static class ChildInput
{
    public static Dictionary<string, object?> Of(JsonObject? input) =>
        input?.ToDictionary(member => member.Key, member => WorkflowValue.OfJson(member.Value), StringComparer.Ordinal) ?? [];
}
