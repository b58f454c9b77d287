using IefWorkflow.Cases.Acts;

namespace IefWorkflow.Cases.Commission;

/// <summary>A line of the roll call.</summary>
public sealed class AttendanceEntry
{
    /// <summary>The holder of a seat.</summary>
    [Field("membre", "Membre")]
    public required string HolderId { get; init; }

    /// <summary>The local time of arrival; that of the opening by default.</summary>
    [Field("arrivee", "Heure d'arrivée")]
    public TimeOnly? ArrivedAt { get; init; }

    /// <summary>Whether the person attends by videoconference.</summary>
    [Field("a-distance", "À distance")]
    public bool Remote { get; init; }
}
