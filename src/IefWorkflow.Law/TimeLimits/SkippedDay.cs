namespace IefWorkflow.Law.TimeLimits;

/// <summary>A day that was passed over, and why.</summary>
/// <param name="Date">The day.</param>
/// <param name="Reason">The French reason: « samedi », « dimanche », the name of the holiday or of the closure.</param>
public sealed record SkippedDay(DateOnly Date, string Reason);
