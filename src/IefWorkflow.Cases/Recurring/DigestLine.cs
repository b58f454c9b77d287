namespace IefWorkflow.Cases.Recurring;

/// <summary>A line of a daily digest: a task or an alert.</summary>
/// <param name="Number">The number of the file; null when it concerns none.</param>
/// <param name="Action">What to do, in French.</param>
/// <param name="DueOn">By when; null when no clock runs.</param>
/// <param name="IsLate">Whether that day is over.</param>
/// <param name="Since">Since when it waits, UTC.</param>
public sealed record DigestLine(string? Number, string Action, DateOnly? DueOn, bool IsLate, DateTimeOffset Since);
