namespace IefWorkflow.Cases.Definitions.Migrations;

/// <summary>A reason why files cannot be moved.</summary>
/// <param name="Sentence">What is wrong and what to do, in French.</param>
/// <param name="Count">How many files it keeps where they are.</param>
public sealed record MigrationObstacle(string Sentence, int Count);
