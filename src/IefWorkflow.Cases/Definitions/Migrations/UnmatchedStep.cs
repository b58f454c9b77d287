namespace IefWorkflow.Cases.Definitions.Migrations;

/// <summary>A step of the version that files leave, which the target does not have.</summary>
/// <param name="StepId">The step.</param>
/// <param name="Title">How people call it.</param>
/// <param name="Candidates">The steps of the same type in the target: identifier and title.</param>
/// <param name="Proposed">The identifier of the one that most likely replaces it; null where several might.</param>
public sealed record UnmatchedStep(string StepId, string Title, IReadOnlyList<(string Id, string Title)> Candidates, string? Proposed);
