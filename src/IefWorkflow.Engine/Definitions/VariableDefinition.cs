using System.Text.Json.Nodes;

namespace IefWorkflow.Engine.Definitions;

/// <summary>A variable of a workflow or of a container.</summary>
/// <param name="Id">The identifier by which <c>SetVariable</c> and outputs refer to it.</param>
/// <param name="Name">The name by which scripts know it.</param>
/// <param name="TypeName">The type of its values, an alias such as <c>Int32</c>.</param>
/// <param name="IsArray">Whether it holds an array of that type.</param>
/// <param name="DefaultValue">The value it starts with, as written; null when there is none.</param>
public sealed record VariableDefinition(string Id, string Name, string TypeName, bool IsArray, JsonNode? DefaultValue);
