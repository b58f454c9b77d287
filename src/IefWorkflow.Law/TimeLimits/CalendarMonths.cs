namespace IefWorkflow.Law.TimeLimits;

/// <summary>Adds months <i>de quantième à quantième</i>: from a day number to the same day number.</summary>
public static class CalendarMonths
{
    /// <summary>The day with the same number, some months later.</summary>
    /// <param name="day">The day that opens the period; not counted.</param>
    /// <param name="months">How many months, zero or more.</param>
    /// <param name="monthEnd">What to do when that day does not exist.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="months"/> is negative.</exception>
    public static DateOnly Add(DateOnly day, int months, MonthEnd monthEnd)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(months);

        var clamped = day.AddMonths(months);
        return clamped.Day == day.Day || monthEnd == MonthEnd.LastDayOfMonth ? clamped : clamped.AddDays(1);
    }
}
