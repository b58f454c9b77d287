using IefWorkflow.Law.Appeals;

namespace IefWorkflow.Law.Tests.Appeals;

/// <summary>CRPA L412-6: the DASEN may withdraw an unlawful refusal until the commission has ruled.</summary>
[Trait("rule", "CRPA-L412-6/refusal-withdrawal")]
public class RefusalWithdrawalTests
{
    [Theory]
    [InlineData(true, false, true)]
    [InlineData(true, true, false)]
    [InlineData(false, false, false)]
    [InlineData(false, true, false)]
    public void Only_an_unlawful_refusal_and_only_before_the_ruling(bool unlawful, bool ruled, bool possible) =>
        Assert.Equal(possible, RefusalWithdrawal.IsPossible(unlawful, ruled));
}
