namespace IefWorkflow.Cases.Definitions.Impact;

/// <summary>A step at which files stand, and what becomes of it.</summary>
/// <param name="StepId">The step.</param>
/// <param name="Title">How people call it.</param>
/// <param name="Count">How many files stand there; a file with several branches stands at several steps.</param>
/// <param name="Fate">What becomes of the step in the newest version.</param>
/// <param name="Changes">What differs there, in French.</param>
/// <param name="Numbers">Some of the files, for who may read them; none for others.</param>
public sealed record StepImpact(string StepId, string Title, int Count, StepFate Fate, IReadOnlyList<string> Changes, IReadOnlyList<string> Numbers);
