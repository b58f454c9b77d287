using IefWorkflow.Law.Requests;

namespace IefWorkflow.Law.Tests.Requests;

/// <summary>Code de l'éducation, R131-2: the certificate of the school in which a child was enrolled.</summary>
[Trait("rule", "R131-2/certificate")]
public class EnrolmentCertificateTests
{
    [Theory]
    [InlineData("2022-08-31", false)]
    [InlineData("2022-09-01", true)]
    [InlineData("2025-06-30", true)]
    public void It_proves_enrolment_from_its_day(string day, bool proven) =>
        Assert.Equal(proven, new EnrolmentCertificate("école Jules-Ferry, Amiens", Day("2022-09-01")).ProvesEnrolmentOn(Day(day)));

    [Theory]
    [InlineData("2022-11-02", true)]
    [InlineData("2022-11-03", false)]
    [InlineData("2022-11-04", false)]
    public void It_proves_nothing_from_the_day_the_child_left(string day, bool proven) =>
        Assert.Equal(proven, new EnrolmentCertificate("école Jules-Ferry, Amiens", Day("2022-09-01"), LeftOn: Day("2022-11-03")).ProvesEnrolmentOn(Day(day)));
}
