namespace IefWorkflow.Cases.Definitions.Edits;

/// <summary>A step that a designer adds without drawing.</summary>
/// <param name="Type">Its type, among those of the <see cref="Toolbox"/>.</param>
/// <param name="Title">How people call it; empty for the name of its type.</param>
/// <param name="Place">Where; null when no place was chosen.</param>
public sealed record StepAddition(string Type, string Title, InsertionPlace? Place);
