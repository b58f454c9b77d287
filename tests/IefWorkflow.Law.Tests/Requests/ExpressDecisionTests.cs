using IefWorkflow.Law.Readings;
using IefWorkflow.Law.Requests;

namespace IefWorkflow.Law.Tests.Requests;

/// <summary>Code de l'éducation, L131-5, al. 11, and CRPA L231-1: an express decision held against the tacit acceptance of 20 July 2022.</summary>
[Trait("rule", "L131-5/express-vs-implied")]
public class ExpressDecisionTests
{
    private static readonly DateOnly BornOn = Day("2022-07-20");

    private static readonly ExpressDecision TooLate = new ExpressDecision.TooLate(BornOn);

    private static readonly LegalReadings Signature = Default with { TacitAcceptanceStoppedBy = LegalReadings.StoppingAct.Signature };

    private static readonly LegalReadings LastDayExcluded = Default with { LastDayIsInTime = false };

    [Fact]
    public void A_decision_notified_before_is_in_time() =>
        Assert.Equal(new ExpressDecision.Timely(OnTheLastDay: false), Notified("2022-07-19"));

    [Fact]
    public void A_decision_notified_on_the_very_day_is_in_time_with_a_warning() =>
        Assert.Equal(new ExpressDecision.Timely(OnTheLastDay: true), Notified("2022-07-20"));

    [Fact]
    public void A_decision_notified_after_finds_the_authorisation_born() =>
        Assert.Equal(TooLate, Notified("2022-07-21"));

    [Fact]
    public void A_decision_signed_before_and_notified_after_is_too_late() =>
        Assert.Equal(TooLate, Decided(signedOn: "2022-07-19", notifiedOn: "2022-07-22", Default));

    [Fact]
    public void A_signature_alone_stops_nothing() =>
        Assert.Equal(TooLate, Decided(signedOn: "2022-07-19", notifiedOn: null, Default));

    [Theory]
    [InlineData("2022-07-19", null)]
    [InlineData("2022-07-19", "2022-07-22")]
    [InlineData(null, "2022-07-19")]
    public void Under_the_reading_of_signature_it_is_signed_in_time(string? signedOn, string? notifiedOn) =>
        Assert.Equal(new ExpressDecision.Timely(OnTheLastDay: false), Decided(signedOn, notifiedOn, Signature));

    [Fact]
    public void Under_the_reading_of_signature_a_late_signature_is_too_late() =>
        Assert.Equal(TooLate, Decided("2022-07-21", "2022-07-19", Signature));

    [Theory]
    [InlineData("2022-07-19")]
    [InlineData("2022-07-20")]
    public void Without_a_decision_it_is_awaited_until_the_last_day(string today) =>
        Assert.Equal(new ExpressDecision.Awaited(BornOn), TacitAcceptance.Compare(BornOn, null, null, Day(today), Default));

    [Fact]
    public void Without_a_decision_on_the_day_after_the_authorisation_is_born() =>
        Assert.Equal(TooLate, TacitAcceptance.Compare(BornOn, null, null, Day("2022-07-21"), Default));

    [Fact]
    public void Under_the_reading_that_excludes_the_last_day_the_eve_is_the_last_one()
    {
        Assert.Equal(new ExpressDecision.Timely(OnTheLastDay: false), Decided(null, "2022-07-19", LastDayExcluded));
        Assert.Equal(TooLate, Decided(null, "2022-07-20", LastDayExcluded));
        Assert.Equal(new ExpressDecision.Awaited(Day("2022-07-19")), TacitAcceptance.Compare(BornOn, null, null, Day("2022-07-19"), LastDayExcluded));
        Assert.Equal(TooLate, TacitAcceptance.Compare(BornOn, null, null, Day("2022-07-20"), LastDayExcluded));
    }

    private static ExpressDecision Notified(string notifiedOn) => Decided(null, notifiedOn, Default);

    private static ExpressDecision Decided(string? signedOn, string? notifiedOn, LegalReadings readings) =>
        TacitAcceptance.Compare(BornOn, DayOrNone(signedOn), DayOrNone(notifiedOn), Day("2022-08-01"), readings);
}
