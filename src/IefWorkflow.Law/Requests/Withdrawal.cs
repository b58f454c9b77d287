using IefWorkflow.Law.Articles;
using IefWorkflow.Law.Calendar;
using IefWorkflow.Law.Readings;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Law.Requests;

/// <summary>The withdrawal (<i>retrait</i>) of an authorisation, express or tacit.</summary>
[Rule("CRPA-L242-1/withdrawal-limit")]
[Article(Codes.Crpa, "L242-1", InForceSince = "2016-06-01")]
[Article(Codes.Crpa, "L241-2", InForceSince = "2016-06-01")]
public static class Withdrawal
{
    /// <summary>Four months, after which an unlawful authorisation stands.</summary>
    public static TimeLimitDefinition Definition { get; } = new(
        "CRPA-L242-1/withdrawal-limit",
        "décision d'autorisation, expresse ou implicite",
        new Months(4, MonthEnd.LastDayOfMonth),
        Landing.AsCounted,
        Landing.AsCounted,
        "le DASEN",
        "l'autorisation, même illégale, ne peut plus être retirée, sauf fraude");

    /// <summary>Whether an authorisation may be withdrawn on a day, and if not, why.</summary>
    /// <param name="authorisedOn">The day of the decision, or the day a tacit one was born.</param>
    /// <param name="day">The day of the withdrawal.</param>
    /// <param name="unlawful">Whether the authorisation is unlawful: a lawful one is never withdrawn.</param>
    /// <param name="obtainedByFraud">Whether it was obtained by fraud: then no limit runs (CRPA L241-2).</param>
    /// <param name="observationsInvited">Whether the family was first invited to answer (CRPA L121-1, L122-1).</param>
    public static WithdrawalAnswer Assess(DateOnly authorisedOn, DateOnly day, bool unlawful, bool obtainedByFraud, bool observationsInvited)
    {
        if (!observationsInvited) return WithdrawalAnswer.ObservationsNotInvited;
        if (obtainedByFraud) return WithdrawalAnswer.Possible;
        if (!unlawful) return WithdrawalAnswer.AuthorisationIsLawful;

        return Definition.From(authorisedOn, WorkingCalendar.Of(Territory.Metropolitan)).IsMetOn(day) ? WithdrawalAnswer.Possible : WithdrawalAnswer.TooLate;
    }

    /// <summary>Whether the withdrawal can only be brought to court after the prior appeal (OQ-22).</summary>
    public static bool IsSubjectToAppeal(LegalReadings readings) => readings.WithdrawalIsSubjectToAppeal;
}
