using System.Text.Json;
using System.Text.Json.Nodes;
using IefWorkflow.Engine.Activities;

namespace IefWorkflow.Engine.Definitions.Validation;

/// <summary>The outcomes by which one activity of a definition may be left.</summary>
/// <param name="Names">Those that its designer sees, and should connect.</param>
/// <param name="IsOpen">Whether others are possible: they are computed while the instance runs.</param>
/// <param name="IsTerminal">Whether nothing follows the activity.</param>
public sealed record ActivityOutcomes(IReadOnlyList<string> Names, bool IsOpen, bool IsTerminal)
{
    private const string FlowFork = "Elsa.FlowFork";
    private const string DynamicOutcomes = "dynamic-outcomes";
    private const string FlowSwitch = "Elsa.FlowSwitch";
    private const string FlowSendHttpRequest = "Elsa.FlowSendHttpRequest";

    /// <summary>One more, by which the activity is left when it chooses none of the others; null when there is none.</summary>
    public string? Otherwise { get; private init; }

    /// <summary>The outcomes of an activity: those of its type, the labels of a switch, those that its designer listed.</summary>
    public static ActivityOutcomes Of(ActivityDefinition activity, ActivityDescriptor descriptor)
    {
        if (descriptor.IsTerminal) return new ActivityOutcomes([], IsOpen: false, IsTerminal: true);
        if (activity.Type == FlowSwitch) return new ActivityOutcomes([.. Labels(activity), .. descriptor.Outcomes], IsOpen: false, IsTerminal: false);
        if (activity.Type == FlowSendHttpRequest) return new ActivityOutcomes([], IsOpen: true, IsTerminal: false);
        if (descriptor.Inputs.FirstOrDefault(input => input.Details.UIHint == DynamicOutcomes) is not { } input) return new ActivityOutcomes(descriptor.Outcomes, IsOpen: false, IsTerminal: false);

        if (activity.Json[input.JsonName] is null) return new ActivityOutcomes(descriptor.Outcomes, IsOpen: false, IsTerminal: false);
        if (Listed(activity.Json[input.JsonName]) is not { } listed) return new ActivityOutcomes([], IsOpen: true, IsTerminal: false);
        IEnumerable<string> ofType = descriptor.Outcomes is [ConnectionDefinition.DefaultPort] ? [] : descriptor.Outcomes;
        return new ActivityOutcomes([.. listed.Concat(ofType).Distinct()], IsOpen: false, IsTerminal: false) { Otherwise = activity.Type == FlowFork ? null : ConnectionDefinition.DefaultPort };
    }

    /// <summary>Whether a connection may leave by that outcome.</summary>
    public bool Allows(string outcome) => IsOpen || outcome == Otherwise || Names.Contains(outcome);

    private static IEnumerable<string> Labels(ActivityDefinition activity) =>
        from item in (activity.Json["cases"] as JsonArray ?? []).OfType<JsonObject>()
        where item["label"]?.GetValueKind() is JsonValueKind.String
        select item["label"]!.GetValue<string>();

    /// <summary>The names listed in an input; null when they are computed, or no list.</summary>
    private static List<string>? Listed(JsonNode? input)
    {
        var expression = (input as JsonObject)?["expression"] as JsonObject;
        var type = expression?["type"] is JsonValue name && name.TryGetValue(out string? text) ? text : "Literal";
        if (type is not ("Literal" or "Object")) return null;

        var value = expression is null ? input : expression["value"];
        if (value is JsonValue written && written.TryGetValue(out string? json)) value = WorkflowJson.TryParse(json);
        return value is JsonArray array && array.All(item => item?.GetValueKind() is JsonValueKind.String) ? [.. array.Select(item => item!.GetValue<string>())] : null;
    }
}
