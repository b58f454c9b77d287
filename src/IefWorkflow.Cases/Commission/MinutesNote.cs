namespace IefWorkflow.Cases.Commission;

/// <summary>A dissent written into the minutes at a member's request, or what is appended to them once they are signed. Never changed.</summary>
public sealed class MinutesNote
{
    /// <summary>The identifier.</summary>
    public required string Id { get; init; }

    /// <summary>The file of the sitting.</summary>
    public required string SittingId { get; init; }

    /// <summary>What it is.</summary>
    public required MinutesNoteKind Kind { get; init; }

    /// <summary>The file of the appeal that it is about; null for the whole sitting.</summary>
    public string? AppealId { get; init; }

    /// <summary>Who dissents, or who appended it.</summary>
    public required string Name { get; init; }

    /// <summary>The text.</summary>
    public required string Text { get; init; }

    /// <summary>The legal day.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The event.</summary>
    public required string Event { get; init; }
}
