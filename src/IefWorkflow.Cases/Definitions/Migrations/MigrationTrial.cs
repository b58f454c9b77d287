namespace IefWorkflow.Cases.Definitions.Migrations;

/// <summary>What a migration would do, file by file; nothing was changed.</summary>
/// <param name="FromVersion">The number of the version that the files leave.</param>
/// <param name="ToVersion">The number of the version that they would go on in.</param>
/// <param name="Count">How many files stand in the first.</param>
/// <param name="Looked">How many of them were tried, the oldest first.</param>
/// <param name="Possible">How many of those can be moved.</param>
/// <param name="Obstacles">Why the others cannot, the most frequent first.</param>
/// <param name="Unmatched">The steps at which a file cannot go on because they are not found in the target, with those that may replace them.</param>
public sealed record MigrationTrial(
    int FromVersion, int ToVersion, int Count, int Looked, int Possible, IReadOnlyList<MigrationObstacle> Obstacles, IReadOnlyList<UnmatchedStep> Unmatched);
