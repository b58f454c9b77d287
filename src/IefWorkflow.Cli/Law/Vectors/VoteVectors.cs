using System.Text.Json.Nodes;
using IefWorkflow.Cli.Law.Check;
using IefWorkflow.Law.Commission;
using IefWorkflow.Law.Readings;

namespace IefWorkflow.Cli.Law.Vectors;

/// <summary>The vectors of quorum and vote.</summary>
internal static class VoteVectors
{
    /// <summary>The adapters.</summary>
    public static readonly IReadOnlyList<VectorRule> Rules =
    [
        new("D131-11-12/quorum", QuorumOf),
        new("D131-11-12/vote", Vote),
    ];

    private static JsonObject QuorumOf(VectorInput input, LegalReadings readings)
    {
        var expired = Set(input, "expired");
        var recused = Set(input, "recused");
        var remote = Set(input, "remote");
        var codes = new Dictionary<Attendee, string>(ReferenceEqualityComparer.Instance);
        var attendance = new List<Attendee>();
        foreach (var (code, known) in input.Texts("attendance").Zip(input.Choices("attendance", VectorCodes.Attendees)))
        {
            var attendee = known with { MandateExpired = expired.Contains(code), Recused = recused.Contains(code), Remote = remote.Contains(code) };
            codes.Add(attendee, code);
            attendance.Add(attendee);
        }

        var finding = Quorum.Assess(attendance, input.OptionalChoice("motif", VectorCodes.Grounds), readings);
        return new JsonObject
        {
            ["countedPresent"] = finding.CountedPresent,
            ["quorum"] = finding.HasQuorum,
            ["canSit"] = finding.CanSit,
            ["warnings"] = VectorAnswer.Of(finding.Warnings.Select(warning => Warning(warning, codes))),
        };
    }

    private static HashSet<string> Set(VectorInput input, string field)
    {
        if (!input.Has(field)) return [];

        _ = input.Choices(field, VectorCodes.Attendees);
        return [.. input.Texts(field)];
    }

    private static string Warning(QuorumWarning warning, Dictionary<Attendee, string> codes)
    {
        var kind = warning.Kind switch
        {
            QuorumWarningKind.MandateExpired => "MANDATE_EXPIRED",
            QuorumWarningKind.Recused => "RECUSED",
            QuorumWarningKind.RemoteNotCounted => "REMOTE_NOT_COUNTED",
            QuorumWarningKind.SeatAlreadyTaken => "SEAT_ALREADY_TAKEN",
            QuorumWarningKind.NobodyPresides => "NO_PRESIDENT",
            QuorumWarningKind.NoDoctorForMedicalGround => "NO_DOCTOR_FOR_MOTIF_1",
            _ => throw new ArgumentOutOfRangeException(nameof(warning), warning.Kind, "This warning has no code."),
        };
        return warning.Attendee is { } attendee ? $"{kind}:{codes[attendee]}" : kind;
    }

    private static JsonObject Vote(VectorInput input, LegalReadings readings)
    {
        var (grant, reject, abstain) = (input.Int("for", 0, 5), input.Int("against", 0, 5), input.Int("abstain", 0, 5));
        var president = input.OptionalChoice("presidentVote", VectorCodes.Voices);
        if (input.Int("present", 0, 5) != grant + reject + abstain) throw new VectorFaultException("present", "le nombre de présents n'est pas la somme des voix et des abstentions : corrigez le décompte.");
        if (president is { } voice && (voice switch { Voice.Grant => grant, Voice.Reject => reject, _ => abstain }) == 0)
        {
            throw new VectorFaultException("presidentVote", "la voix du président n'est pas comptée parmi les voix : corrigez le décompte.");
        }

        var ballot = new Ballot(grant, reject, abstain, president);
        var byMode = Enum.GetValues<LegalReadings.MajorityMode>().Select(mode => Deliberation.Decide(ballot, readings with { Majority = mode })).ToList();
        return new JsonObject
        {
            ["A_MEMBERS_PRESENT"] = Outcome(byMode[0]),
            ["B_VOTES_CAST"] = Outcome(byMode[1]),
            ["C_NO_ABSTENTION"] = Outcome(byMode[2]),
            ["castingVoteUsed"] = byMode[0] is DeliberationOutcome.DecidedByCastingVote,
        };
    }

    private static string Outcome(DeliberationOutcome outcome) => outcome.Match(
        decided => Side(decided.Side),
        decided => Side(decided.Side),
        _ => "NO_QUORUM",
        _ => "NO_DECISION",
        _ => "ABSTENTION_NOT_ALLOWED");

    private static string Side(Voice side) => side is Voice.Grant ? "GRANT" : "REJECT";
}
