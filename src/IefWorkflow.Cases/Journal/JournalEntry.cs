namespace IefWorkflow.Cases.Journal;

/// <summary>A line of a file's journal. Never changed; removed only with the whole file, at the end of its retention. Each holds the digest of the one before.</summary>
public sealed class JournalEntry
{
    /// <summary>The file.</summary>
    public required string CaseId { get; init; }

    /// <summary>Its place in the journal of the file, from 1.</summary>
    public required long Sequence { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The account that acted.</summary>
    public required string ActorId { get; init; }

    /// <summary>The name of who acted, as it was then.</summary>
    public required string ActorName { get; init; }

    /// <summary>The role, as its word.</summary>
    public required string Role { get; init; }

    /// <summary>The name of the act or event.</summary>
    public required string Name { get; init; }

    /// <summary>What happened, in French.</summary>
    public required string Label { get; init; }

    /// <summary>The data, as JSON.</summary>
    public required string Data { get; init; }

    /// <summary>The digest of the entry before; empty for the first.</summary>
    public required string Previous { get; init; }

    /// <summary>The digest of this entry.</summary>
    public required string Digest { get; init; }
}
