using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Law.Tests.TimeLimits;

/// <summary>A limit ends where its definition lands it, under both readings.</summary>
public class TimeLimitTests
{
    [Theory]
    [InlineData(Landing.AsCounted, "2022-07-14", "2022-07-15", "2022-07-16")]
    [InlineData(Landing.NextWorkingDay, "2022-07-15", "2022-07-15", "2022-07-18")]
    [InlineData(Landing.LastWorkingDay, "2022-07-13", "2022-07-15", "2022-07-15")]
    [InlineData(Landing.ClearDay, "2022-07-15", "2022-07-18", "2022-07-18")]
    [InlineData(Landing.Eve, "2022-07-13", "2022-07-14", "2022-07-15")]
    public void It_lands_from_a_holiday_from_a_working_day_and_from_a_Saturday(Landing landing, string holiday, string workingDay, string saturday)
    {
        Assert.Equal(Day(holiday), EightDays(landing).From(Day("2022-07-06"), Metro).Legal);
        Assert.Equal(Day(workingDay), EightDays(landing).From(Day("2022-07-07"), Metro).Legal);
        Assert.Equal(Day(saturday), EightDays(landing).From(Day("2022-07-08"), Metro).Legal);
    }

    [Fact]
    public void It_keeps_what_it_was_computed_from()
    {
        var definition = EightDays(Landing.ClearDay) with { Prudent = Landing.LastWorkingDay };
        var limit = definition.From(Day("2022-07-06"), Metro);

        Assert.Equal(definition, limit.Definition);
        Assert.Equal(Day("2022-07-06"), limit.Start);
        Assert.Same(Metro, limit.Calendar);
        Assert.Equal(Day("2022-07-14"), limit.Nominal);
        Assert.Equal(Day("2022-07-13"), limit.Prudent);
        Assert.Equal(Day("2022-07-15"), limit.Legal);
        Assert.Empty(limit.Suspensions);
    }

    [Theory]
    [InlineData("2022-07-14", true)]
    [InlineData("2022-07-15", true)]
    [InlineData("2022-07-16", false)]
    public void It_is_met_up_to_the_legal_date(string day, bool met) =>
        Assert.Equal(met, EightDays(Landing.NextWorkingDay).From(Day("2022-07-06"), Metro).IsMetOn(Day(day)));

    [Fact]
    public void Its_article_is_the_leading_one_of_its_rule() =>
        Assert.Equal("R131-11-9 al. 1", EightDays(Landing.AsCounted).Article.ToString());

    private static TimeLimitDefinition EightDays(Landing landing) =>
        new("R131-11-9/deadline", "changement de résidence", new Days(8), landing, landing, "la famille", "rien");
}
