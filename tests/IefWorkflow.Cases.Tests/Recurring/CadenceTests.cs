using IefWorkflow.Cases.Recurring;

namespace IefWorkflow.Cases.Tests.Recurring;

/// <summary>A local time every day, through the changes of the clocks.</summary>
public class CadenceTests
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    [Theory]
    [InlineData("2026-03-28T12:00:00Z", 8, 0, "2026-03-29T06:00:00Z")]
    [InlineData("2026-03-27T12:00:00Z", 8, 0, "2026-03-28T07:00:00Z")]
    [InlineData("2026-03-28T12:00:00Z", 2, 30, "2026-03-29T01:30:00Z")]
    [InlineData("2026-10-24T12:00:00Z", 8, 0, "2026-10-25T07:00:00Z")]
    [InlineData("2026-04-01T06:00:00Z", 8, 0, "2026-04-02T06:00:00Z")]
    [InlineData("2026-04-01T05:59:59Z", 8, 0, "2026-04-01T06:00:00Z")]
    public void The_next_time_is_that_of_the_place(string after, int hour, int minute, string expected) =>
        Assert.Equal(DateTimeOffset.Parse(expected), new Cadence.Daily(new TimeOnly(hour, minute), Paris).After(DateTimeOffset.Parse(after)));
}
