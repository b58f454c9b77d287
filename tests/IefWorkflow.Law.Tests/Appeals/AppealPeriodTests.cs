using IefWorkflow.Law.Appeals;
using IefWorkflow.Law.Readings;

namespace IefWorkflow.Law.Tests.Appeals;

/// <summary>Code de l'éducation, D131-11-10: eight days, suspended by the Conseil d'État on 16 May 2022, fifteen from 4 June 2022.</summary>
[Trait("rule", "D131-11-10/legal-timeline")]
public class AppealPeriodTests
{
    [Theory]
    [InlineData("2022-02-16", "not yet in force")]
    [InlineData("2022-02-17", "8 days")]
    [InlineData("2022-02-18", "8 days")]
    [InlineData("2022-05-15", "8 days")]
    [InlineData("2022-05-16", "suspended")]
    [InlineData("2022-05-17", "suspended")]
    [InlineData("2022-06-03", "suspended")]
    [InlineData("2022-06-04", "15 days")]
    [InlineData("2022-06-05", "15 days")]
    [InlineData("2030-01-01", "15 days")]
    public void The_wording_is_that_of_the_day_the_refusal_was_notified(string notifiedOn, string expected) =>
        Assert.Equal(expected, On(notifiedOn, Default));

    [Theory]
    [InlineData("2022-02-16")]
    [InlineData("2022-05-20")]
    [InlineData("2030-01-01")]
    public void Two_readings_choose_one_wording_for_every_day(string notifiedOn)
    {
        Assert.Equal("8 days", On(notifiedOn, LegalReadings.Reference20220217));
        Assert.Equal("15 days", On(notifiedOn, LegalReadings.Current15Days));
    }

    private static string On(string notifiedOn, LegalReadings readings) =>
        AppealPeriod.On(Day(notifiedOn), readings).Match(inForce => $"{inForce.Days} days", _ => "suspended", _ => "not yet in force");
}
