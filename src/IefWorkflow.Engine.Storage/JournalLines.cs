using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Engine.Storage;

/// <summary>The compact JSON of the journal lines of one burst.</summary>
/// <remarks>
/// <c>[ticks, line, line…]</c>: the ticks of the first line, then per line <c>[execution, activity, event, ticks later, outcomes, data,
/// message]</c> without the empty rest. The activity is 0 where the execution was named before in the same row. Lines are numbered from
/// the first sequence of the row; a bare number between two lines says where the numbering goes on.
/// </remarks>
internal static class JournalLines
{
    private static readonly JsonWriterOptions Compact = new() { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(IReadOnlyList<JournalEntry> lines)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer, Compact))
        {
            var named = new Dictionary<int, string>();
            var (start, next) = (lines[0].At.UtcTicks, lines[0].Sequence);
            writer.WriteStartArray();
            writer.WriteNumberValue(start);
            foreach (var line in lines)
            {
                if (line.Sequence != next) writer.WriteNumberValue(line.Sequence);
                next = line.Sequence + 1;
                var isNamed = named.TryGetValue(line.Execution, out var activity) && activity == line.ActivityId;
                named[line.Execution] = line.ActivityId;
                Write(writer, line, isNamed, start);
            }

            writer.WriteEndArray();
        }

        return buffer.WrittenSpan.ToArray();
    }

    public static List<JournalEntry> Read(long firstSequence, byte[] stored)
    {
        using var document = JsonDocument.Parse(stored);
        var lines = new List<JournalEntry>();
        var named = new Dictionary<int, string>();
        var start = document.RootElement[0].GetInt64();
        var sequence = firstSequence;
        foreach (var item in document.RootElement.EnumerateArray().Skip(1))
        {
            if (item.ValueKind is JsonValueKind.Number) sequence = item.GetInt64();
            else lines.Add(Read(item, sequence++, start, named));
        }

        return lines;
    }

    private static void Write(Utf8JsonWriter writer, JournalEntry line, bool isNamed, long start)
    {
        var members = line.Message is not null ? 7 : line.Data is not null ? 6 : line.Outcomes is not null ? 5 : 4;
        writer.WriteStartArray();
        writer.WriteNumberValue(line.Execution);
        if (isNamed) writer.WriteNumberValue(0);
        else writer.WriteStringValue(line.ActivityId);
        writer.WriteNumberValue((int)line.Event);
        writer.WriteNumberValue(line.At.UtcTicks - start);
        if (members > 4) WriteOutcomes(writer, line.Outcomes);
        if (members > 5) WriteData(writer, line.Data);
        if (members > 6) writer.WriteStringValue(line.Message);
        writer.WriteEndArray();
    }

    private static void WriteOutcomes(Utf8JsonWriter writer, IReadOnlyList<string>? outcomes)
    {
        if (outcomes is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartArray();
        foreach (var outcome in outcomes) writer.WriteStringValue(outcome);
        writer.WriteEndArray();
    }

    private static void WriteData(Utf8JsonWriter writer, JsonObject? data)
    {
        if (data is null) writer.WriteNullValue();
        else data.WriteTo(writer);
    }

    private static JournalEntry Read(JsonElement line, long sequence, long start, Dictionary<int, string> named)
    {
        var (execution, count) = (line[0].GetInt32(), line.GetArrayLength());
        if (line[1].ValueKind is JsonValueKind.String) named[execution] = line[1].GetString()!;
        return new JournalEntry(
            sequence,
            execution,
            named[execution],
            (JournalEvent)line[2].GetInt32(),
            new DateTimeOffset(start + line[3].GetInt64(), TimeSpan.Zero),
            count > 4 && line[4].ValueKind is JsonValueKind.Array ? [.. line[4].EnumerateArray().Select(outcome => outcome.GetString()!)] : null,
            count > 5 && line[5].ValueKind is JsonValueKind.Object ? JsonObject.Create(line[5].Clone()) : null,
            count > 6 ? line[6].GetString() : null);
    }
}
