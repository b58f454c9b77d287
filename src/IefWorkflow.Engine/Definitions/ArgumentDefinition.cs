namespace IefWorkflow.Engine.Definitions;

/// <summary>An input or an output of a workflow.</summary>
/// <param name="Name">The name.</param>
/// <param name="TypeName">The type, an alias such as <c>Int32</c>.</param>
/// <param name="IsArray">Whether it is an array of that type.</param>
public sealed record ArgumentDefinition(string Name, string TypeName, bool IsArray);
