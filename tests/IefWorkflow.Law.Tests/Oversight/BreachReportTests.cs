using IefWorkflow.Law.Oversight;

namespace IefWorkflow.Law.Tests.Oversight;

/// <summary>Code de l'éducation, R131-4: the mayor reports breaches « sans délai »; others are entitled to.</summary>
[Trait("rule", "R131-4/report")]
public class BreachReportTests
{
    [Theory]
    [InlineData(Reporter.Mayor, true)]
    [InlineData(Reporter.EntitledPerson, true)]
    [InlineData(Reporter.HeadOfSchool, true)]
    [InlineData(Reporter.Other, false)]
    public void The_mayor_entitled_persons_and_heads_report_others_are_heard(Reporter reporter, bool entitled) =>
        Assert.Equal(entitled, new BreachReport(reporter, "E-2022-0412", Day("2022-09-20"), "enfant ni inscrit ni autorisé").IsFromEntitledPerson);

    [Theory]
    [InlineData("2022-09-20", "2022-09-22")]
    [InlineData("2022-09-22", "2022-09-26")]
    [InlineData("2022-10-31", "2022-11-03")]
    public void The_dasen_takes_it_up_within_two_working_days_an_internal_target(string receivedOn, string expected) =>
        Assert.Equal(Day(expected), BreachReport.TakenUpBy(Day(receivedOn), Metro).Legal);
}
