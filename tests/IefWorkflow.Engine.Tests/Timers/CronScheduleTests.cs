using System.Globalization;
using IefWorkflow.Engine.Timers;

namespace IefWorkflow.Engine.Tests.Timers;

/// <summary>A cron expression falls on the times it names, across months, leap years and changes of clocks.</summary>
public class CronScheduleTests
{
    [Theory]
    [InlineData("0 8 * * *", "2026-03-02T08:00:00Z", "2026-03-03T08:00:00Z")]
    [InlineData("0 8 * * *", "2026-03-02T07:59:59Z", "2026-03-02T08:00:00Z")]
    [InlineData("*/15 * * * *", "2026-03-02T08:16:00Z", "2026-03-02T08:30:00Z")]
    [InlineData("30 0 8 * * *", "2026-03-02T08:00:00Z", "2026-03-02T08:00:30Z")]
    [InlineData("0 9 * * MON-FRI", "2026-03-06T09:00:00Z", "2026-03-09T09:00:00Z")]
    [InlineData("0 9 * * 7", "2026-03-02T00:00:00Z", "2026-03-08T09:00:00Z")]
    [InlineData("0 0 31 * *", "2026-04-01T00:00:00Z", "2026-05-31T00:00:00Z")]
    [InlineData("0 0 29 2 *", "2026-01-01T00:00:00Z", "2028-02-29T00:00:00Z")]
    [InlineData("0 0 1 OCT,DEC *", "2026-10-01T00:00:00Z", "2026-12-01T00:00:00Z")]
    [InlineData("0 0 13 * FRI", "2026-03-02T00:00:00Z", "2026-03-06T00:00:00Z")]
    [InlineData("5/20 * * * *", "2026-03-02T08:30:00Z", "2026-03-02T08:45:00Z")]
    public void It_falls_on_the_next_time(string expression, string after, string expected) =>
        Assert.Equal(Instant(expected), CronSchedule.Parse(expression).NextAfter(Instant(after), TimeZoneInfo.Utc));

    [Fact]
    public void A_time_that_the_spring_change_skips_is_run_just_after_it() =>
        Assert.Equal(Instant("2026-03-29T01:00:00Z"), CronSchedule.Parse("30 2 * * *").NextAfter(Instant("2026-03-28T12:00:00Z"), TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris")));

    [Fact]
    public void A_day_that_never_comes_has_no_next_time() =>
        Assert.Null(CronSchedule.Parse("0 0 30 2 *").NextAfter(Instant("2026-01-01T00:00:00Z"), TimeZoneInfo.Utc));

    [Theory]
    [InlineData("")]
    [InlineData("* * * *")]
    [InlineData("60 * * * *")]
    [InlineData("* 24 * * *")]
    [InlineData("* * 0 * *")]
    [InlineData("5-1 * * * *")]
    [InlineData("*/0 * * * *")]
    [InlineData("a * * * *")]
    [InlineData("1- * * * *")]
    public void What_is_no_expression_is_refused(string expression) => Assert.Throws<FormatException>(() => CronSchedule.Parse(expression));

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
