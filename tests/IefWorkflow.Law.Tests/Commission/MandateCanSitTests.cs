using IefWorkflow.Law.Commission;
using IefWorkflow.Law.Readings;

namespace IefWorkflow.Law.Tests.Commission;

/// <summary>Code de l'éducation, D131-11-11, al. 7: a member sits neither before the mandate nor after it.</summary>
[Trait("rule", "D131-11-11/mandate-can-sit")]
public class MandateCanSitTests
{
    [Theory]
    [InlineData("2022-03-14", false)]
    [InlineData("2022-03-15", true)]
    [InlineData("2024-03-13", true)]
    [InlineData("2024-03-14", true)]
    [InlineData("2024-03-15", false)]
    public void From_the_first_day_to_the_last(string meetingOn, bool canSit) =>
        Assert.Equal(canSit, Mandate.CanSit(Day("2022-03-15"), Day(meetingOn), Default));

    [Theory]
    [InlineData(LegalReadings.LeapDayMandate.February27, false)]
    [InlineData(LegalReadings.LeapDayMandate.February28, true)]
    public void On_28_February_after_a_leap_day_the_reading_decides(LegalReadings.LeapDayMandate reading, bool canSit) =>
        Assert.Equal(canSit, Mandate.CanSit(Day("2024-02-29"), Day("2026-02-28"), Default with { LeapDayMandateEnds = reading }));
}
