namespace IefWorkflow.Cases.Journal;

/// <summary>The journal of a file with its proof.</summary>
/// <param name="Entries">The entries, the oldest first.</param>
/// <param name="Faults">What is wrong with their chain, in French; none when it is whole.</param>
public sealed record JournalReading(IReadOnlyList<JournalEntry> Entries, IReadOnlyList<string> Faults);
