using IefWorkflow.Law.Requests;

namespace IefWorkflow.Law.Tests.Requests;

/// <summary>Code de l'éducation, R131-11-6, and CRPA R112-5, R112-11-1 and R112-11-2: the acknowledgement of a request.</summary>
[Trait("rule", "R131-11-6/ack")]
public class AcknowledgementTests
{
    private static readonly string[] Complete = ["RECEIPT_DATE", "TACIT_ACCEPTANCE_DATE", "SILENCE_IS_ACCEPTANCE", "SERVICE_CONTACT", "ATTESTATION_RIGHT"];

    private static readonly string[] Incomplete = ["MISSING_PIECES", "PIECES_DEADLINE", "CLOCK_STARTS_WHEN_COMPLETE"];

    [Theory]
    [InlineData("2022-03-01", "2022-03-15")]
    [InlineData("2022-05-20", "2022-06-07")]
    [InlineData("2022-05-31", "2022-06-15")]
    public void An_electronic_request_is_acknowledged_within_ten_working_days(string receivedOn, string expected)
    {
        var limit = Acknowledgement.Electronic.From(Day(receivedOn), Metro);

        Assert.Equal(Day(expected), limit.Prudent);
        Assert.Equal(Day(expected), limit.Legal);
    }

    [Theory]
    [InlineData("2022-03-01", "2022-03-02")]
    [InlineData("2022-03-04", "2022-03-07")]
    public void Its_registration_is_notified_within_one_working_day(string receivedOn, string expected) =>
        Assert.Equal(Day(expected), Acknowledgement.RegistrationNotice.From(Day(receivedOn), Metro).Legal);

    [Fact]
    public void Without_that_notice_the_family_has_no_proof_of_filing() =>
        Assert.Equal("la famille n'a pas la preuve de son dépôt", Acknowledgement.RegistrationNotice.IfMissed);

    [Fact]
    public void It_says_its_five_mentions()
    {
        Assert.True(Acknowledgement.Check(Complete, fileIsComplete: true).CanSend);
        Assert.Equal(Complete, Acknowledgement.Check([], fileIsComplete: true).Missing);
    }

    [Fact]
    public void For_an_incomplete_file_it_says_which_pieces_by_when_and_what_becomes_of_the_clock()
    {
        Assert.Equal(Incomplete, Acknowledgement.Check(Complete, fileIsComplete: false).Missing);
        Assert.True(Acknowledgement.Check([.. Complete, .. Incomplete], fileIsComplete: false).CanSend);
    }

    [Theory]
    [InlineData("RECEIPT_DATE")]
    [InlineData("TACIT_ACCEPTANCE_DATE")]
    [InlineData("SILENCE_IS_ACCEPTANCE")]
    [InlineData("SERVICE_CONTACT")]
    [InlineData("ATTESTATION_RIGHT")]
    public void It_does_not_leave_while_one_is_missing(string left)
    {
        var check = Acknowledgement.Check([.. Complete.Where(mention => mention != left)], fileIsComplete: true);

        Assert.False(check.CanSend);
        Assert.Equal(left, Assert.Single(check.Missing));
    }
}
