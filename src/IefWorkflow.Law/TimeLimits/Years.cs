using IefWorkflow.Law.Calendar;

namespace IefWorkflow.Law.TimeLimits;

/// <summary>Years, from a date to the same date.</summary>
/// <param name="Count">How many years.</param>
/// <param name="MonthEnd">What to do with 29 February when the year reached has none.</param>
public sealed record Years(int Count, MonthEnd MonthEnd) : Length(Count)
{
    /// <inheritdoc/>
    public override string InFrench => Plural("an", "ans");

    internal override DateOnly After(DateOnly start, WorkingCalendar calendar) => CalendarMonths.Add(start, 12 * Count, MonthEnd);
}
