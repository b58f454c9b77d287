using IefWorkflow.Law.Notifications;

namespace IefWorkflow.Cases.Notifications;

/// <summary>The notification of a decision or acknowledgement (the legal act), with its proof.</summary>
public sealed class LegalNotification
{
    /// <summary>The identifier.</summary>
    public required string Id { get; init; }

    /// <summary>The file.</summary>
    public required string CaseId { get; init; }

    /// <summary>The decision notified; null for an acknowledgement.</summary>
    public string? DecisionId { get; init; }

    /// <summary>What is notified.</summary>
    public required NotifiedAct Act { get; init; }

    /// <summary>How.</summary>
    public required NotificationChannel Channel { get; init; }

    /// <summary>The number of the registered letter; null when there is none.</summary>
    public string? TrackingNumber { get; init; }

    /// <summary>The legal day it was sent.</summary>
    public required DateOnly DispatchedOn { get; init; }

    /// <summary>The day it was first presented or made available; null when that is not known.</summary>
    public DateOnly? PresentedOn { get; set; }

    /// <summary>The day it was received or first read; null when it was not.</summary>
    public DateOnly? ReceivedOn { get; set; }

    /// <summary>The day on which it counts as notified; null while that is not known.</summary>
    public DateOnly? NotifiedOn { get; set; }
}
