using System.Text.Json.Nodes;
using IefWorkflow.Engine.Definitions;

namespace IefWorkflow.Cases.Definitions.Edits;

/// <summary>A way of a diagram with its JSON.</summary>
/// <param name="Way">Whence and whither.</param>
/// <param name="Json">As its designer drew it, with its bends; null for one that is new.</param>
internal sealed record DrawnWay(ConnectionDefinition Way, JsonNode? Json)
{
    /// <summary>A way that is new.</summary>
    public static DrawnWay New(string source, string outcome, string target) => new(new ConnectionDefinition(source, outcome, target), null);

    /// <summary>The same way to another step: its bends no longer fit.</summary>
    public DrawnWay To(string target) => New(Way.Source, Way.Port, target);

    /// <summary>The way as the Studio writes it.</summary>
    public JsonNode Write() => Json?.DeepClone() ?? new JsonObject
    {
        ["source"] = new JsonObject { ["activity"] = Way.Source, ["port"] = Way.Port },
        ["target"] = new JsonObject { ["activity"] = Way.Target, ["port"] = "In" },
        ["vertices"] = new JsonArray(),
    };
}
