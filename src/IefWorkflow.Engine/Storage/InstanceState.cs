using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Engine.Storage;

/// <summary>The compact JSON of an instance between two bursts.</summary>
internal static class InstanceState
{
    private static readonly JsonWriterOptions Compact = new() { SkipValidation = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static StoredInstance Store(WorkflowInstance instance)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer, Compact)) Write(writer, instance);
        return new StoredInstance(
            instance.Id, instance.DefinitionId, instance.DefinitionVersionId, instance.Version, instance.CorrelationId, instance.Name, instance.ParentInstanceId,
            instance.Status, instance.SubStatus, instance.Incidents.Count, instance.CreatedAt, instance.UpdatedAt, instance.FinishedAt, instance.Revision,
            buffer.WrittenMemory);
    }

    public static WorkflowInstance Restore(StoredInstance stored, WorkflowProgram program)
    {
        using var document = JsonDocument.Parse(stored.State);
        var root = document.RootElement;
        var instance = new WorkflowInstance
        {
            Id = stored.Id,
            DefinitionId = stored.DefinitionId,
            DefinitionVersionId = stored.DefinitionVersionId,
            Version = stored.Version,
            ParentInstanceId = stored.ParentInstanceId,
            CorrelationId = stored.CorrelationId,
            Name = stored.Name,
            Status = stored.Status,
            SubStatus = stored.SubStatus,
            CreatedAt = stored.CreatedAt,
            UpdatedAt = stored.UpdatedAt,
            FinishedAt = stored.FinishedAt,
            Revision = stored.Revision,
            LastExecution = root.GetProperty("e").GetInt32(),
            LastSequence = root.GetProperty("q").GetInt64(),
            Input = ReadValues(root, "i"),
            Output = ReadValues(root, "o"),
            Incidents = ReadList(root, "n", IncidentJson.Read),
            Bookmarks = ReadList(root, "b", BookmarkJson.Read),
            ActivityOutputs = ReadOutputs(root),
            AwaitedBy = root.TryGetProperty("w", out var awaited) ? awaited.GetString() : null,
            LastResult = root.TryGetProperty("r", out var result) ? ValueJson.Read(result) : null,
        };
        if (root.TryGetProperty("c", out var context))
        {
            var burst = WorkflowExecution.Detached(program, instance);
            instance.Root = ContextJson.Read(context, burst, null);
        }

        return instance;
    }

    internal static void WriteValues(Utf8JsonWriter writer, string name, Dictionary<string, object?>? values)
    {
        if (values is not { Count: > 0 }) return;

        writer.WriteStartObject(name);
        foreach (var (key, value) in values)
        {
            writer.WritePropertyName(key);
            ValueJson.Write(writer, value);
        }

        writer.WriteEndObject();
    }

    internal static Dictionary<string, object?> ReadValues(JsonElement element, string name)
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        if (!element.TryGetProperty(name, out var members)) return values;

        foreach (var member in members.EnumerateObject()) values[member.Name] = ValueJson.Read(member.Value);
        return values;
    }

    private static void Write(Utf8JsonWriter writer, WorkflowInstance instance)
    {
        writer.WriteStartObject();
        writer.WriteNumber("e", instance.LastExecution);
        writer.WriteNumber("q", instance.LastSequence);
        if (instance.AwaitedBy is { } stimulus) writer.WriteString("w", stimulus);
        WriteValues(writer, "i", instance.Input);
        WriteValues(writer, "o", instance.Output);
        WriteList(writer, "n", instance.Incidents, IncidentJson.Write);
        WriteList(writer, "b", instance.Bookmarks, BookmarkJson.Write);
        if (instance.Status is WorkflowStatus.Running || instance.SubStatus is WorkflowSubStatus.Faulted)
        {
            WriteOutputs(writer, instance);
            if (instance.LastResult is not null)
            {
                writer.WritePropertyName("r");
                ValueJson.Write(writer, instance.LastResult);
            }
        }

        if (instance.Root is { } root)
        {
            writer.WritePropertyName("c");
            ContextJson.Write(writer, root, withChildren: instance.SubStatus is not (WorkflowSubStatus.Finished or WorkflowSubStatus.Cancelled));
        }

        writer.WriteEndObject();
    }

    private static void WriteOutputs(Utf8JsonWriter writer, WorkflowInstance instance)
    {
        if (instance.ActivityOutputs.Count == 0) return;

        writer.WriteStartObject("a");
        foreach (var (activity, outputs) in instance.ActivityOutputs) WriteValues(writer, activity, outputs);
        writer.WriteEndObject();
    }

    private static Dictionary<string, Dictionary<string, object?>> ReadOutputs(JsonElement root)
    {
        var outputs = new Dictionary<string, Dictionary<string, object?>>(StringComparer.Ordinal);
        if (!root.TryGetProperty("a", out var activities)) return outputs;

        foreach (var activity in activities.EnumerateObject()) outputs[activity.Name] = ReadValues(activities, activity.Name);
        return outputs;
    }

    private static void WriteList<T>(Utf8JsonWriter writer, string name, List<T> items, Action<Utf8JsonWriter, T> write)
    {
        if (items.Count == 0) return;

        writer.WriteStartArray(name);
        foreach (var item in items) write(writer, item);
        writer.WriteEndArray();
    }

    private static List<T> ReadList<T>(JsonElement root, string name, Func<JsonElement, T> read) =>
        root.TryGetProperty(name, out var items) ? [.. items.EnumerateArray().Select(read)] : [];
}
