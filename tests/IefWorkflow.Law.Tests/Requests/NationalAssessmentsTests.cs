using IefWorkflow.Law.Requests;

namespace IefWorkflow.Law.Tests.Requests;

/// <summary>Code de l'éducation, R131-11-8, last al.: the dates of the national assessments « et leurs modalités d'organisation ».</summary>
[Trait("rule", "R131-11-8/assessments")]
public class NationalAssessmentsTests
{
    [Fact]
    public void The_family_is_told_both()
    {
        Assert.True(AuthorisationLetter.CheckAssessmentsLetter(["ASSESSMENT_ORGANISATION", "ASSESSMENT_DATES"]).CanSend);
        Assert.Equal("ASSESSMENT_DATES ASSESSMENT_ORGANISATION", string.Join(' ', AuthorisationLetter.CheckAssessmentsLetter([]).Missing));
    }

    [Theory]
    [InlineData("ASSESSMENT_DATES", "ASSESSMENT_ORGANISATION")]
    [InlineData("ASSESSMENT_ORGANISATION", "ASSESSMENT_DATES")]
    public void One_without_the_other_does_not_leave(string present, string missing)
    {
        var check = AuthorisationLetter.CheckAssessmentsLetter([present]);

        Assert.False(check.CanSend);
        Assert.Equal(missing, Assert.Single(check.Missing));
    }
}
