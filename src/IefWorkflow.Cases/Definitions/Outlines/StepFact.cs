namespace IefWorkflow.Cases.Definitions.Outlines;

/// <summary>What is worth knowing of a step: its article, its limit, its letter, who does it.</summary>
/// <param name="Label">What it is, in French.</param>
/// <param name="Text">What it says, in French.</param>
public sealed record StepFact(string Label, string Text);
