namespace IefWorkflow.Endurance;

/// <summary>What is due and not done.</summary>
/// <param name="Text">A line for each; empty when everything is done.</param>
/// <param name="LeaseUntil">The first end, UTC, of a lease among them; null when none is leased.</param>
internal sealed record Outstanding(string Text, DateTimeOffset? LeaseUntil);
