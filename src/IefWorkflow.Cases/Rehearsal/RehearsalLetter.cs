using IefWorkflow.Cases.Letters;

namespace IefWorkflow.Cases.Rehearsal;

/// <summary>A letter that a run prepared.</summary>
/// <param name="Letter">The letter.</param>
/// <param name="Part">What it says, as a part of a page under a heading of the second level; null where the letters before it fill what is shown.</param>
/// <param name="Lines">Its text, one line for each paragraph, item or row.</param>
/// <param name="Missing">What it lacks to leave, in French; empty when it may leave.</param>
public sealed record RehearsalLetter(Letter Letter, string? Part, IReadOnlyList<string> Lines, IReadOnlyList<string> Missing);
