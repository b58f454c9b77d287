using System.Text.Json.Nodes;
using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Values;

namespace IefWorkflow.Engine.Conformance;

/// <summary>An instance in the form of the conformance vectors.</summary>
internal static class ConformanceView
{
    private static readonly string[] StatusNames = Enum.GetNames<WorkflowStatus>();
    private static readonly string[] SubStatusNames = Enum.GetNames<WorkflowSubStatus>();

    public static JsonObject Of(WorkflowInstance instance, IReadOnlyList<JournalEntry> journal, WorkflowProgram program, ConformanceTrace trace) => new()
    {
        ["instanceId"] = instance.Id,
        ["definitionId"] = instance.DefinitionId,
        ["status"] = instance.Status.ToString(),
        ["subStatus"] = instance.SubStatus.ToString(),
        ["correlationId"] = instance.CorrelationId,
        ["name"] = instance.Name,
        ["parentInstanceId"] = instance.ParentInstanceId,
        ["output"] = Values(instance.Output, inVariable: true),
        ["input"] = new JsonObject(),
        ["variables"] = Values(trace.Variables, inVariable: true),
        ["incidents"] = new JsonArray([.. instance.Incidents.Select(incident => (JsonNode)new JsonObject { ["activityId"] = incident.ActivityId, ["type"] = incident.ActivityType })]),
        ["completed"] = new JsonArray([.. journal.Where(entry => entry.Event is JournalEvent.Completed).Select(entry => (JsonNode)entry.ActivityId)]),
        ["activities"] = new JsonArray([.. journal.GroupBy(entry => entry.Execution).OrderBy(group => group.Key).Select(group => Activity(group.Key, [.. group], instance, program, trace))]),
        ["journal"] = new JsonArray([.. journal.Select(entry => Entry(entry, program))]),
    };

    private static JsonObject Activity(int execution, IReadOnlyList<JournalEntry> entries, WorkflowInstance instance, WorkflowProgram program, ConformanceTrace trace)
    {
        var node = program.Find(entries[0].ActivityId)!;
        var record = new JsonObject
        {
            ["activityId"] = node.Id,
            ["type"] = node.Type.Descriptor.TypeName,
            ["exec"] = execution,
            ["status"] = Status(entries),
            ["hasBookmarks"] = instance.Bookmarks.Exists(bookmark => bookmark.Execution == execution),
            ["outcomes"] = Outcomes(entries.LastOrDefault(entry => entry.Outcomes is not null)?.Outcomes),
        };
        if (node.Type.Descriptor.Outputs.Count > 0)
        {
            var produced = trace.Outputs.GetValueOrDefault(execution);
            record["outputs"] = Values(node.Type.Descriptor.Outputs.ToDictionary(output => output.Name, output => produced?.GetValueOrDefault(output.Name)), inVariable: false);
        }

        if (trace.Faults.TryGetValue(execution, out var faults)) record["aggregateFaultCount"] = faults;
        return record;
    }

    private static string Status(IReadOnlyList<JournalEntry> entries) => entries[^1].Event switch
    {
        JournalEvent.Completed or JournalEvent.Skipped => nameof(ActivityStatus.Completed),
        JournalEvent.Canceled => nameof(ActivityStatus.Canceled),
        JournalEvent.Faulted => nameof(ActivityStatus.Faulted),
        _ => nameof(ActivityStatus.Running),
    };

    private static JsonObject Entry(JournalEntry entry, WorkflowProgram program)
    {
        var line = new JsonObject
        {
            ["activityId"] = entry.ActivityId,
            ["type"] = program.Find(entry.ActivityId)!.Type.Descriptor.TypeName,
            ["event"] = entry.Event.ToString(),
            ["exec"] = entry.Execution,
        };
        if (entry.Outcomes is not null) line["outcomes"] = Outcomes(entry.Outcomes);
        return line;
    }

    private static JsonArray? Outcomes(IReadOnlyList<string>? outcomes) => outcomes is null ? null : [.. outcomes.Select(outcome => (JsonNode)outcome)];

    private static JsonObject Values(IEnumerable<KeyValuePair<string, object?>> values, bool inVariable)
    {
        var json = new JsonObject();
        foreach (var (name, value) in values) json[name] = AsReference(WorkflowValue.ToJson(value), inVariable);
        return json;
    }

    /// <remarks>The reference writes the description of an executed child in camelCase, with numbers for states in variables and without nulls in outputs.</remarks>
    private static JsonNode? AsReference(JsonNode? value, bool inVariable)
    {
        if (value is not JsonObject described || !described.ContainsKey("WorkflowDefinitionVersionId") || !described.ContainsKey("SubStatus")) return value;

        var written = new JsonObject();
        foreach (var (name, member) in described)
        {
            if (member is null && !inVariable) continue;
            written[char.ToLowerInvariant(name[0]) + name[1..]] = (name, inVariable) switch
            {
                ("Status", true) => Array.IndexOf(StatusNames, member!.GetValue<string>()),
                ("SubStatus", true) => Array.IndexOf(SubStatusNames, member!.GetValue<string>()),
                _ => member?.DeepClone(),
            };
        }

        return written;
    }
}
