namespace IefWorkflow.Cases.Reading;

/// <summary>A line of the journal as a page shows it.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="By">Who acted: the name for staff, the capacity for the family.</param>
/// <param name="Name">The name of the act or event.</param>
/// <param name="Label">What happened.</param>
/// <param name="Data">The data, as JSON; null when the reader may not see them.</param>
/// <param name="IsAutomatic">Whether the software did it because time passed.</param>
public sealed record TimelineEntry(DateTimeOffset At, string By, string Name, string Label, string? Data, bool IsAutomatic);
