using IefWorkflow.Law.Calendar;
using IefWorkflow.Law.Residence;
using Home = IefWorkflow.Law.Residence.Residence;

namespace IefWorkflow.Law.Tests.Residence;

/// <summary>Code de l'éducation, L131-5, al. 13: the mayor and the departmental council are told that an authorisation was issued.</summary>
[Trait("rule", "L131-5/information")]
public class AuthorisationInformationTests
{
    [Fact]
    public void The_mayor_of_the_residence_and_the_council_of_its_departement_are_told() =>
        Assert.Equal(
            new AuthorisationInformation("80021", "80"),
            AuthorisationInformation.For(new Home("80021", Departement.Parse("80")), DepartmentalCouncils.Ordinary));

    [Fact]
    public void Or_the_body_that_stands_in_for_the_council() =>
        Assert.Equal(
            new AuthorisationInformation("97209", "collectivité territoriale de Martinique"),
            AuthorisationInformation.For(
                new Home("97209", Departement.Parse("972")),
                new DepartmentalCouncils(new Dictionary<string, string> { ["972"] = "collectivité territoriale de Martinique" })));

    [Fact]
    public void They_are_never_told_the_ground() =>
        Assert.Equal(["Council", "Mayor"], typeof(AuthorisationInformation).GetProperties().Select(property => property.Name).Order().ToArray());
}
