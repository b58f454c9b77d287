using IefWorkflow.Law.Requests;

namespace IefWorkflow.Law.Tests.Requests;

/// <summary>Code de l'éducation, R131-11-2, al. 1 and 2: the certificate, or the decisions of the CDAPH.</summary>
[Trait("rule", "R131-11-2/pieces")]
public class MedicalPiecesTests
{
    [Fact]
    public void Health_asks_for_the_medical_certificate() =>
        Assert.Equal("M1A-CERT", Assert.Single(Completeness.Medical(Ground.Health)).Code);

    [Theory]
    [InlineData("M1B-CERT", true)]
    [InlineData("M1B-CDAPH", true)]
    [InlineData("M1A-CERT", false)]
    public void Disability_asks_for_its_certificate_or_the_decisions_of_the_cdaph(string document, bool enough) =>
        Assert.Equal(enough, Assert.Single(Completeness.Medical(Ground.Disability)).IsMetBy([document]));

    [Theory]
    [InlineData("M1B-CERT")]
    [InlineData("M1B-CDAPH")]
    public void The_documents_of_disability_do_not_stand_in_for_the_certificate_of_health(string document) =>
        Assert.False(Assert.Single(Completeness.Medical(Ground.Health)).IsMetBy([document]));

    [Fact]
    public void Both_certificates_stay_under_seal_and_the_decisions_do_not()
    {
        Assert.True(SupportingDocuments.Find("M1A-CERT")!.Sealed);
        Assert.True(SupportingDocuments.Find("M1B-CERT")!.Sealed);
        Assert.False(SupportingDocuments.Find("M1B-CDAPH")!.Sealed);
    }
}
