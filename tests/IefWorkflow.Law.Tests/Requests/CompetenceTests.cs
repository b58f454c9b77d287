using IefWorkflow.Law.Calendar;
using IefWorkflow.Law.Requests;

namespace IefWorkflow.Law.Tests.Requests;

/// <summary>Code de l'éducation, R131-11, al. 1: the DASEN « du département de résidence de l'enfant »; CRPA L114-2 for the others.</summary>
[Trait("rule", "R131-11/competence")]
public class CompetenceTests
{
    [Fact]
    public void The_dasen_of_the_child_s_residence_is_competent() =>
        Assert.Equal(new Competence.Competent(), Of("80", "80"));

    [Theory]
    [InlineData("80", "60")]
    [InlineData("2A", "2B")]
    [InlineData("971", "972")]
    public void Another_dasen_passes_the_request_on(string residence, string addressee) =>
        Assert.Equal(new Competence.TransmitTo(Departement.Parse(residence)), Of(residence, addressee));

    private static Competence Of(string residence, string addressee) => Competence.Of(Departement.Parse(residence), Departement.Parse(addressee));
}
