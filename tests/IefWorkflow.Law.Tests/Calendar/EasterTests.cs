using IefWorkflow.Law.Calendar;

namespace IefWorkflow.Law.Tests.Calendar;

/// <summary>Easter Sunday falls on its published dates.</summary>
public class EasterTests
{
    [Theory]
    [InlineData("1598-03-22")]
    [InlineData("1818-03-22")]
    [InlineData("1886-04-25")]
    [InlineData("1943-04-25")]
    [InlineData("1954-04-18")]
    [InlineData("1981-04-19")]
    [InlineData("1999-04-04")]
    [InlineData("2000-04-23")]
    [InlineData("2008-03-23")]
    [InlineData("2011-04-24")]
    [InlineData("2016-03-27")]
    [InlineData("2019-04-21")]
    [InlineData("2022-04-17")]
    [InlineData("2024-03-31")]
    [InlineData("2038-04-25")]
    [InlineData("2049-04-18")]
    [InlineData("2076-04-19")]
    [InlineData("2100-03-28")]
    [InlineData("2101-04-17")]
    [InlineData("2285-03-22")]
    public void On_the_published_day(string expected) => Assert.Equal(Day(expected), Easter.SundayOf(Day(expected).Year));

    [Fact]
    public void Always_on_a_Sunday_from_22_March_to_25_April()
    {
        foreach (var easter in Enumerable.Range(1583, 4099 - 1583 + 1).Select(Easter.SundayOf))
        {
            Assert.Equal(DayOfWeek.Sunday, easter.DayOfWeek);
            Assert.InRange(easter, new DateOnly(easter.Year, 3, 22), new DateOnly(easter.Year, 4, 25));
        }
    }

    [Fact]
    public void On_the_day_that_another_published_computation_gives()
    {
        foreach (var year in Enumerable.Range(1583, 4099 - 1583 + 1)) Assert.Equal(ByGoldenNumberAndSunday(year), Easter.SundayOf(year));
    }

    [Theory]
    [InlineData(1582)]
    [InlineData(4100)]
    public void Not_where_the_computation_does_not_hold(int year) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Easter.SundayOf(year));

    /// <summary>The computation of Oudin (1940): the full moon of the golden number, then the Sunday that follows.</summary>
    private static DateOnly ByGoldenNumberAndSunday(int year)
    {
        var golden = year % 19;
        var century = year / 100;
        var moon = (century - (century / 4) - (((8 * century) + 13) / 25) + (19 * golden) + 15) % 30;
        var fullMoon = moon - (moon / 28 * (1 - (29 / (moon + 1) * ((21 - golden) / 11))));
        var weekday = (year + (year / 4) + fullMoon + 2 - century + (century / 4)) % 7;
        return new DateOnly(year, 3, 1).AddDays(27 + fullMoon - weekday);
    }
}
