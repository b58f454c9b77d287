namespace IefWorkflow.Cases.Commission;

/// <summary>A ballot of the commission on one appeal, sealed as soon as it is counted: nothing of it is ever changed.</summary>
public sealed class CaseBallot
{
    /// <summary>The identifier.</summary>
    public required string Id { get; init; }

    /// <summary>The file of the appeal.</summary>
    public required string AppealId { get; init; }

    /// <summary>The file of the sitting.</summary>
    public required string SittingId { get; init; }

    /// <summary>1, or 2 for the second ballot.</summary>
    public required int Round { get; init; }

    /// <summary>When it was sealed, UTC.</summary>
    public required DateTimeOffset SealedAt { get; init; }

    /// <summary>The event.</summary>
    public required string Event { get; init; }

    /// <summary>How many members were present and could vote.</summary>
    public required int Present { get; init; }

    /// <summary>How many had to be.</summary>
    public required int Required { get; init; }

    /// <summary>Votes to grant.</summary>
    public required int Grant { get; init; }

    /// <summary>Votes to reject.</summary>
    public required int Reject { get; init; }

    /// <summary>Abstentions.</summary>
    public required int Abstain { get; init; }

    /// <summary>What it produced.</summary>
    public required BallotResult Result { get; init; }

    /// <summary>Whether the president's vote broke an equal split.</summary>
    public bool ByCastingVote { get; init; }

    /// <summary>What the secretary was warned of, in French; one line each.</summary>
    public string Warnings { get; init; } = "";
}
