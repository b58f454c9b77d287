using IefWorkflow.Law.Calendar;

namespace IefWorkflow.Law.Tests.Calendar;

/// <summary>A school year is known by its two calendar years.</summary>
public class SchoolYearTests
{
    [Theory]
    [InlineData("2022-2023", 2022)]
    [InlineData("1999-2000", 1999)]
    [InlineData("0001-0002", 1)]
    [InlineData("9997-9998", 9997)]
    public void Two_consecutive_years_are_read_and_written_back(string text, int first)
    {
        Assert.True(SchoolYear.TryParse(text, out var year));
        Assert.Equal(new SchoolYear(first), year);
        Assert.Equal(text, year.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2022")]
    [InlineData("2022-2022")]
    [InlineData("2022-2024")]
    [InlineData("2023-2022")]
    [InlineData("2022/2023")]
    [InlineData("2022-23")]
    [InlineData("22-23")]
    [InlineData(" 2022-2023")]
    [InlineData("2022-2023 ")]
    [InlineData("abcd-2023")]
    [InlineData("2022-abcd")]
    [InlineData("-022--023")]
    [InlineData("+022-+023")]
    [InlineData("0000-0001")]
    [InlineData("9998-9999")]
    public void Anything_else_is_refused(string? text)
    {
        Assert.False(SchoolYear.TryParse(text, out var year));
        Assert.Equal(default, year);
    }

    [Theory]
    [InlineData("2022-08-31", "2021-2022")]
    [InlineData("2022-09-01", "2022-2023")]
    [InlineData("2022-12-31", "2022-2023")]
    [InlineData("2023-01-01", "2022-2023")]
    [InlineData("2024-02-29", "2023-2024")]
    public void A_day_belongs_to_the_year_from_September_to_August(string day, string expected) =>
        Assert.Equal(Year(expected), SchoolYear.Containing(Day(day)));

    [Fact]
    public void It_has_a_filing_window_before_it_and_two_ends()
    {
        var year = Year("2022-2023");

        Assert.Equal(
            "2022-03-01 2022-05-31 2022-09-01 2023-08-31",
            $"{Iso(year.FilingOpens)} {Iso(year.FilingCloses)} {Iso(year.FirstDay)} {Iso(year.LastDay)}");
        Assert.Equal(year, SchoolYear.Containing(year.FirstDay));
        Assert.Equal(year, SchoolYear.Containing(year.LastDay));
    }

    [Fact]
    public void Years_are_added_and_compared()
    {
        var (earlier, later) = (Year("2021-2022"), Year("2023-2024"));

        Assert.Equal(later, earlier.Plus(2));
        Assert.Equal(earlier, later.Plus(-2));
        Assert.True(earlier < later && later > earlier && earlier <= later && later >= earlier);
        Assert.False(later < earlier || earlier > later || later <= earlier || earlier >= later);
        Assert.True(earlier <= Year("2021-2022") && earlier >= Year("2021-2022"));
        Assert.False(earlier < Year("2021-2022") || earlier > Year("2021-2022"));
        Assert.Equal([earlier, later], new[] { later, earlier }.Order().ToArray());
    }
}
