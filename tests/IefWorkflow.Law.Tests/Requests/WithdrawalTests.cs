using IefWorkflow.Law.Requests;

namespace IefWorkflow.Law.Tests.Requests;

/// <summary>CRPA L242-1 and L241-2: an unlawful authorisation can be withdrawn for four months, one obtained by fraud at any time.</summary>
[Trait("rule", "CRPA-L242-1/withdrawal-limit")]
public class WithdrawalTests
{
    [Theory]
    [InlineData("2022-07-20", "2022-11-20")]
    [InlineData("2022-10-31", "2023-02-28")]
    [InlineData("2023-10-31", "2024-02-29")]
    [InlineData("2022-07-31", "2022-11-30")]
    public void The_four_months_end_on_the_same_day_of_the_month(string decidedOn, string lastDay) =>
        Assert.Equal(Day(lastDay), Withdrawal.Definition.From(Day(decidedOn), Metro).Legal);

    [Theory]
    [InlineData("2022-11-19", WithdrawalAnswer.Possible)]
    [InlineData("2022-11-20", WithdrawalAnswer.Possible)]
    [InlineData("2022-11-21", WithdrawalAnswer.TooLate)]
    public void An_unlawful_authorisation_can_be_withdrawn_up_to_the_last_day(string day, WithdrawalAnswer expected) =>
        Assert.Equal(expected, Withdrawal.Assess(Day("2022-07-20"), Day(day), unlawful: true, obtainedByFraud: false, observationsInvited: true));

    [Fact]
    public void A_lawful_one_never_is() =>
        Assert.Equal(
            WithdrawalAnswer.AuthorisationIsLawful,
            Withdrawal.Assess(Day("2022-07-20"), Day("2022-07-21"), unlawful: false, obtainedByFraud: false, observationsInvited: true));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void For_one_obtained_by_fraud_no_limit_runs(bool unlawful) =>
        Assert.Equal(
            WithdrawalAnswer.Possible,
            Withdrawal.Assess(Day("2022-07-20"), Day("2025-01-02"), unlawful, obtainedByFraud: true, observationsInvited: true));

    [Theory]
    [InlineData(true, false)]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public void The_family_is_first_invited_to_answer(bool unlawful, bool fraud) =>
        Assert.Equal(
            WithdrawalAnswer.ObservationsNotInvited,
            Withdrawal.Assess(Day("2022-07-20"), Day("2022-07-21"), unlawful, fraud, observationsInvited: false));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_reading_says_whether_it_is_subject_to_the_prior_appeal(bool reading) =>
        Assert.Equal(reading, Withdrawal.IsSubjectToAppeal(Default with { WithdrawalIsSubjectToAppeal = reading }));
}
