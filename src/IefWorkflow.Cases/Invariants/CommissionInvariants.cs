using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Commission;
using IefWorkflow.Cases.Decisions;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Commission;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Invariants;

/// <summary>An appeal is decided by a commission that sat with its quorum, by a sealed ballot that says what the decision says (D131-11-12).</summary>
internal static class CommissionInvariants
{
    public static async Task<IReadOnlyList<InvariantFinding>> CheckAsync(CaseSession session, InvariantSnapshot snapshot, CancellationToken cancellationToken)
    {
        var decisions = await session.Db.Set<Decision>().AsNoTracking()
            .Where(decision => decision.Kind == DecisionKind.AppealGranted || decision.Kind == DecisionKind.AppealRejected || decision.Kind == DecisionKind.AppealInadmissible).ToListAsync(cancellationToken);
        if (decisions.Count == 0) return [];

        var ballots = (await session.Db.Set<CaseBallot>().AsNoTracking().OrderBy(ballot => ballot.SealedAt).ToListAsync(cancellationToken)).ToLookup(ballot => ballot.AppealId);
        var votes = (await session.Db.Set<CaseVote>().AsNoTracking().Where(vote => vote.CorrectsId == null).ToListAsync(cancellationToken)).ToLookup(vote => vote.BallotId);
        var sittings = (await session.Db.Set<Sitting>().AsNoTracking().ToListAsync(cancellationToken)).ToDictionary(sitting => sitting.CaseId, StringComparer.Ordinal);
        return [.. decisions.SelectMany(decision => Findings(decision, ballots[decision.CaseId].LastOrDefault(), votes, sittings).Select(fault => Of(fault.Code, decision, fault.What, snapshot)))];
    }

    private static IEnumerable<(string Code, string What)> Findings(Decision decision, CaseBallot? ballot, ILookup<string, CaseVote> votes, Dictionary<string, Sitting> sittings)
    {
        if (decision.Kind is not DecisionKind.AppealGranted && (decision.ReasonsOfLaw.Length == 0 || decision.ReasonsOfFact.Length == 0)) yield return ("rejet-non-motive", "n'est pas motivée");
        if (ballot is null)
        {
            yield return ("decision-sans-vote", "n'a pas été votée");
            yield break;
        }

        var expected = decision.Kind is DecisionKind.AppealGranted ? BallotResult.Grant : BallotResult.Reject;
        if (ballot.Result != expected) yield return ("decision-contraire-au-vote", "dit le contraire du vote");
        if (ballot.Present < ballot.Required) yield return ("vote-sans-quorum", $"a été votée par {ballot.Present} membres sur les {ballot.Required} exigés");
        if (!sittings.TryGetValue(ballot.SittingId, out var sitting) || sitting.OpenedAt is null || decision.On < sitting.On) yield return ("vote-hors-seance", "n'a pas été votée en séance");
        if (Differs(ballot, [.. votes[ballot.Id]])) yield return ("vote-altere", "repose sur un vote dont le compte ne correspond pas aux voix inscrites");
    }

    private static bool Differs(CaseBallot ballot, IReadOnlyList<CaseVote> votes) =>
        votes.Count(vote => vote.Voice == Voice.Grant) != ballot.Grant || votes.Count(vote => vote.Voice == Voice.Reject) != ballot.Reject || votes.Count(vote => vote.Voice == Voice.Abstain) != ballot.Abstain;

    private static InvariantFinding Of(string code, Decision decision, string what, InvariantSnapshot snapshot) =>
        new(code, snapshot.NumberOf(decision.CaseId), $"Décision « {decision.Kind.Label()} » du recours {what}.", "Faites statuer la commission de nouveau.");
}
