namespace IefWorkflow.Cases.Reading;

/// <summary>A line of the register of reads: who looked at what, and whether it was shown. Never changed, never removed.</summary>
public sealed class ReadLogEntry
{
    /// <summary>The identifier.</summary>
    public required string Id { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The account that read.</summary>
    public required string ActorId { get; init; }

    /// <summary>The name of who read, as it was then.</summary>
    public required string ActorName { get; init; }

    /// <summary>The role in which it was read, as its word.</summary>
    public required string Role { get; init; }

    /// <summary>The file; null for a look-up that found none.</summary>
    public string? CaseId { get; init; }

    /// <summary>What was asked for, in French.</summary>
    public required string What { get; init; }

    /// <summary>Whether it was shown; a read that was refused is kept too.</summary>
    public required bool Shown { get; init; }
}
