namespace IefWorkflow.Engine.Activities;

/// <summary>An input that the definition holds as plain JSON instead of an expression: a variable, the cases of a switch.</summary>
/// <remarks><see cref="InputAttribute.TypeName"/> names its type to designers. Nothing evaluates or converts it.</remarks>
public sealed class RawInput : Input
{
    internal override Type ValueType => typeof(System.Text.Json.Nodes.JsonNode);
}
