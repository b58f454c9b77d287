using IefWorkflow.Law.Appeals;
using IefWorkflow.Law.Commission;
using IefWorkflow.Law.Oversight;
using IefWorkflow.Law.Readings;
using IefWorkflow.Law.Requests;
using IefWorkflow.Law.Residence;

namespace IefWorkflow.Law.TimeLimits;

/// <summary>Every time limit of the library, in the wording that applies to a day and a reading.</summary>
public static class TimeLimitCatalogue
{
    /// <summary>The limits that an event of that day may open, ordered by rule. A period suspended on that day is left out.</summary>
    public static IReadOnlyList<TimeLimitDefinition> On(DateOnly day, LegalReadings readings) =>
    [
        .. Undated(readings).Concat(AppealPeriodOn(day, readings)).OrderBy(definition => definition.Rule, StringComparer.Ordinal),
    ];

    /// <summary>The limit of that rule for an event of that day, or null when the rule sets none then.</summary>
    public static TimeLimitDefinition? Find(string rule, DateOnly startDay, LegalReadings readings) =>
        On(startDay, readings).FirstOrDefault(definition => definition.Rule == rule);

    private static TimeLimitDefinition[] Undated(LegalReadings readings) =>
    [
        Acknowledgement.Electronic,
        AuthorisationLetter.Definition,
        BreachReport.Definition,
        ChangeOfResidence.Definition,
        ChangeOfResidence.PassingOn,
        ControlHandOver.Definition,
        DecisionNotification.Definition(readings),
        DoctorOpinion.Definition,
        Mandate.Definition(readings),
        MeetingLimit.Definition,
        MissingPieces.Definition,
        TacitAcceptance.Definition,
        TacitRejection.Definition,
        ThreatenedChild.Acknowledgement,
        TribunalPeriod.Definition,
        TribunalPeriod.ReasonsDefinition,
        Withdrawal.Definition,
    ];

    private static IEnumerable<TimeLimitDefinition> AppealPeriodOn(DateOnly day, LegalReadings readings) =>
        AppealPeriod.On(day, readings) is AppealPeriodState.InForce inForce ? [AppealPeriod.Definition(inForce.Days, readings)] : [];
}
