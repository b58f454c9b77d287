using IefWorkflow.Law.Oversight;
using IefWorkflow.Law.Requests;

namespace IefWorkflow.Law.Tests.Oversight;

/// <summary>Code de l'éducation, D131-4-1, al. 1 and 2: the children who are neither enrolled nor authorised, without ground or medical fact.</summary>
[Trait("rule", "D131-4-1/report")]
public class DepartmentalBodyReportTests
{
    private static readonly AuthorisationOnDay Authorised = new AuthorisationOnDay.Authorised(AuthorisationKind.Express, Day("2023-08-31"));

    [Fact]
    public void A_line_holds_counts_by_commune_and_nothing_about_a_child() =>
        Assert.Equal(
            "ChildrenNeitherEnrolledNorAuthorised Commune ControlsHeld FormalNoticesFollowed FormalNoticesSent",
            string.Join(' ', typeof(BodyReportLine).GetProperties().Select(property => property.Name).Order()));

    [Fact]
    public void A_child_neither_enrolled_nor_authorised_is_listed()
    {
        Assert.True(BodyReportLine.Lists(new AuthorisationOnDay.NotAuthorised(), enrolled: false));
        Assert.True(BodyReportLine.Lists(new AuthorisationOnDay.Pending(ProvisionallyPermitted: false), enrolled: false));
    }

    [Fact]
    public void A_child_enrolled_authorised_or_provisionally_permitted_is_not()
    {
        Assert.False(BodyReportLine.Lists(new AuthorisationOnDay.NotAuthorised(), enrolled: true));
        Assert.False(BodyReportLine.Lists(Authorised, enrolled: false));
        Assert.False(BodyReportLine.Lists(new AuthorisationOnDay.Pending(ProvisionallyPermitted: true), enrolled: false));
    }
}
