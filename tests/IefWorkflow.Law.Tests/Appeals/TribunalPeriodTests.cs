using IefWorkflow.Law.Appeals;

namespace IefWorkflow.Law.Tests.Appeals;

/// <summary>CJA R421-1: two clear months to go to court.</summary>
[Trait("rule", "CJA-R421-1/ta-deadline")]
public class TribunalPeriodTests
{
    [Theory]
    [InlineData("METRO", "2022-07-22", "2022-09-22", "2022-09-23")]
    [InlineData("METRO", "2022-07-23", "2022-09-23", "2022-09-26")]
    [InlineData("METRO", "2022-12-31", "2023-02-28", "2023-03-01")]
    [InlineData("METRO", "2023-12-31", "2024-02-29", "2024-03-01")]
    [InlineData("METRO", "2022-10-24", "2022-12-24", "2022-12-26")]
    [InlineData("ALSACE_MOSELLE", "2022-10-24", "2022-12-24", "2022-12-27")]
    [InlineData("LA_REUNION", "2022-10-19", "2022-12-19", "2022-12-21")]
    public void They_end_on_the_day_after_the_day_counted_on_a_working_day(string territory, string from, string nominal, string legal)
    {
        var limit = TribunalPeriod.Definition.From(Day(from), CalendarOf(territory));

        Assert.Equal(Day(nominal), limit.Nominal);
        Assert.Equal(Day(nominal), limit.Prudent);
        Assert.Equal(Day(legal), limit.Legal);
    }

    [Fact]
    public void They_start_again_when_the_reasons_asked_for_are_given() =>
        Assert.Equal(Day("2022-12-06"), TribunalPeriod.AfterReasons(Day("2022-10-05"), Metro).Legal);
}
