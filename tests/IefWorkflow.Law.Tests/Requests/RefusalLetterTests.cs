using IefWorkflow.Law.Requests;

namespace IefWorkflow.Law.Tests.Requests;

/// <summary>CRPA L412-3, L211-2, L211-5 and L212-1, code de l'éducation D131-11-10 and D131-11-13: what a refusal must say.</summary>
[Trait("rule", "CRPA-L412-3/refusal-mentions")]
public class RefusalLetterTests
{
    private static readonly string[] All =
    [
        "LEGAL_GROUNDS", "FACTUAL_GROUNDS", "RAPO_MANDATORY", "RAPO_DEADLINE", "RAPO_ADDRESS", "L412-3_DATE_OF_FACTS", "NO_TA_BEFORE_RAPO", "SIGNATORY",
    ];

    [Fact]
    public void A_full_letter_leaves()
    {
        Assert.True(RefusalLetter.Check(All).CanSend);
        Assert.Equal(All, RefusalLetter.Check([]).Missing);
    }

    [Theory]
    [InlineData("LEGAL_GROUNDS")]
    [InlineData("FACTUAL_GROUNDS")]
    [InlineData("RAPO_MANDATORY")]
    [InlineData("RAPO_DEADLINE")]
    [InlineData("RAPO_ADDRESS")]
    [InlineData("L412-3_DATE_OF_FACTS")]
    [InlineData("NO_TA_BEFORE_RAPO")]
    [InlineData("SIGNATORY")]
    public void Each_mention_left_out_holds_it_back(string left)
    {
        var check = RefusalLetter.Check(Without(left));

        Assert.False(check.CanSend);
        Assert.Equal(left, Assert.Single(check.Missing));
    }

    [Theory]
    [InlineData("RAPO_MANDATORY", false)]
    [InlineData("RAPO_DEADLINE", false)]
    [InlineData("RAPO_ADDRESS", false)]
    [InlineData("LEGAL_GROUNDS", true)]
    [InlineData("NO_TA_BEFORE_RAPO", true)]
    public void The_appeal_its_period_and_its_address_make_the_period_opposable(string left, bool opposable) =>
        Assert.Equal(opposable, RefusalLetter.MakesPeriodOpposable(Without(left)));

    private static string[] Without(string left) => [.. All.Where(mention => mention != left)];
}
