using IefWorkflow.Law.Calendar;

namespace IefWorkflow.Law.TimeLimits;

/// <summary>Calendar months, from a day number to the same day number (<i>de quantième à quantième</i>).</summary>
/// <param name="Count">How many months.</param>
/// <param name="MonthEnd">What to do when the day does not exist in the month reached.</param>
public sealed record Months(int Count, MonthEnd MonthEnd) : Length(Count)
{
    /// <inheritdoc/>
    public override string InFrench => Plural("mois", "mois");

    internal override DateOnly After(DateOnly start, WorkingCalendar calendar) => CalendarMonths.Add(start, Count, MonthEnd);
}
