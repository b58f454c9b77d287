using System.Text.Json.Nodes;
using IefWorkflow.Cli.Law.Check;
using IefWorkflow.Law.Calendar;
using IefWorkflow.Law.Commission;
using IefWorkflow.Law.Readings;

namespace IefWorkflow.Cli.Law.Vectors;

/// <summary>The vectors of the commission's mandates, sittings and clocks; its votes are in <see cref="VoteVectors"/>.</summary>
internal static class CommissionVectors
{
    /// <summary>The adapters.</summary>
    public static readonly IReadOnlyList<VectorRule> Rules =
    [
        new("D131-11-11/mandate", MandateEnd),
        new("D131-11-11/mandate-can-sit", MandateCanSit),
        new("D131-11-11/mandate-alert", MandateAlert),
        new("D131-11-12/one-month", OneMonth),
        new("D131-11-12/one-month-status", OneMonthStatus),
        new("D131-11-12/five-working-days", FiveWorkingDays),
        new("D131-11-12/five-working-days-seat", FiveWorkingDaysOfSeat),
        new("D131-11-12/five-working-days-status", FiveWorkingDaysStatus),
    ];

    private static JsonObject MandateEnd(VectorInput input, LegalReadings readings) =>
        new() { ["lastDay"] = VectorAnswer.Of(Mandate.LastDay(input.Date("startsOn"), readings)) };

    private static JsonObject MandateCanSit(VectorInput input, LegalReadings readings) =>
        new() { ["canSit"] = Mandate.CanSit(input.Date("startsOn"), input.Date("meetingOn"), readings) };

    private static JsonObject MandateAlert(VectorInput input, LegalReadings readings) =>
        new() { ["alertOn"] = VectorAnswer.Of(Mandate.AlertOn(input.Date("startsOn"), input.Int("alertDaysBefore", 0, 730), readings)) };

    private static JsonObject OneMonth(VectorInput input, LegalReadings readings)
    {
        var limit = MeetingLimit.Definition.From(input.Date("rapoReceivedOn"), VectorCalendar.Of(input));
        return new JsonObject { ["deadline"] = VectorAnswer.Of(limit.Legal), ["latestWorkingDay"] = VectorAnswer.Of(limit.Prudent) };
    }

    private static JsonObject OneMonthStatus(VectorInput input, LegalReadings readings)
    {
        var meetingOn = input.OptionalDate("meetingOn");
        var today = input.OptionalDate("asOf") ?? meetingOn ?? throw new VectorFaultException("asOf", "sans réunion, il faut le jour où l'on regarde : ajoutez asOf.");
        var status = MeetingLimit.StatusOf(input.Date("rapoReceivedOn"), meetingOn, today, VectorCalendar.Of(input));
        return new JsonObject
        {
            ["status"] = VectorAnswer.CodeOf(status.Timeliness, VectorCodes.Timelinesses),
            ["decisionStillPossible"] = MeetingStatus.DecisionStillPossible,
            ["alert"] = status.Alert switch
            {
                MeetingAlert.EscalateToRecteur => "ESCALATE_RECTEUR",
                MeetingAlert.TacitRejectionBorn => "IMPLIED_REJECTION_BORN",
                _ => null,
            },
            ["impliedRejectionOn"] = VectorAnswer.Of(status.TacitRejectionOn),
        };
    }

    private static JsonObject FiveWorkingDays(VectorInput input, LegalReadings readings) =>
        new() { ["deadline"] = VectorAnswer.Of(DecisionNotification.Definition(readings).From(input.Date("meetingOn"), VectorCalendar.Of(input)).Legal) };

    private static JsonObject FiveWorkingDaysOfSeat(VectorInput input, LegalReadings readings)
    {
        var territory = DecisionNotification.CalendarOf(input.Departement("academySeatDepartment"), input.Departement("familyDepartment"), readings);
        var limit = DecisionNotification.Definition(readings).From(input.Date("meetingOn"), WorkingCalendar.Of(territory));
        return new JsonObject { ["calendar"] = territory.Code(), ["deadline"] = VectorAnswer.Of(limit.Legal) };
    }

    private static JsonObject FiveWorkingDaysStatus(VectorInput input, LegalReadings readings)
    {
        var dispatchedOn = input.OptionalDate("dispatchedOn");
        var today = input.OptionalDate("asOf") ?? dispatchedOn ?? throw new VectorFaultException("asOf", "sans envoi, il faut le jour où l'on regarde : ajoutez asOf.");
        var status = DecisionNotification.StatusOf(input.Date("meetingOn"), dispatchedOn, input.OptionalDate("receivedOn"), today, VectorCalendar.Of(input), readings);
        return new JsonObject { ["status"] = VectorAnswer.CodeOf(status, VectorCodes.Timelinesses), ["decisionValid"] = true };
    }
}
