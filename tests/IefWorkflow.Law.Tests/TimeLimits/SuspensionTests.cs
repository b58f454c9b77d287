using IefWorkflow.Law.Appeals;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Law.Tests.TimeLimits;

/// <summary>CRPA L114-5, al. 3: a clock that stands still for a while. The clock of an appeal received on 10 June 2022, limit 10 August.</summary>
public class SuspensionTests
{
    [Fact]
    public void It_does_not_end_before_it_begins() =>
        Assert.Equal(
            "A suspension must not end before it begins: from 2022-06-25 until 2022-06-15. (Parameter 'until')",
            Assert.Throws<ArgumentException>(() => new Suspension(Day("2022-06-25"), Day("2022-06-15"))).Message);

    [Theory]
    [InlineData("2022-06-15..2022-06-25", "2022-08-20")]
    [InlineData("2022-06-15..2022-06-16", "2022-08-11")]
    [InlineData("2022-06-15..2022-06-15", "2022-08-10")]
    [InlineData("2022-06-10..2022-06-20", "2022-08-20")]
    [InlineData("2022-06-15..2022-06-25 2022-07-01..2022-07-06", "2022-08-25")]
    [InlineData("2022-07-01..2022-07-06 2022-06-15..2022-06-25", "2022-08-25")]
    public void The_days_it_lasts_are_added_in_any_order(string suspensions, string legal) => Assert.Equal(Day(legal), Limit(suspensions).Legal);

    [Theory]
    [InlineData("2022-06-15..2022-06-25 2022-06-20..2022-06-30", "2022-08-25")]
    [InlineData("2022-06-15..2022-06-25 2022-06-15..2022-06-25", "2022-08-20")]
    [InlineData("2022-06-15..2022-06-25 2022-06-17..2022-06-20", "2022-08-20")]
    [InlineData("2022-06-15..2022-06-20 2022-06-15..2022-06-25", "2022-08-20")]
    [InlineData("2022-06-15..2022-06-20 2022-06-20..2022-06-25", "2022-08-20")]
    public void Days_covered_twice_count_once(string suspensions, string legal) => Assert.Equal(Day(legal), Limit(suspensions).Legal);

    [Theory]
    [InlineData("2022-08-09..2022-08-19", "2022-08-20")]
    [InlineData("2022-08-10..2022-08-20", "2022-08-20")]
    [InlineData("2022-08-11..2022-08-21", "2022-08-10")]
    [InlineData("2022-06-15..2022-06-25 2022-08-20..2022-08-22", "2022-08-22")]
    [InlineData("2022-06-15..2022-06-25 2022-08-21..2022-08-23", "2022-08-20")]
    public void It_must_begin_while_the_clock_still_runs(string suspensions, string legal) => Assert.Equal(Day(legal), Limit(suspensions).Legal);

    [Theory]
    [InlineData("2022-05-01..2022-05-11", "2022-08-10")]
    [InlineData("2022-06-05..2022-06-15", "2022-08-15")]
    public void Days_before_the_clock_started_are_not_added(string suspensions, string legal) => Assert.Equal(Day(legal), Limit(suspensions).Legal);

    [Fact]
    public void The_limit_keeps_the_stretches_that_moved_it()
    {
        var limit = Limit("2022-06-20..2022-06-30 2022-06-15..2022-06-25 2022-09-15..2022-09-20");

        Assert.Equal([Of("2022-06-15..2022-06-25"), Of("2022-06-25..2022-06-30")], limit.Suspensions.ToArray());
    }

    [Fact]
    public void A_stretch_of_no_day_moved_nothing() => Assert.Empty(Limit("2022-06-15..2022-06-15").Suspensions);

    private static TimeLimit Limit(string suspensions) => TacitRejection.Clock(Day("2022-06-10"), Metro, [.. suspensions.Split(' ').Select(Of)]);

    private static Suspension Of(string stretch)
    {
        var ends = stretch.Split("..");
        return new Suspension(Day(ends[0]), Day(ends[1]));
    }
}
