using IefWorkflow.Law.Commission;

namespace IefWorkflow.Cases.Commission;

/// <summary>How one member voted. A line is never changed: a correction is a new line that points at the one it corrects.</summary>
public sealed class CaseVote
{
    /// <summary>The identifier.</summary>
    public required string Id { get; init; }

    /// <summary>The ballot.</summary>
    public required string BallotId { get; init; }

    /// <summary>The holder of a seat.</summary>
    public required string HolderId { get; init; }

    /// <summary>The name, as it was then.</summary>
    public required string Name { get; init; }

    /// <summary>The seat.</summary>
    public required Seat Seat { get; init; }

    /// <summary>How he or she voted.</summary>
    public required Voice Voice { get; init; }

    /// <summary>The event.</summary>
    public required string Event { get; init; }

    /// <summary>The line that this one corrects; null for a vote as cast.</summary>
    public string? CorrectsId { get; init; }

    /// <summary>Why it is corrected; empty for a vote as cast.</summary>
    public string Because { get; init; } = "";
}
