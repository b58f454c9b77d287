using IefWorkflow.Law.Requests;

namespace IefWorkflow.Law.Tests.Requests;

/// <summary>Code de l'éducation, L131-5, al. 10: the interview to which the DASEN may invite.</summary>
[Trait("rule", "L131-5/interview")]
public class InterviewTests
{
    private static readonly string[] All = ["DATE_TIME_PLACE", "PURPOSE", "ANOTHER_DATE_POSSIBLE", "CLOCK_NOT_SUSPENDED"];

    [Fact]
    public void A_full_invitation_leaves()
    {
        Assert.True(Interview.Check(All).CanSend);
        Assert.Equal(All, Interview.Check([]).Missing);
    }

    [Theory]
    [InlineData("DATE_TIME_PLACE")]
    [InlineData("PURPOSE")]
    [InlineData("ANOTHER_DATE_POSSIBLE")]
    [InlineData("CLOCK_NOT_SUSPENDED")]
    public void It_says_when_why_that_it_can_be_moved_and_that_the_clock_runs_on(string left) =>
        Assert.Equal(left, Assert.Single(Interview.Check([.. All.Where(mention => mention != left)]).Missing));
}
