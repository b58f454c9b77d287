using IefWorkflow.Law.Commission;

namespace IefWorkflow.Law.Tests.Commission;

/// <summary>Code de l'éducation, D131-11-11, al. 7: the recteur is told before a mandate ends.</summary>
[Trait("rule", "D131-11-11/mandate-alert")]
public class MandateAlertTests
{
    [Theory]
    [InlineData(60, "2024-01-14")]
    [InlineData(30, "2024-02-13")]
    [InlineData(0, "2024-03-14")]
    public void An_alert_is_counted_back_from_the_last_day(int daysBefore, string expected) =>
        Assert.Equal(Day(expected), Mandate.AlertOn(Day("2022-03-15"), daysBefore, Default));

    [Fact]
    public void There_are_two_sixty_and_thirty_days_before() => Assert.Equal([60, 30], Mandate.AlertDaysBefore.ToArray());
}
