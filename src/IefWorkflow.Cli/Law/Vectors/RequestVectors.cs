using System.Text.Json.Nodes;
using IefWorkflow.Cli.Law.Check;
using IefWorkflow.Law.Calendar;
using IefWorkflow.Law.Readings;
using IefWorkflow.Law.Requests;

namespace IefWorkflow.Cli.Law.Vectors;

/// <summary>The vectors of the filing, the file and the clocks of a request.</summary>
internal static class RequestVectors
{
    /// <summary>The adapters.</summary>
    public static readonly IReadOnlyList<VectorRule> Rules =
    [
        new("R131-11/window", Window),
        new("R131-11-1/completeness", MissingDocuments),
        new("R131-11-6/deadline", MissingPiecesDeadline),
        new("R131-11-6/piece-on-time", PieceOnTime),
        new("L131-5/implied-acceptance", ImpliedAcceptance),
        new("L131-5/express-vs-implied", ExpressVersusImplied),
        new("CRPA-L242-1/withdrawal-limit", WithdrawalLimit),
    ];

    private static JsonObject Window(VectorInput input, LegalReadings readings)
    {
        var facts = new FilingFacts(
            input.SchoolYear("targetSchoolYear"),
            input.Date("filedOn"),
            input.Choice("motif", VectorCodes.Grounds),
            input.OptionalBool("integrityThreat") ?? false,
            input.OptionalDate("motiveArisenOn"),
            input.OptionalBool("p06Provided") ?? false);
        var status = FilingWindow.Assess(facts, VectorCalendar.Of(input), readings);
        return new JsonObject { ["status"] = VectorAnswer.CodeOf(status, VectorCodes.FilingStatuses) };
    }

    private static JsonObject MissingDocuments(VectorInput input, LegalReadings readings)
    {
        var file = new RequestFile(
            input.Choice("motif", VectorCodes.Grounds),
            input.Texts("pieces"),
            input.OptionalBool("instructorIsResponsible") ?? true,
            input.OptionalBool("distanceOrganism") ?? false,
            input.OptionalBool("outOfWindowException") ?? false,
            input.OptionalBool("integrityThreat") ?? false);
        return new JsonObject { ["missing"] = VectorAnswer.Of(Completeness.Missing(file, readings).Select(required => required.Code)) };
    }

    private static JsonObject MissingPiecesDeadline(VectorInput input, LegalReadings readings) =>
        MissingPieces.Give(input.Date("arNotifiedOn"), input.Int("daysGranted", -1000, 1000), VectorCalendar.Of(input)).Match(
            given => new JsonObject { ["valid"] = true, ["nominal"] = VectorAnswer.Of(given.Limit.Nominal), ["effective"] = VectorAnswer.Of(given.Limit.Legal) },
            _ => new JsonObject { ["valid"] = false, ["reason"] = "CAP_15_DAYS" },
            _ => new JsonObject { ["valid"] = false, ["reason"] = "MIN_1_DAY" });

    private static JsonObject PieceOnTime(VectorInput input, LegalReadings readings)
    {
        var electronicOn = VectorCalendar.LegalDayOf(input, "electronicAt");
        var receivedOn = electronicOn ?? input.Date("receivedOn");
        var byPost = input.OptionalText("channel") is null or "POST";
        var receipt = MissingPieces.Receive(input.Date("effectiveDeadline"), byPost ? input.OptionalDate("postmarkOn") : null, receivedOn, readings);
        return new JsonObject { ["onTime"] = receipt.OnTime, ["clockStartsOn"] = VectorAnswer.Of(receipt.ClockStartsOn) };
    }

    private static JsonObject ImpliedAcceptance(VectorInput input, LegalReadings readings)
    {
        var receivedOn = input.Date("receivedOn");
        var missing = (input.OptionalBool("missingRequested") ?? false) && (input.OptionalBool("missingLegallyRequired") ?? true);
        var pieces = input.Has("piecesReceivedOn") ? input.Dates("piecesReceivedOn") : [];
        var facts = new AcceptanceFacts(
            input.OptionalDate("competentReceivedOn") ?? receivedOn,
            missing,
            input.OptionalDate("missingRequestedOn"),
            pieces.Count == 0 ? null : pieces.Max());
        return new JsonObject
        {
            ["impliedOn"] = TacitAcceptance.Clock(facts, VectorCalendar.Of(input)).Match(running => VectorAnswer.Of(running.Limit.Legal), _ => null),
        };
    }

    private static JsonObject ExpressVersusImplied(VectorInput input, LegalReadings readings)
    {
        _ = input.OptionalText("decision");
        var bornOn = TacitAcceptance.Definition.From(input.Date("receivedOn"), VectorCalendar.Of(input)).Legal;
        var decision = TacitAcceptance.Compare(
            bornOn, input.OptionalDate("signedOn"), input.OptionalDate("notifiedOn"), input.OptionalDate("asOf") ?? DateOnly.MaxValue, readings);
        return new JsonObject
        {
            ["impliedOn"] = VectorAnswer.Of(bornOn),
            ["outcome"] = decision.Match(_ => "EXPRESS_TIMELY", _ => "IMPLIED_ACCEPTANCE_BORN", _ => "PENDING"),
            ["warnings"] = VectorAnswer.Of(decision is ExpressDecision.Timely { OnTheLastDay: true } ? ["LAST_DAY"] : Array.Empty<string>()),
        };
    }

    private static JsonObject WithdrawalLimit(VectorInput input, LegalReadings readings) =>
        new() { ["lastDay"] = VectorAnswer.Of(Withdrawal.Definition.From(input.Date("decisionOn"), VectorCalendar.Of(input)).Legal) };
}
