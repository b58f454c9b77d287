using IefWorkflow.Law.Requests;

namespace IefWorkflow.Law.Tests.Requests;

/// <summary>Décret n° 2022-182, articles 9 and 10: from declaration to authorisation, and the authorisation as of right.</summary>
[Trait("rule", "DEC2022-182/transition")]
public class TransitionTests
{
    [Theory]
    [InlineData("2020-2021", Regime.OldDeclaration)]
    [InlineData("2021-2022", Regime.OldDeclaration)]
    [InlineData("2022-2023", Regime.NewAuthorisation)]
    [InlineData("2023-2024", Regime.NewAuthorisation)]
    public void Authorisation_applies_from_the_school_year_2022_2023(string schoolYear, Regime regime) =>
        Assert.Equal(regime, Transition.RegimeOf(Year(schoolYear)));

    [Theory]
    [InlineData("2021-2022", false)]
    [InlineData("2022-2023", true)]
    [InlineData("2023-2024", true)]
    [InlineData("2024-2025", false)]
    public void The_authorisation_as_of_right_covers_two_school_years(string schoolYear, bool eligible) =>
        Assert.Equal(eligible, Transition.IsEligibleAsOfRight(Year(schoolYear), taughtAtHomeIn20212022: true, controlWasSufficient: true));

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void It_needs_home_education_in_2021_2022_and_a_sufficient_control(bool taughtAtHome, bool sufficient) =>
        Assert.False(Transition.IsEligibleAsOfRight(Year("2022-2023"), taughtAtHome, sufficient));

    [Fact]
    public void A_request_as_of_right_holds_the_common_documents_and_no_other() =>
        Assert.Equal(
            "P01 P02 P03 P04",
            string.Join(' ', Completeness.Required(new RequestFile(Ground.AsOfRight, [], LateGround: true, IntegrityThreatened: true), Default).Select(document => document.Code)));
}
