namespace IefWorkflow.Cases.Simulation.Scenarios;

/// <summary>One moment of a story: who did what, and what changed then.</summary>
/// <param name="At">The local time.</param>
/// <param name="Cause">Who did what, in French; null when time passed.</param>
/// <param name="Changes">What changed, in French; none when an act was refused.</param>
public sealed record TimelineMoment(DateTime At, string? Cause, IReadOnlyList<string> Changes);
