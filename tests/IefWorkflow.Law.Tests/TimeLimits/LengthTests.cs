using IefWorkflow.Law.Calendar;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Law.Tests.TimeLimits;

/// <summary>Each unit of length counts in its own way, and is written as the texts write it.</summary>
public class LengthTests
{
    [Fact]
    public void Each_unit_is_written_in_the_singular_and_in_the_plural()
    {
        Assert.Equal("1~jour 8~jours", Written(new Days(1), new Days(8)));
        Assert.Equal("1~jour ouvré 5~jours ouvrés", Written(new WorkingDays(1), new WorkingDays(5)));
        Assert.Equal("1~jour ouvrable 5~jours ouvrables", Written(new MonToSatDays(1), new MonToSatDays(5)));
        Assert.Equal("1~mois 2~mois", Written(new Months(1, MonthEnd.LastDayOfMonth), new Months(2, MonthEnd.LastDayOfMonth)));
        Assert.Equal("1~an 2~ans", Written(new Years(1, MonthEnd.LastDayOfMonth), new Years(2, MonthEnd.LastDayOfMonth)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void No_length_is_shorter_than_one(int count)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Days(count));
        Assert.Throws<ArgumentOutOfRangeException>(() => new WorkingDays(count));
        Assert.Throws<ArgumentOutOfRangeException>(() => new MonToSatDays(count));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Months(count, MonthEnd.LastDayOfMonth));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Years(count, MonthEnd.LastDayOfMonth));
    }

    [Fact]
    public void Five_working_days_are_never_five_days()
    {
        Assert.Equal("2022-07-13", Reached(new Days(5)));
        Assert.Equal("2022-07-18", Reached(new WorkingDays(5)));
        Assert.Equal("2022-07-15", Reached(new MonToSatDays(5)));
        Assert.Equal("2022-12-08", Reached(new Months(5, MonthEnd.LastDayOfMonth)));
        Assert.Equal("2027-07-08", Reached(new Years(5, MonthEnd.LastDayOfMonth)));
    }

    [Fact]
    public void Two_lengths_are_equal_when_unit_count_and_month_end_are()
    {
        Assert.Equal(new Days(5), new Days(5));
        Assert.NotEqual(new Days(5), new Days(6));
        Assert.NotEqual<Length>(new Days(5), new WorkingDays(5));
        Assert.NotEqual(new Months(1, MonthEnd.LastDayOfMonth), new Months(1, MonthEnd.FirstDayOfNextMonth));
    }

    [Theory]
    [InlineData(MonthEnd.LastDayOfMonth, "2026-02-28")]
    [InlineData(MonthEnd.FirstDayOfNextMonth, "2026-03-01")]
    public void Years_from_a_leap_day_say_what_becomes_of_it(MonthEnd monthEnd, string expected) =>
        Assert.Equal(Day(expected), Definition(new Years(2, monthEnd)).From(Day("2024-02-29"), Metro).Nominal);

    private static string Written(Length one, Length many) => $"{one.InFrench} {many.InFrench}".Replace('\u00A0', '~');

    private static string Reached(Length length) => Iso(Definition(length).From(Day("2022-07-08"), WorkingCalendar.Of(Territory.Metropolitan)).Nominal);

    private static TimeLimitDefinition Definition(Length length) => new("R131-4/report", "", length, Landing.AsCounted, Landing.AsCounted, "", "");
}
