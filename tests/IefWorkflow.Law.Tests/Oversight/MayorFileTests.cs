using IefWorkflow.Law.Oversight;
using IefWorkflow.Law.Readings;
using IefWorkflow.Law.Requests;

namespace IefWorkflow.Law.Tests.Oversight;

/// <summary>Code de l'éducation, R131-10-2: the six categories of data that a town hall may receive, and nothing else.</summary>
[Trait("rule", "R131-10-2/export")]
public class MayorFileTests
{
    private static readonly LegalReadings Attestation = Default with { TacitAuthorisationIssuedOn = LegalReadings.TacitIssueDate.Attestation };

    [Theory]
    [InlineData(typeof(MayorFileEntry), "Child Guardians AllowanceRecipient Schooling AttendanceReferralOn Exclusion")]
    [InlineData(typeof(MayorFileEntry.ChildIdentity), "LastName FirstNames Sex BornOn BornAt Address ModeThisYear ModeLastYear ClassOrCourse")]
    [InlineData(typeof(MayorFileEntry.Guardian), "LastName FirstNames Address Profession LinkWithChild")]
    [InlineData(typeof(MayorFileEntry.Recipient), "LastName FirstName Address")]
    [InlineData(typeof(MayorFileEntry.SchoolingRecord), "SchoolName SchoolAddress EnrolledOn RemovedOn AuthorisationIssuedOn")]
    [InlineData(typeof(MayorFileEntry.ExclusionRecord), "Day Days")]
    public void An_entry_has_the_members_of_the_article_and_none_for_ground_medical_papers_project_or_appeal(Type part, string members) =>
        Assert.Equal(members.Split(' ').Order(), part.GetProperties().Select(property => property.Name).Order());

    [Theory]
    [InlineData(null)]
    [InlineData("2022-08-02")]
    public void An_express_authorisation_is_issued_on_the_day_of_its_decision(string? attestedOn)
    {
        Assert.Equal(Day("2022-07-11"), IssuedOn(AuthorisationKind.Express, "2022-07-11", attestedOn, Default));
        Assert.Equal(Day("2022-07-11"), IssuedOn(AuthorisationKind.Express, "2022-07-11", attestedOn, Attestation));
    }

    [Fact]
    public void A_tacit_one_on_the_day_it_was_born() =>
        Assert.Equal(Day("2022-07-20"), IssuedOn(AuthorisationKind.Tacit, "2022-07-20", "2022-08-02", Default));

    [Theory]
    [InlineData("2022-08-02", "2022-08-02")]
    [InlineData(null, "2022-07-20")]
    public void Under_the_other_reading_on_the_day_of_its_attestation(string? attestedOn, string expected) =>
        Assert.Equal(Day(expected), IssuedOn(AuthorisationKind.Tacit, "2022-07-20", attestedOn, Attestation));

    private static DateOnly IssuedOn(AuthorisationKind kind, string decidedOrBornOn, string? attestedOn, LegalReadings readings) =>
        MayorFileEntry.IssuedOn(kind, Day(decidedOrBornOn), DayOrNone(attestedOn), readings);
}
