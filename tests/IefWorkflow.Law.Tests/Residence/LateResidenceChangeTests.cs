using IefWorkflow.Law.Residence;

namespace IefWorkflow.Law.Tests.Residence;

/// <summary>Code de l'éducation, R131-11-9, al. 1, and R131-18: told in time or late.</summary>
[Trait("rule", "R131-11-9/late")]
public class LateResidenceChangeTests
{
    [Theory]
    [InlineData("2022-10-03", "2022-10-03", true)]
    [InlineData("2022-10-03", "2022-10-10", true)]
    [InlineData("2022-10-03", "2022-10-11", true)]
    [InlineData("2022-10-03", "2022-10-12", false)]
    [InlineData("2022-10-07", "2022-10-17", true)]
    [InlineData("2022-10-07", "2022-10-18", false)]
    public void The_last_day_is_in_time(string movedOn, string toldOn, bool inTime) =>
        Assert.Equal(inTime, ChangeOfResidence.ToldInTime(Day(movedOn), Day(toldOn), Metro));
}
