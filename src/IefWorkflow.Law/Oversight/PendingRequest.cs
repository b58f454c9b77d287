namespace IefWorkflow.Law.Oversight;

/// <summary>A request not yet decided.</summary>
/// <param name="FiledOn">The day it was filed.</param>
/// <param name="IntegrityThreatened">Whether it says that the child's integrity is threatened at school.</param>
public sealed record PendingRequest(DateOnly FiledOn, bool IntegrityThreatened);
