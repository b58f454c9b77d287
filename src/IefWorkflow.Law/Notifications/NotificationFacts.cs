namespace IefWorkflow.Law.Notifications;

/// <summary>What is known of a notification.</summary>
/// <param name="Channel">How it was made.</param>
/// <param name="PresentedOn">The day the registered letter was first presented; the day the electronic document was made available.</param>
/// <param name="ReceivedOn">The day the letter was collected, the document first consulted or the paper handed over; null when it never was.</param>
/// <param name="AgreedToElectronic">Whether the family had expressly agreed to electronic notification.</param>
public sealed record NotificationFacts(NotificationChannel Channel, DateOnly? PresentedOn, DateOnly? ReceivedOn, bool AgreedToElectronic = false);
