using System.Text.Json.Nodes;

namespace IefWorkflow.Engine.Definitions;

/// <summary>An activity and where it is nested.</summary>
internal sealed record PlacedActivity(ActivityDefinition Activity, ActivityPlace Place)
{
    /// <summary>Every activity of a definition by its identifier, depth first.</summary>
    public static Dictionary<string, PlacedActivity> AllOf(WorkflowDefinition definition)
    {
        var all = new Dictionary<string, PlacedActivity>(StringComparer.Ordinal);
        Add(definition.Root, new ActivityPlace(WorkflowDefinition.WorkflowActivityId, "root"), all);
        return all;
    }

    private static void Add(ActivityDefinition activity, ActivityPlace place, Dictionary<string, PlacedActivity> all)
    {
        all.Add(activity.Id, new PlacedActivity(activity, place));
        foreach (var child in activity.Children) Add(child.Activity, new ActivityPlace(activity.Id, SlotOf(activity, child)), all);
    }

    private static string SlotOf(ActivityDefinition parent, NestedActivity child) =>
        parent.Json[child.Slot] is JsonArray array && !ReferenceEquals(array[child.Index], child.Activity.Json)
            ? DefinitionPath.Item(child.Slot, child.Index)
            : child.Slot;
}
