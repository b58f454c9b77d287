using IefWorkflow.Law.Requests;

namespace IefWorkflow.Law.Tests.Requests;

/// <summary>Code de l'éducation, L131-5, al. 11, CRPA L231-1, L114-3 and L114-5: two months of silence on a complete request.</summary>
[Trait("rule", "L131-5/implied-acceptance")]
public class TacitAcceptanceTests
{
    [Theory]
    [InlineData("2022-05-20", "2022-07-20")]
    [InlineData("2022-05-31", "2022-07-31")]
    [InlineData("2022-03-01", "2022-05-01")]
    [InlineData("2022-04-30", "2022-06-30")]
    [InlineData("2022-06-30", "2022-08-30")]
    [InlineData("2022-12-31", "2023-02-28")]
    [InlineData("2022-12-28", "2023-02-28")]
    [InlineData("2023-12-29", "2024-02-29")]
    [InlineData("2023-12-30", "2024-02-29")]
    [InlineData("2023-12-31", "2024-02-29")]
    [InlineData("2024-01-01", "2024-03-01")]
    [InlineData("2022-07-31", "2022-09-30")]
    public void It_is_born_on_the_same_day_two_months_later_worked_or_not(string receivedOn, string bornOn) =>
        Assert.Equal(bornOn, BornOn(new AcceptanceFacts(Day(receivedOn))));

    [Fact]
    public void Missing_pieces_move_the_start_to_the_receipt_of_the_last_one() =>
        Assert.Equal("2022-08-10", BornOn(Incomplete("2022-05-20", requestedOn: "2022-05-25", lastPieceOn: "2022-06-10")));

    [Fact]
    public void Missing_pieces_asked_for_on_an_unknown_day_are_read_as_asked_for_in_time() =>
        Assert.Equal("2022-08-10", BornOn(Incomplete("2022-05-20", requestedOn: null, lastPieceOn: "2022-06-10")));

    [Fact]
    public void The_clock_does_not_start_while_a_required_piece_is_missing() =>
        Assert.Equal("not started", BornOn(Incomplete("2022-05-20", requestedOn: "2022-05-25", lastPieceOn: null)));

    [Fact]
    public void Pieces_that_no_text_requires_do_not_move_it() =>
        Assert.Equal("2022-07-20", BornOn(new AcceptanceFacts(Day("2022-05-20"), RequiredPiecesMissing: false, Day("2022-05-25"), Day("2022-06-08"))));

    [Theory]
    [InlineData("2022-05-09", "2022-07-25")]
    [InlineData("2022-05-10", "2022-07-25")]
    [InlineData("2022-05-11", "2022-05-10")]
    [InlineData("2022-05-20", "2022-05-10")]
    public void Pieces_asked_for_once_it_is_born_do_not_undo_it(string requestedOn, string bornOn) =>
        Assert.Equal(bornOn, BornOn(Incomplete("2022-03-10", requestedOn, lastPieceOn: "2022-05-25")));

    [Fact]
    public void Pieces_asked_for_too_late_and_never_sent_leave_it_born() =>
        Assert.Equal("2022-05-10", BornOn(Incomplete("2022-03-10", requestedOn: "2022-05-11", lastPieceOn: null)));

    [Fact]
    public void It_never_runs_before_the_competent_dasen_received_the_request() =>
        Assert.Equal("2022-08-10", BornOn(Incomplete("2022-06-10", requestedOn: "2022-05-25", lastPieceOn: "2022-06-03")));

    [Theory]
    [InlineData(FilingStatus.InWindow, true, true)]
    [InlineData(FilingStatus.Early, true, true)]
    [InlineData(FilingStatus.OutOfWindow, true, true)]
    [InlineData(FilingStatus.Exception, true, true)]
    [InlineData(FilingStatus.ExceptionProofMissing, true, true)]
    [InlineData(FilingStatus.IntegrityAnytime, true, true)]
    [InlineData(FilingStatus.InWindow, false, true)]
    [InlineData(FilingStatus.Early, false, true)]
    [InlineData(FilingStatus.OutOfWindow, false, false)]
    [InlineData(FilingStatus.Exception, false, true)]
    [InlineData(FilingStatus.ExceptionProofMissing, false, true)]
    [InlineData(FilingStatus.IntegrityAnytime, false, true)]
    public void Silence_accepts_a_late_request_unless_the_reading_says_otherwise(FilingStatus filing, bool reading, bool accepts) =>
        Assert.Equal(accepts, TacitAcceptance.SilenceAccepts(filing, Default with { SilenceAcceptsLateRequest = reading }));

    private static AcceptanceFacts Incomplete(string receivedOn, string? requestedOn, string? lastPieceOn) =>
        new(Day(receivedOn), RequiredPiecesMissing: true, DayOrNone(requestedOn), DayOrNone(lastPieceOn));

    private static string BornOn(AcceptanceFacts facts) =>
        TacitAcceptance.Clock(facts, Metro).Match(running => Iso(running.Limit.Legal), _ => "not started");
}
