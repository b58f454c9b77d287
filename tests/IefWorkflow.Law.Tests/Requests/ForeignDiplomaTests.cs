using IefWorkflow.Law.Requests;

namespace IefWorkflow.Law.Tests.Requests;

/// <summary>Code de l'éducation, R131-11-5, 3°: the DASEN « peut autoriser » a person whose foreign diploma is comparable to level 4.</summary>
[Trait("rule", "R131-11-5/foreign-diploma")]
public class ForeignDiplomaTests
{
    [Theory]
    [InlineData(null, ForeignDiploma.DecisionNeeded)]
    [InlineData(true, ForeignDiploma.Accepted)]
    [InlineData(false, ForeignDiploma.NotAccepted)]
    public void A_foreign_diploma_needs_a_decision_of_its_own(bool? accepted, ForeignDiploma expected) =>
        Assert.Equal(expected, ForeignDiplomaRule.Assess(Ground.OwnSituation, ["M4-FOREIGN"], accepted));

    [Theory]
    [InlineData(null)]
    [InlineData(false)]
    public void The_baccalaureat_needs_none_even_beside_a_foreign_diploma(bool? accepted)
    {
        Assert.Equal(ForeignDiploma.NoDecisionNeeded, ForeignDiplomaRule.Assess(Ground.OwnSituation, ["M4-BAC"], accepted));
        Assert.Equal(ForeignDiploma.NoDecisionNeeded, ForeignDiplomaRule.Assess(Ground.OwnSituation, ["M4-FOREIGN", "M4-BAC"], accepted));
    }

    [Fact]
    public void A_file_without_a_diploma_is_incomplete_and_calls_for_no_decision() =>
        Assert.Equal(ForeignDiploma.NoDecisionNeeded, ForeignDiplomaRule.Assess(Ground.OwnSituation, ["M4-FR"], null));

    [Theory]
    [InlineData(Ground.Health)]
    [InlineData(Ground.Arts)]
    [InlineData(Ground.Remoteness)]
    [InlineData(Ground.AsOfRight)]
    public void No_other_ground_looks_at_the_diploma(Ground ground) =>
        Assert.Equal(ForeignDiploma.NoDecisionNeeded, ForeignDiplomaRule.Assess(ground, ["M4-FOREIGN"], null));
}
