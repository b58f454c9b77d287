namespace IefWorkflow.Cases.Commission;

/// <summary>A person convened to a sitting.</summary>
public sealed class Convocation
{
    /// <summary>The file of the sitting.</summary>
    public required string SittingId { get; init; }

    /// <summary>The holder of a seat.</summary>
    public required string HolderId { get; init; }

    /// <summary>The legal day on which it was sent.</summary>
    public required DateOnly SentOn { get; init; }

    /// <summary>The event that sent it.</summary>
    public required string Event { get; init; }

    /// <summary>The address it was sent to; null when none is known and it goes by post.</summary>
    public string? Email { get; init; }
}
