using IefWorkflow.Law.Appeals;

namespace IefWorkflow.Law.Tests.Appeals;

/// <summary>CRPA L412-8, L412-7 and L211-2, CJA R421-5: what a rejection by the commission must say.</summary>
[Trait("rule", "CRPA-L412-8/rejection-mentions")]
public class CommissionRejectionLetterTests
{
    private static readonly string[] All =
        ["LEGAL_GROUNDS", "FACTUAL_GROUNDS", "REPLACES_REFUSAL", "TRIBUNAL", "TRIBUNAL_PERIOD", "TRIBUNAL_ADDRESS", "SIGNATORY"];

    [Fact]
    public void A_full_letter_leaves()
    {
        Assert.True(CommissionLetter.CheckRejection(All).CanSend);
        Assert.Equal(All, CommissionLetter.CheckRejection([]).Missing);
    }

    [Theory]
    [InlineData("LEGAL_GROUNDS")]
    [InlineData("FACTUAL_GROUNDS")]
    [InlineData("REPLACES_REFUSAL")]
    [InlineData("TRIBUNAL")]
    [InlineData("TRIBUNAL_PERIOD")]
    [InlineData("TRIBUNAL_ADDRESS")]
    [InlineData("SIGNATORY")]
    public void Each_mention_left_out_holds_it_back(string left)
    {
        var check = CommissionLetter.CheckRejection([.. All.Where(mention => mention != left)]);

        Assert.False(check.CanSend);
        Assert.Equal(left, Assert.Single(check.Missing));
    }
}
