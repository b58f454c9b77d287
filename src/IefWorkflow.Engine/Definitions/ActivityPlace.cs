namespace IefWorkflow.Engine.Definitions;

/// <summary>Where an activity is nested.</summary>
/// <param name="Parent">The identifier of the activity that holds it; <c>Workflow1</c> for the root.</param>
/// <param name="Slot">The place there: <c>root</c>, <c>activities</c>, <c>then</c>, <c>cases[1]</c>. Its position among several is no part of it.</param>
public sealed record ActivityPlace(string Parent, string Slot);
