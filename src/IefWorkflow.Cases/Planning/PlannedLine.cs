namespace IefWorkflow.Cases.Planning;

/// <summary>Something that a day of the calendar holds; numbers only, never a name.</summary>
/// <param name="On">The day; of a limit, its prudent date.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Number">The number of the file.</param>
/// <param name="Title">What it is, in French: « Réunion de la commission ».</param>
/// <param name="At">The local time; null for a whole day.</param>
/// <param name="Place">The place; empty for none.</param>
/// <param name="Key">What makes it the same line when the calendar is read again.</param>
public sealed record PlannedLine(DateOnly On, PlannedKind Kind, string Number, string Title, TimeOnly? At, string Place, string Key);
