using IefWorkflow.Law.Requests;

namespace IefWorkflow.Law.Tests.Requests;

/// <summary>Code de l'éducation, R131-11-6, and CRPA L112-1: a piece posted on the last day is in time, and the clock starts on its receipt.</summary>
[Trait("rule", "R131-11-6/piece-on-time")]
public class PieceReceiptTests
{
    [Theory]
    [InlineData("2022-06-14", "2022-06-18", true)]
    [InlineData("2022-06-15", "2022-06-18", true)]
    [InlineData("2022-06-16", "2022-06-17", false)]
    public void A_piece_is_in_time_by_its_postmark(string postmark, string received, bool onTime) =>
        Assert.Equal(new PieceReceipt(onTime, Day(received)), MissingPieces.Receive(Day("2022-06-15"), Day(postmark), Day(received), Default));

    [Theory]
    [InlineData("2022-06-14", true)]
    [InlineData("2022-06-15", true)]
    [InlineData("2022-06-16", false)]
    public void A_piece_that_did_not_come_by_post_is_in_time_by_its_receipt(string received, bool onTime) =>
        Assert.Equal(new PieceReceipt(onTime, Day(received)), MissingPieces.Receive(Day("2022-06-15"), null, Day(received), Default));

    [Theory]
    [InlineData("2022-06-13", "2022-06-15", true)]
    [InlineData("2022-06-13", "2022-06-16", false)]
    public void Under_the_other_reading_only_receipt_counts(string postmark, string received, bool onTime) =>
        Assert.Equal(
            new PieceReceipt(onTime, Day(received)),
            MissingPieces.Receive(Day("2022-06-15"), Day(postmark), Day(received), Default with { PostmarkCountsForPieces = false }));
}
