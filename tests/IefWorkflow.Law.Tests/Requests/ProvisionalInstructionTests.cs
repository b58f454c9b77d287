using IefWorkflow.Law.Requests;

namespace IefWorkflow.Law.Tests.Requests;

/// <summary>Code de l'éducation, L131-5, al. 14: taught at home after having requested the authorisation, until it is granted or refused.</summary>
[Trait("rule", "R131-11-7/provisional")]
public class ProvisionalInstructionTests
{
    [Theory]
    [InlineData("2022-12-04", false)]
    [InlineData("2022-12-05", true)]
    [InlineData("2022-12-06", true)]
    [InlineData("2023-06-30", true)]
    public void It_begins_with_the_filing_and_runs_while_nobody_decides(string day, bool permitted) =>
        Assert.Equal(permitted, ThreatenedChild.ProvisionallyPermitted(Day("2022-12-05"), null, Day(day)));

    [Theory]
    [InlineData("2023-01-19", true)]
    [InlineData("2023-01-20", false)]
    [InlineData("2023-01-21", false)]
    public void It_ends_with_the_decision(string day, bool permitted) =>
        Assert.Equal(permitted, ThreatenedChild.ProvisionallyPermitted(Day("2022-12-05"), Day("2023-01-20"), Day(day)));
}
