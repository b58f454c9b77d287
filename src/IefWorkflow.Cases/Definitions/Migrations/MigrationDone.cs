namespace IefWorkflow.Cases.Definitions.Migrations;

/// <summary>What one turn of a migration did.</summary>
/// <param name="Moved">How many files were moved, or put back.</param>
/// <param name="Left">How many of those it tried stay where they are.</param>
/// <param name="Remaining">How many are still to be tried: ask again.</param>
public sealed record MigrationDone(int Moved, int Left, int Remaining);
