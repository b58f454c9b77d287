namespace IefWorkflow.Cases.Export;

/// <summary>The place of an entry in the chain of a journal.</summary>
/// <param name="Sequence">Its place, from 1.</param>
/// <param name="Previous">The digest of the entry before.</param>
/// <param name="Digest">Its own.</param>
public sealed record JournalLine(long Sequence, string Previous, string Digest);
