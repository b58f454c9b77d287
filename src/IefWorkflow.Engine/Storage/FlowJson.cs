using System.Text.Json;
using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Engine.Storage;

/// <summary>What a flowchart remembers, within the state of its instance.</summary>
internal static class FlowJson
{
    public static void Write(Utf8JsonWriter writer, FlowState flow)
    {
        writer.WriteStartArray();
        WriteInts(writer, flow.ActivityVisits);
        WriteInts(writer, flow.ConnectionVisits);
        WriteInts(writer, flow.LastFollowed.Select(followed => followed ? 1 : 0));
        WriteInts(writer, flow.Tokens.SelectMany(token => new[] { token.Connection, (token.Blocked ? 1 : 0) + (token.Consumed ? 2 : 0) }));
        writer.WriteEndArray();
    }

    public static FlowState Read(JsonElement element)
    {
        var parts = element.EnumerateArray().Select(part => part.EnumerateArray().Select(number => number.GetInt32()).ToArray()).ToArray();
        return new FlowState(0, 0)
        {
            ActivityVisits = parts[0],
            ConnectionVisits = parts[1],
            LastFollowed = [.. parts[2].Select(followed => followed == 1)],
            Tokens = [.. parts[3].Chunk(2).Select(pair => new FlowToken(pair[0], (pair[1] & 1) != 0) { Consumed = (pair[1] & 2) != 0 })],
        };
    }

    private static void WriteInts(Utf8JsonWriter writer, IEnumerable<int> numbers)
    {
        writer.WriteStartArray();
        foreach (var number in numbers) writer.WriteNumberValue(number);
        writer.WriteEndArray();
    }
}
