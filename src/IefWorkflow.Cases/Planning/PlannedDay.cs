namespace IefWorkflow.Cases.Planning;

/// <summary>A day of the calendar.</summary>
/// <param name="On">The day.</param>
/// <param name="DayOff">Why it is not worked, where that is a holiday or a closure; null otherwise.</param>
/// <param name="IsWorked">Whether it is a working day.</param>
/// <param name="Lines">What it holds: the sittings, then the limits by title.</param>
public sealed record PlannedDay(DateOnly On, string? DayOff, bool IsWorked, IReadOnlyList<PlannedLine> Lines);
