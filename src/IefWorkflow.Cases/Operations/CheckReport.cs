using IefWorkflow.Cases.Invariants;

namespace IefWorkflow.Cases.Operations;

/// <summary>What a check of everything that is stored came to.</summary>
/// <param name="Findings">What must never be, and is; empty when all is well.</param>
/// <param name="Waiting">What waits for the loop of the service because its hour has passed: expected while the service is stopped.</param>
/// <param name="Files">How many files were looked at.</param>
/// <param name="JournalEntries">How many entries of journals.</param>
/// <param name="Contents">How many contents of pieces and letters.</param>
public sealed record CheckReport(IReadOnlyList<InvariantFinding> Findings, int Waiting, int Files, int JournalEntries, int Contents);
