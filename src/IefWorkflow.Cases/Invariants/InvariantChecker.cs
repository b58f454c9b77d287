using IefWorkflow.Cases.Journal;
using IefWorkflow.Cases.Runtime;

namespace IefWorkflow.Cases.Invariants;

/// <summary>Looks over a database for what must never be: stalled procedures, forgotten clocks and reminders, unlawful decisions, altered journals.</summary>
/// <remarks>Meant for a moment when everything due has been done; it changes nothing.</remarks>
public static class InvariantChecker
{
    /// <summary>Every finding, ordered by file; none when all is well.</summary>
    public static async Task<IReadOnlyList<InvariantFinding>> CheckAsync(CaseSession session, CancellationToken cancellationToken)
    {
        var snapshot = await InvariantSnapshot.TakeAsync(session, cancellationToken);
        var journals = await JournalVerification.VerifyAsync(session.Db, cancellationToken);
        return
        [
            .. ProgressInvariants.Check(snapshot)
                .Concat(ClockInvariants.Check(snapshot))
                .Concat(await DecisionInvariants.CheckAsync(session, snapshot, cancellationToken))
                .Concat(await CommissionInvariants.CheckAsync(session, snapshot, cancellationToken))
                .OrderBy(finding => finding.Number, StringComparer.Ordinal),
            .. journals.Select(fault => new InvariantFinding("journal", "-", fault, "Comparez avec une sauvegarde\u00A0: le journal ne se corrige pas.")),
        ];
    }
}
