namespace IefWorkflow.Cases.Definitions.Impact;

/// <summary>The files that a version conducts, and what the newest version changes where they stand.</summary>
/// <param name="Version">The number of the version.</param>
/// <param name="Count">How many files it conducts.</param>
/// <param name="Looked">How many of them were looked at, the oldest first.</param>
/// <param name="Steps">The steps at which those stand, in the order of the procedure.</param>
public sealed record VersionImpact(int Version, int Count, int Looked, IReadOnlyList<StepImpact> Steps);
