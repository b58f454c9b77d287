using System.Text.Json;
using System.Text.Json.Nodes;
using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Engine.Storage;

/// <summary>A bookmark within the state of its instance.</summary>
internal static class BookmarkJson
{
    public static void Write(Utf8JsonWriter writer, Bookmark bookmark)
    {
        writer.WriteStartObject();
        writer.WriteString("i", bookmark.Id);
        writer.WriteString("n", bookmark.Name);
        writer.WriteString("h", bookmark.Hash);
        if (bookmark.Payload is { } payload)
        {
            writer.WritePropertyName("p");
            payload.WriteTo(writer);
        }

        writer.WriteString("a", bookmark.ActivityId);
        writer.WriteNumber("e", bookmark.Execution);
        if (bookmark.DueAt is { } dueAt) writer.WriteString("d", dueAt);
        if (!bookmark.Burns) writer.WriteBoolean("k", true);
        writer.WriteEndObject();
    }

    public static Bookmark Read(JsonElement element) => new(
        element.GetProperty("i").GetString()!,
        element.GetProperty("n").GetString()!,
        element.GetProperty("h").GetString()!,
        element.TryGetProperty("p", out var payload) ? JsonObject.Create(payload.Clone()) : null,
        element.GetProperty("a").GetString()!,
        element.GetProperty("e").GetInt32(),
        element.TryGetProperty("d", out var dueAt) ? dueAt.GetDateTimeOffset() : null,
        Burns: !element.TryGetProperty("k", out _));
}
