namespace IefWorkflow.Engine.Definitions;

/// <summary>An activity nested in another, with the place it holds there.</summary>
/// <param name="Slot">The property: <c>activities</c>, <c>then</c>, <c>body</c>, <c>cases</c>, <c>default</c>.</param>
/// <param name="Index">The position where the property is an array; 0 otherwise.</param>
/// <param name="Activity">The activity.</param>
public sealed record NestedActivity(string Slot, int Index, ActivityDefinition Activity);
