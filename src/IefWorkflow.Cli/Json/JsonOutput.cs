using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace IefWorkflow.Cli.Json;

/// <summary>How this program writes JSON: camelCase names, indented, French letters as they are.</summary>
internal static class JsonOutput
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
        WriteIndented = true,
    };

    private static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A document of several lines, made of this program's own data.</summary>
    /// <remarks>The encoder escapes the non-breaking space, which is everywhere in French text; it is put back.</remarks>
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Indented).Replace("\\u00A0", "\u00A0", StringComparison.Ordinal);

    /// <summary>A value on one line, as differences show it.</summary>
    public static string WriteOnOneLine(JsonElement value) => JsonSerializer.Serialize(value, OneLine);
}
