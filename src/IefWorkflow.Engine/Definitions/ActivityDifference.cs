using System.Globalization;
using System.Text.Json.Nodes;

namespace IefWorkflow.Engine.Definitions;

/// <summary>Compares the activities of two definitions.</summary>
internal sealed class ActivityDifference
{
    private static readonly HashSet<string> NotInputs = new(StringComparer.Ordinal)
    {
        "id", "nodeId", "type", "version", "customProperties", "metadata", "activities", "variables", "connections",
    };

    private readonly Dictionary<string, PlacedActivity> before;
    private readonly Dictionary<string, PlacedActivity> after;
    private readonly List<string> redrawn = [];

    /// <summary>Finds the activities of both definitions.</summary>
    public ActivityDifference(WorkflowDefinition before, WorkflowDefinition after) => (this.before, this.after) = (PlacedActivity.AllOf(before), PlacedActivity.AllOf(after));

    /// <summary>Every difference, in the order of the documents; those of the drawing last, together.</summary>
    public IEnumerable<DefinitionChange> Changes()
    {
        foreach (var (id, gone) in before.Where(entry => !after.ContainsKey(entry.Key)))
        {
            yield return new DefinitionChange.ActivityRemoved(id, gone.Activity.Type, gone.Place);
            foreach (var connection in gone.Activity.Connections) yield return new DefinitionChange.ConnectionRemoved(id, connection);
        }

        foreach (var (id, current) in after)
        {
            if (before.TryGetValue(id, out var old))
            {
                foreach (var change in Compare(id, old, current)) yield return change;
                continue;
            }

            yield return new DefinitionChange.ActivityAdded(id, current.Activity.Type, current.Place);
            foreach (var connection in current.Activity.Connections) yield return new DefinitionChange.ConnectionAdded(id, connection);
        }

        if (redrawn.Count > 0) yield return new DefinitionChange.LayoutChanged(redrawn);
    }

    private IEnumerable<DefinitionChange> Compare(string id, PlacedActivity old, PlacedActivity current)
    {
        var (first, second) = (old.Activity, current.Activity);
        if (old.Place != current.Place) yield return new DefinitionChange.ActivityMoved(id, old.Place, current.Place);
        if ((first.Type, first.Version) != (second.Type, second.Version)) yield return new DefinitionChange.ActivityTypeChanged(id, first.Type, first.Version, second.Type, second.Version);

        foreach (var (member, left, right) in MembersOf(first, second)) yield return new DefinitionChange.ActivityMemberChanged(id, member, left, right);
        foreach (var change in MemberDifference.OfVariables(id, first.Json, first.Variables, second.Json, second.Variables)) yield return change;
        foreach (var change in ReorderingsOf(id, first, second)) yield return change;
        foreach (var change in ConnectionsOf(id, first, second)) yield return change;
        if (IsRedrawn(first, second)) redrawn.Add(id);
    }

    private static IEnumerable<(string Member, JsonNode? Before, JsonNode? After)> MembersOf(ActivityDefinition first, ActivityDefinition second) =>
    [
        .. MemberDifference.Of(ActivityOutline.Of(first), ActivityOutline.Of(second)).Where(change => !NotInputs.Contains(change.Member)),
        .. MemberDifference.Of(first.Json["customProperties"], second.Json["customProperties"], "customProperties.", areFlags: true),
        .. MemberDifference.Of(first.Json["metadata"], second.Json["metadata"], "metadata.").Where(change => change.Member != "metadata.designer"),
    ];

    private static IEnumerable<DefinitionChange> ReorderingsOf(string id, ActivityDefinition first, ActivityDefinition second)
    {
        if (second.Connections.Count > 0 || second.Type == "Elsa.Flowchart") yield break;
        foreach (var slot in second.Children.Select(child => child.Slot).Distinct())
        {
            var (left, right) = (IdsIn(first, slot), IdsIn(second, slot));
            var (kept, now) = (left.Intersect(right).ToList(), right.Intersect(left).ToList());
            if (!kept.SequenceEqual(now)) yield return new DefinitionChange.ActivitiesReordered(new ActivityPlace(id, slot), kept, now);
        }
    }

    private static List<string> IdsIn(ActivityDefinition parent, string slot) =>
    [
        .. parent.Children
            .Where(child => child.Slot == slot && parent.Json[slot] is JsonArray array && ReferenceEquals(array[child.Index], child.Activity.Json))
            .Select(child => child.Activity.Id),
    ];

    private static IEnumerable<DefinitionChange> ConnectionsOf(string id, ActivityDefinition first, ActivityDefinition second)
    {
        foreach (var gone in Without(first.Connections, second.Connections)) yield return new DefinitionChange.ConnectionRemoved(id, gone);
        foreach (var added in Without(second.Connections, first.Connections)) yield return new DefinitionChange.ConnectionAdded(id, added);
        foreach (var ways in second.Connections.GroupBy(connection => connection.Source, StringComparer.Ordinal))
        {
            List<ConnectionDefinition> old = [.. first.Connections.Where(connection => connection.Source == ways.Key)];
            List<ConnectionDefinition> current = [.. ways];
            if (!Without(old, Without(old, current)).SequenceEqual(Without(current, Without(current, old)))) yield return new DefinitionChange.ConnectionsReordered(id, ways.Key, current);
        }
    }

    /// <remarks>Connections may be doubled; each occurrence counts.</remarks>
    private static List<ConnectionDefinition> Without(IEnumerable<ConnectionDefinition> connections, IEnumerable<ConnectionDefinition> others)
    {
        var counts = others.CountBy(connection => connection).ToDictionary();
        var left = new List<ConnectionDefinition>();
        foreach (var connection in connections)
        {
            if (counts.TryGetValue(connection, out var count) && count > 0) counts[connection] = count - 1;
            else left.Add(connection);
        }

        return left;
    }

    private static bool IsRedrawn(ActivityDefinition first, ActivityDefinition second) =>
        !MemberDifference.AreEqual((first.Json["metadata"] as JsonObject)?["designer"], (second.Json["metadata"] as JsonObject)?["designer"])
        || !VerticesOf(first).SequenceEqual(VerticesOf(second), StringComparer.Ordinal);

    private static IEnumerable<string> VerticesOf(ActivityDefinition flowchart) => flowchart.Connections.Count == 0
        ? []
        : flowchart.Connections
            .Zip((JsonArray)flowchart.Json["connections"]!)
            .Where(pair => pair.Second?["vertices"] is JsonArray { Count: > 0 })
            .Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.First} {JsonText.Compact(pair.Second!["vertices"])}"))
            .Order(StringComparer.Ordinal);
}
