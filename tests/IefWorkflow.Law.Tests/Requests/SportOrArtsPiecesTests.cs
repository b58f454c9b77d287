using IefWorkflow.Law.Requests;

namespace IefWorkflow.Law.Tests.Requests;

/// <summary>Code de l'éducation, R131-11-3: enrolment with a body, and the organisation of the child's time.</summary>
[Trait("rule", "R131-11-3/pieces")]
public class SportOrArtsPiecesTests
{
    [Fact]
    public void Both_documents_are_asked_for() =>
        Assert.Equal("M2-INSCR M2-EDT", string.Join(' ', Completeness.SportOrArts().Select(document => document.Code)));

    [Theory]
    [InlineData(Ground.Sport, "M2-INSCR", "M2-EDT")]
    [InlineData(Ground.Sport, "M2-EDT", "M2-INSCR")]
    [InlineData(Ground.Arts, "M2-INSCR", "M2-EDT")]
    [InlineData(Ground.Arts, "M2-EDT", "M2-INSCR")]
    public void One_without_the_other_is_not_enough(Ground ground, string given, string missing) =>
        Assert.Equal(missing, Assert.Single(Completeness.Missing(new RequestFile(ground, ["P01", "P02", "P03", "P04", given]), Default)).Code);
}
