using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Storage;

namespace IefWorkflow.Engine.Runtime;

/// <summary>The data of a due row that delivers a stimulus, or resumes a bookmark with an input.</summary>
internal static class DeliverJson
{
    public static string Write(Stimulus stimulus, string? correlationId, object? input) => Write(writer =>
    {
        writer.WriteString("n", stimulus.Name);
        if (stimulus.Payload is { } payload)
        {
            writer.WritePropertyName("p");
            payload.WriteTo(writer);
        }

        if (correlationId is not null) writer.WriteString("c", correlationId);
        WriteInput(writer, input);
    });

    public static string WriteInput(object? input) => Write(writer => WriteInput(writer, input));

    public static (Stimulus Stimulus, string? CorrelationId, object? Input) Read(string data)
    {
        using var document = JsonDocument.Parse(data);
        var root = document.RootElement;
        var payload = root.TryGetProperty("p", out var stored) ? JsonObject.Create(stored.Clone()) : null;
        return (new Stimulus(root.GetProperty("n").GetString()!, payload), root.TryGetProperty("c", out var correlation) ? correlation.GetString() : null, ReadInput(root));
    }

    public static object? ReadInput(string? data)
    {
        if (data is null) return null;

        using var document = JsonDocument.Parse(data);
        return ReadInput(document.RootElement);
    }

    private static object? ReadInput(JsonElement root) => root.TryGetProperty("i", out var input) ? ValueJson.Read(input) : null;

    private static void WriteInput(Utf8JsonWriter writer, object? input)
    {
        if (input is null) return;

        writer.WritePropertyName("i");
        ValueJson.Write(writer, input);
    }

    private static string Write(Action<Utf8JsonWriter> members)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            members(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
