namespace IefWorkflow.Law.Commission;

/// <summary>Something the secretary must see about the presence at one case.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Attendee">Whom it concerns; null when it concerns the sitting.</param>
public sealed record QuorumWarning(QuorumWarningKind Kind, Attendee? Attendee = null);
