using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Engine.Conformance;

/// <summary>The differences from the reference that are accepted, because there the reference fails its users.</summary>
/// <remarks>
/// <c>{"deviations": [{"vector", "path", "ours", "reason", "mode"?}]}</c>, the mode being <c>counter</c> or <c>token</c>. <c>ours</c> is
/// the value that must be observed, or <c>"absent"</c>. A path that ends with <c>*</c> covers everything that begins with it.
/// </remarks>
public sealed class ConformanceDeviations(IReadOnlyList<JsonObject> deviations)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>None.</summary>
    public static ConformanceDeviations None { get; } = new([]);

    /// <summary>Those of a file.</summary>
    public static ConformanceDeviations Of(JsonObject file) => new([.. (file["deviations"] as JsonArray ?? []).OfType<JsonObject>()]);

    /// <summary>Whether a difference is accepted.</summary>
    public bool Accept(string vector, FlowchartMode mode, ConformanceDifference difference) => deviations.Any(deviation =>
        deviation["vector"]?.ToString() == vector
        && (deviation["mode"]?.ToString() is not { } named || named == (mode is FlowchartMode.TokenBased ? "token" : "counter"))
        && Covers(deviation["path"]?.ToString() ?? "", difference, deviation));

    private static bool Covers(string path, ConformanceDifference difference, JsonObject deviation) => path.EndsWith('*')
        ? difference.Path.StartsWith(path[..^1], StringComparison.Ordinal)
        : path == difference.Path && Shown(deviation["ours"]) == difference.Got;

    private static string Shown(JsonNode? ours) =>
        ours is JsonValue value && value.TryGetValue<string>(out var text) && text == "absent" ? text : ours?.ToJsonString(Plain) ?? "null";
}
