using System.Text.Json.Nodes;

namespace IefWorkflow.Cases.Letters;

/// <summary>A field that templates may print.</summary>
/// <param name="Name">Its name: <c>date_reception</c>.</param>
/// <param name="Label">What it holds, in French.</param>
/// <param name="Example">The value that previews show.</param>
public sealed record TemplateField(string Name, string Label, JsonNode Example);
