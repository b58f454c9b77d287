using IefWorkflow.Law.Commission;

namespace IefWorkflow.Cases.Commission;

/// <summary>A stretch during which a person attends a sitting.</summary>
public sealed class Presence
{
    /// <summary>The identifier.</summary>
    public required string Id { get; init; }

    /// <summary>The file of the sitting.</summary>
    public required string SittingId { get; init; }

    /// <summary>The holder of a seat.</summary>
    public required string HolderId { get; init; }

    /// <summary>The name, as it was then.</summary>
    public required string Name { get; init; }

    /// <summary>The seat.</summary>
    public required Seat Seat { get; init; }

    /// <summary>Holder or replacement.</summary>
    public required Rank Rank { get; init; }

    /// <summary>Whether the mandate does not cover the day of the sitting: the person is not counted and does not vote.</summary>
    public bool MandateExpired { get; init; }

    /// <summary>Whether the person attends by videoconference.</summary>
    public bool Remote { get; init; }

    /// <summary>The local time of arrival.</summary>
    public required TimeOnly ArrivedAt { get; init; }

    /// <summary>The event of the arrival.</summary>
    public required string ArrivedBy { get; init; }

    /// <summary>The local time of departure; null while present.</summary>
    public TimeOnly? LeftAt { get; set; }

    /// <summary>The event of the departure; null while present.</summary>
    public string? LeftBy { get; set; }
}
