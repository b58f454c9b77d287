namespace IefWorkflow.Cases.Definitions.Edits;

/// <summary>What a designer changes on one step without drawing.</summary>
/// <param name="StepId">The step.</param>
/// <param name="Title">How people call it; empty for the name of its type.</param>
/// <param name="Description">What it is for; empty for nothing.</param>
/// <param name="Inputs">The inputs given, by their JSON member; the others stay as they are.</param>
/// <param name="Ranks">The ranks wanted for the ways that leave it, by their place among the connections; equal ranks keep their order.</param>
public sealed record StepEdit(string StepId, string Title, string Description, IReadOnlyDictionary<string, InputEdit> Inputs, IReadOnlyDictionary<int, int> Ranks);
