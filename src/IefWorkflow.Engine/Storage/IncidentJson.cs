using System.Text.Json;
using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Engine.Storage;

/// <summary>An incident within the state of its instance.</summary>
internal static class IncidentJson
{
    public static void Write(Utf8JsonWriter writer, Incident incident)
    {
        writer.WriteStartObject();
        writer.WriteString("a", incident.ActivityId);
        writer.WriteString("t", incident.ActivityType);
        writer.WriteNumber("e", incident.Execution);
        writer.WriteString("m", incident.Message);
        writer.WriteString("k", incident.ErrorType);
        writer.WriteString("d", incident.At);
        writer.WriteEndObject();
    }

    public static Incident Read(JsonElement element) => new(
        element.GetProperty("a").GetString()!,
        element.GetProperty("t").GetString()!,
        element.GetProperty("e").GetInt32(),
        element.GetProperty("m").GetString()!,
        element.GetProperty("k").GetString()!,
        element.GetProperty("d").GetDateTimeOffset());
}
