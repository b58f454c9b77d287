namespace IefWorkflow.Cases.Commission;

/// <summary>A member who declared that he or she cannot come (<i>empêchement</i>): the alternate is convened instead.</summary>
public sealed class Absence
{
    /// <summary>The file of the sitting.</summary>
    public required string SittingId { get; init; }

    /// <summary>The holder of a seat.</summary>
    public required string HolderId { get; init; }

    /// <summary>The legal day on which it was declared.</summary>
    public required DateOnly DeclaredOn { get; init; }

    /// <summary>The event.</summary>
    public required string Event { get; init; }

    /// <summary>The reason given.</summary>
    public string Reason { get; init; } = "";
}
