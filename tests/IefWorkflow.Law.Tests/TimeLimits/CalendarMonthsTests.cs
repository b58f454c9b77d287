using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Law.Tests.TimeLimits;

/// <summary>Months are counted from a day number to the same day number, and whoever adds them says what to do without one.</summary>
public class CalendarMonthsTests
{
    [Theory]
    [InlineData("2022-06-15", 1, "2022-07-15", "2022-07-15")]
    [InlineData("2022-01-31", 1, "2022-02-28", "2022-03-01")]
    [InlineData("2022-01-28", 1, "2022-02-28", "2022-02-28")]
    [InlineData("2022-01-29", 1, "2022-02-28", "2022-03-01")]
    [InlineData("2024-01-29", 1, "2024-02-29", "2024-02-29")]
    [InlineData("2024-01-30", 1, "2024-02-29", "2024-03-01")]
    [InlineData("2022-05-31", 1, "2022-06-30", "2022-07-01")]
    [InlineData("2022-12-31", 2, "2023-02-28", "2023-03-01")]
    [InlineData("2024-02-29", 12, "2025-02-28", "2025-03-01")]
    [InlineData("2024-02-29", 48, "2028-02-29", "2028-02-29")]
    [InlineData("2022-11-15", 2, "2023-01-15", "2023-01-15")]
    [InlineData("2022-11-15", 0, "2022-11-15", "2022-11-15")]
    public void Without_such_a_day_they_end_with_the_month_or_begin_the_next(string day, int months, string lastDay, string firstDay)
    {
        Assert.Equal(Day(lastDay), CalendarMonths.Add(Day(day), months, MonthEnd.LastDayOfMonth));
        Assert.Equal(Day(firstDay), CalendarMonths.Add(Day(day), months, MonthEnd.FirstDayOfNextMonth));
    }

    [Fact]
    public void They_are_never_taken_back() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => CalendarMonths.Add(Day("2022-06-15"), -1, MonthEnd.LastDayOfMonth));
}
