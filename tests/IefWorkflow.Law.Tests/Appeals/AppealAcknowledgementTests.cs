using IefWorkflow.Law.Appeals;

namespace IefWorkflow.Law.Tests.Appeals;

/// <summary>CRPA L411-3: what the acknowledgement of an appeal must say.</summary>
[Trait("rule", "CRPA-L411-3/appeal-ack")]
public class AppealAcknowledgementTests
{
    private static readonly string[] All =
        ["RECEIPT_DATE", "TACIT_REJECTION_DATE", "REMEDIES_AGAINST_TACIT_REJECTION", "SERVICE_CONTACT", "MEETING_MONTH"];

    [Fact]
    public void A_full_letter_leaves()
    {
        Assert.True(CommissionLetter.CheckAcknowledgement(All).CanSend);
        Assert.Equal(All, CommissionLetter.CheckAcknowledgement([]).Missing);
    }

    [Theory]
    [InlineData("RECEIPT_DATE")]
    [InlineData("TACIT_REJECTION_DATE")]
    [InlineData("REMEDIES_AGAINST_TACIT_REJECTION")]
    [InlineData("SERVICE_CONTACT")]
    [InlineData("MEETING_MONTH")]
    public void Each_mention_left_out_holds_it_back(string left) =>
        Assert.Equal(left, Assert.Single(CommissionLetter.CheckAcknowledgement([.. All.Where(mention => mention != left)]).Missing));
}
