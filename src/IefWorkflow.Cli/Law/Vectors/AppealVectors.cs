using System.Text.Json.Nodes;
using IefWorkflow.Cli.Law.Check;
using IefWorkflow.Law.Appeals;
using IefWorkflow.Law.Readings;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Cli.Law.Vectors;

/// <summary>The vectors of the appeal and of the way to court.</summary>
internal static class AppealVectors
{
    /// <summary>The adapters.</summary>
    public static readonly IReadOnlyList<VectorRule> Rules =
    [
        new("D131-11-10/deadline", Deadline),
        new("D131-11-10/legal-timeline", Timeline),
        new("D131-11-10/admissibility", Admissibility),
        new("CRPA-L231-4/rapo-implied-rejection", ImpliedRejection),
        new("CJA-R421-1/ta-deadline", TribunalDeadline),
    ];

    private static JsonObject Deadline(VectorInput input, LegalReadings readings)
    {
        var notifiedOn = input.Date("refusalNotifiedOn");
        var days = input.OptionalInt("days", 1, 366) ?? (AppealPeriod.On(notifiedOn, readings) as AppealPeriodState.InForce)?.Days;
        if (days is null) return new JsonObject { ["nominal"] = null, ["effective"] = null, ["francLastDay"] = null };

        // Both readings are asked for whatever the option says, so the clear one is computed here.
        var limit = AppealPeriod.Definition(days.Value, readings with { AppealPeriodIsClear = true }).From(notifiedOn, VectorCalendar.Of(input));
        return new JsonObject
        {
            ["nominal"] = VectorAnswer.Of(limit.Nominal),
            ["effective"] = VectorAnswer.Of(limit.Prudent),
            ["francLastDay"] = VectorAnswer.Of(limit.Legal),
            ["days"] = days,
        };
    }

    private static JsonObject Timeline(VectorInput input, LegalReadings readings) =>
        AppealPeriod.On(input.Date("refusalNotifiedOn"), readings).Match(
            inForce => new JsonObject { ["days"] = inForce.Days, ["state"] = "IN_FORCE" },
            _ => new JsonObject { ["days"] = null, ["state"] = "SUSPENDED" },
            _ => new JsonObject { ["days"] = null, ["state"] = "NOT_IN_FORCE" });

    private static JsonObject Admissibility(VectorInput input, LegalReadings readings)
    {
        var postmarkOn = input.OptionalDate("postmarkOn");
        var receivedOn = input.OptionalDate("receivedOn");
        var electronicOn = VectorCalendar.LegalDayOf(input, "electronicAt");
        var sentOn = electronicOn ?? postmarkOn ?? receivedOn
            ?? throw new VectorFaultException("receivedOn", "il faut le jour du recours : ajoutez postmarkOn, electronicAt ou receivedOn.");
        var facts = new AppealFacts(
            sentOn,
            input.OptionalDate("refusalNotifiedOn"),
            input.Bool("mentionsRapo"),
            input.OptionalDate("knownOn"),
            input.OptionalChoice("label", VectorCodes.AppealLabels) ?? AppealLabel.MandatoryAppeal,
            input.OptionalText("sentTo") is null or "COMMISSION" or "RECTEUR" or "RECTORAT");
        var opinion = AppealAdmissibility.Assess(facts, VectorCalendar.Of(input), readings);
        return new JsonObject
        {
            ["status"] = VectorAnswer.CodeOf(opinion.Status, VectorCodes.AppealStatuses),
            ["transmitToCommission"] = opinion.MustBeTransmitted,
            ["requalifiedAsRapo"] = opinion.IsRequalified,
        };
    }

    private static JsonObject ImpliedRejection(VectorInput input, LegalReadings readings)
    {
        _ = input.OptionalDate("commissionReceivedOn");
        Suspension[] suspensions = input.OptionalDate("suspendedFrom") is { } from ? [VectorSuspension(from, input.Date("suspendedUntil"))] : [];
        var limit = TacitRejection.Clock(input.Date("firstReceivedOn"), VectorCalendar.Of(input), suspensions);
        return new JsonObject { ["impliedRejectionOn"] = VectorAnswer.Of(limit.Legal) };
    }

    private static Suspension VectorSuspension(DateOnly from, DateOnly until) =>
        until >= from ? new Suspension(from, until) : throw new VectorFaultException("suspendedUntil", "la suspension finit avant d'avoir commencé : corrigez l'une des deux dates.");

    private static JsonObject TribunalDeadline(VectorInput input, LegalReadings readings)
    {
        var limit = TribunalPeriod.Definition.From(input.Date("decisionNotifiedOrBornOn"), VectorCalendar.Of(input));
        return new JsonObject { ["nominal"] = VectorAnswer.Of(limit.Nominal), ["francLastDay"] = VectorAnswer.Of(limit.Legal) };
    }
}
