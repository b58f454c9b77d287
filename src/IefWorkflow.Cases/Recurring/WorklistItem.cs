namespace IefWorkflow.Cases.Recurring;

/// <summary>A line of somebody's worklist.</summary>
/// <param name="Number">The number of the file; null when it concerns none.</param>
/// <param name="Action">What to do, in French.</param>
/// <param name="DueOn">By when; null when no clock runs.</param>
/// <param name="IsLate">Whether that day is over.</param>
/// <param name="Since">Since when it waits, UTC.</param>
public sealed record WorklistItem(string? Number, string Action, DateOnly? DueOn, bool IsLate, DateTimeOffset Since);
