using IefWorkflow.Law.Appeals;

namespace IefWorkflow.Law.Tests.Appeals;

/// <summary>CRPA L232-4: the reasons of a tacit rejection, when they are asked for within the period to go to court.</summary>
[Trait("rule", "CRPA-L232-4/reasons")]
public class ReasonsOfTacitRejectionTests
{
    [Theory]
    [InlineData("2022-08-07", false)]
    [InlineData("2022-08-08", true)]
    [InlineData("2022-10-08", true)]
    [InlineData("2022-10-10", true)]
    [InlineData("2022-10-11", false)]
    public void They_must_be_given_when_asked_for_in_time(string askedOn, bool mustBeGiven) =>
        Assert.Equal(mustBeGiven, TribunalPeriod.ReasonsMustBeGiven(Day("2022-08-08"), Day(askedOn), Metro));

    [Theory]
    [InlineData("2022-08-10", "2022-09-09", "2022-09-10")]
    [InlineData("2022-08-12", "2022-09-12", "2022-09-12")]
    [InlineData("2022-10-11", "2022-11-10", "2022-11-11")]
    [InlineData("2023-01-31", "2023-02-28", "2023-02-28")]
    public void They_are_given_within_a_month_and_planned_for_a_working_day(string askedOn, string prudent, string legal)
    {
        var limit = TribunalPeriod.ReasonsDefinition.From(Day(askedOn), Metro);

        Assert.Equal(Day(prudent), limit.Prudent);
        Assert.Equal(Day(legal), limit.Legal);
    }
}
