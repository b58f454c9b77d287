using IefWorkflow.Law.Requests;

namespace IefWorkflow.Law.Tests.Requests;

/// <summary>Code de l'éducation, L131-5, al. 3, and L131-1: from the school year of the third birthday to the sixteenth birthday.</summary>
[Trait("rule", "L131-5/age")]
public class CompulsoryInstructionTests
{
    [Theory]
    [InlineData("2019-01-01", "2022-2023")]
    [InlineData("2019-12-31", "2022-2023")]
    [InlineData("2020-01-01", "2023-2024")]
    public void It_begins_with_the_school_year_of_the_calendar_year_of_the_third_birthday(string bornOn, string first) =>
        Assert.Equal(Year(first), CompulsoryInstruction.FirstYear(Day(bornOn)));

    [Theory]
    [InlineData("2022-08-31", false)]
    [InlineData("2022-09-01", true)]
    [InlineData("2035-12-30", true)]
    [InlineData("2035-12-31", false)]
    [InlineData("2036-01-01", false)]
    public void It_runs_up_to_the_eve_of_the_sixteenth_birthday(string day, bool covered) =>
        Assert.Equal(covered, CompulsoryInstruction.Covers(Day("2019-12-31"), Day(day)));

    [Theory]
    [InlineData("2006-03-15", "2022-03-15")]
    [InlineData("2008-02-29", "2024-02-29")]
    public void It_ends_on_the_sixteenth_birthday(string bornOn, string endsOn) =>
        Assert.Equal(Day(endsOn), CompulsoryInstruction.EndsOn(Day(bornOn)));

    [Fact]
    public void A_child_of_a_leap_day_turns_sixteen_on_1_March_where_the_year_has_no_leap_day() =>
        Assert.Equal(Day("2100-03-01"), CompulsoryInstruction.EndsOn(Day("2084-02-29")));
}
