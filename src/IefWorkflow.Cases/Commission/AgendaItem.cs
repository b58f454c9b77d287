namespace IefWorkflow.Cases.Commission;

/// <summary>An appeal on the agenda of a sitting.</summary>
public sealed class AgendaItem
{
    /// <summary>The file of the sitting.</summary>
    public required string SittingId { get; init; }

    /// <summary>The file of the appeal.</summary>
    public required string AppealId { get; init; }

    /// <summary>The place on the agenda, from 1.</summary>
    public required int Position { get; init; }

    /// <summary>The legal day it was put there.</summary>
    public required DateOnly AddedOn { get; init; }

    /// <summary>The holder of a seat who presents it; null while nobody was designated.</summary>
    public string? RapporteurId { get; set; }

    /// <summary>Why it was taken off, or could not be decided; null while it stands.</summary>
    public string? LeftBecause { get; set; }

    /// <summary>The event that took it off; null while it stands.</summary>
    public string? LeftBy { get; set; }

    /// <summary>Whether the commission ruled on it.</summary>
    public bool IsRuled { get; set; }
}
