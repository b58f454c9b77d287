using IefWorkflow.Law.Calendar;
using IefWorkflow.Law.Residence;
using Home = IefWorkflow.Law.Residence.Residence;

namespace IefWorkflow.Law.Tests.Residence;

/// <summary>Code de l'éducation, R131-11-9: who is told of a change of residence.</summary>
[Trait("rule", "R131-11-9/recipients")]
public class ResidenceRecipientsTests
{
    private static readonly Home Amiens = new("80021", Departement.Parse("80"));
    private static readonly Home Abbeville = new("80001", Departement.Parse("80"));
    private static readonly Home Lyon = new("69123", Departement.Parse("69"));
    private static readonly Home Villefranche = new("69264", Departement.Parse("69"));

    [Fact]
    public void Within_a_departement_both_mayors_are_told_and_nobody_else() =>
        AssertRecipients(Recipients(Amiens, Abbeville), "80021 80001", copyToDasen: null, council: null);

    [Fact]
    public void Within_a_commune_its_mayor_is_told_once() =>
        AssertRecipients(Recipients(Amiens, Amiens), "80021", copyToDasen: null, council: null);

    [Fact]
    public void In_another_departement_its_dasen_gets_a_copy_and_tells_the_council() =>
        AssertRecipients(Recipients(Amiens, Villefranche), "80021 69264", copyToDasen: "69", council: "69");

    [Fact]
    public void The_addressee_recorded_for_a_commune_comes_before_that_of_its_departement()
    {
        var councils = new DepartmentalCouncils(new Dictionary<string, string> { ["69123"] = "métropole de Lyon", ["69"] = "département du Rhône" });

        Assert.Equal("métropole de Lyon", ChangeOfResidence.Recipients(Amiens, Lyon, councils).CouncilInformed);
        Assert.Equal("département du Rhône", ChangeOfResidence.Recipients(Amiens, Villefranche, councils).CouncilInformed);
        Assert.Equal("80", ChangeOfResidence.Recipients(Lyon, Amiens, councils).CouncilInformed);
    }

    [Theory]
    [InlineData("2022-10-10", "2022-10-17")]
    [InlineData("2022-10-28", "2022-11-07")]
    public void The_news_is_passed_on_within_five_working_days_an_internal_target(string toldOn, string expected) =>
        Assert.Equal(Day(expected), ChangeOfResidence.PassingOn.From(Day(toldOn), Metro).Legal);

    private static ResidenceRecipients Recipients(Home from, Home to) => ChangeOfResidence.Recipients(from, to, DepartmentalCouncils.Ordinary);

    private static void AssertRecipients(ResidenceRecipients recipients, string mayors, string? copyToDasen, string? council)
    {
        Assert.Equal(mayors, string.Join(' ', recipients.Mayors));
        Assert.Equal(copyToDasen, recipients.CopyToDasen?.Code);
        Assert.Equal(council, recipients.CouncilInformed);
    }
}
