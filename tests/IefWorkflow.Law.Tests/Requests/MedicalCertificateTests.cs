using IefWorkflow.Law.Readings;
using IefWorkflow.Law.Requests;

namespace IefWorkflow.Law.Tests.Requests;

/// <summary>Code de l'éducation, R131-11-2, al. 1: « un certificat médical de moins d'un an ».</summary>
[Trait("rule", "R131-11-2/certificate-age")]
public class MedicalCertificateTests
{
    [Theory]
    [InlineData("2021-06-01", "2022-05-31", true)]
    [InlineData("2021-05-31", "2022-05-31", false)]
    [InlineData("2021-05-30", "2022-05-31", false)]
    public void Exactly_one_year_is_too_old(string certificate, string filedOn, bool acceptable) =>
        Assert.Equal(acceptable, MedicalCertificate.IsAcceptable(Ground.Health, Day(certificate), Day(filedOn)));

    [Theory]
    [InlineData("2022-05-30", true)]
    [InlineData("2022-05-31", true)]
    [InlineData("2022-06-01", false)]
    public void A_certificate_of_the_future_is_none(string certificate, bool acceptable) =>
        Assert.Equal(acceptable, MedicalCertificate.IsAcceptable(Ground.Health, Day(certificate), Day("2022-05-31")));

    [Theory]
    [InlineData("2023-03-01", "2024-02-29", true)]
    [InlineData("2023-02-28", "2024-02-29", false)]
    [InlineData("2024-02-29", "2025-02-27", true)]
    [InlineData("2024-02-29", "2025-02-28", false)]
    public void A_leap_day_ages_to_the_last_day_of_February(string certificate, string filedOn, bool acceptable) =>
        Assert.Equal(acceptable, MedicalCertificate.IsAcceptable(Ground.Health, Day(certificate), Day(filedOn)));

    [Theory]
    [InlineData("2019-01-01", true)]
    [InlineData("2022-05-31", true)]
    [InlineData("2022-06-01", false)]
    public void The_year_is_not_written_for_disability(string certificate, bool acceptable) =>
        Assert.Equal(acceptable, MedicalCertificate.IsAcceptable(Ground.Disability, Day(certificate), Day("2022-05-31")));

    [Theory]
    [InlineData(LegalReadings.CertificateAgeDay.Filing, "2022-05-20")]
    [InlineData(LegalReadings.CertificateAgeDay.Decision, "2022-07-04")]
    [InlineData(LegalReadings.CertificateAgeDay.StartOfSchoolYear, "2022-09-01")]
    public void Its_age_is_measured_on_the_day_that_the_reading_says(LegalReadings.CertificateAgeDay reading, string expected) =>
        Assert.Equal(
            Day(expected),
            MedicalCertificate.MeasuredOn(Day("2022-05-20"), Day("2022-07-04"), Year("2022-2023"), Default with { CertificateAgeMeasuredOn = reading }));

    [Fact]
    public void By_default_its_age_is_measured_on_filing() =>
        Assert.Equal(Day("2022-05-20"), MedicalCertificate.MeasuredOn(Day("2022-05-20"), Day("2022-07-04"), Year("2022-2023"), Default));
}
