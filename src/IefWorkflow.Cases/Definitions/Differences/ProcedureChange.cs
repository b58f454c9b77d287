namespace IefWorkflow.Cases.Definitions.Differences;

/// <summary>One difference between two versions of a procedure, in words.</summary>
/// <param name="StepId">The step concerned; null for the procedure itself, or for a step that the second version does not have.</param>
/// <param name="StepTitle">How people call that step; null with the identifier.</param>
/// <param name="Sentence">What differs, in French.</param>
/// <param name="Runs">Whether files are conducted differently; the drawing and the names change nothing for them.</param>
public sealed record ProcedureChange(string? StepId, string? StepTitle, string Sentence, bool Runs);
