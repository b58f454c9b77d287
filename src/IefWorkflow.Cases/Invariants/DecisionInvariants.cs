using System.Globalization;
using IefWorkflow.Cases.Decisions;
using IefWorkflow.Cases.DueDates;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Notifications;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Requests;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Invariants;

/// <summary>A tacit decision bears its day, and an express one went through the steps that the law asks for.</summary>
internal static class DecisionInvariants
{
    private static readonly Dictionary<DecisionKind, string> TacitRules = new()
    {
        [DecisionKind.TacitAcceptance] = TacitAcceptance.Definition.Rule,
        [DecisionKind.TacitRejection] = Law.Appeals.TacitRejection.Definition.Rule,
    };

    public static async Task<IReadOnlyList<InvariantFinding>> CheckAsync(CaseSession session, InvariantSnapshot snapshot, CancellationToken cancellationToken)
    {
        var decisions = await session.Db.Set<Decision>().AsNoTracking().ToListAsync(cancellationToken);
        var notified = await session.Db.Set<LegalNotification>().AsNoTracking().Where(sent => sent.DecisionId != null).Select(sent => sent.DecisionId!).ToHashSetAsync(cancellationToken);
        return [.. Tacit(decisions, snapshot), .. decisions.SelectMany(decision => Refusal(decision, notified, snapshot))];
    }

    private static IEnumerable<InvariantFinding> Tacit(List<Decision> decisions, InvariantSnapshot snapshot)
    {
        foreach (var decision in decisions.Where(decision => TacitRules.ContainsKey(decision.Kind)))
        {
            var rule = TacitRules[decision.Kind];
            var clocks = snapshot.DueDates.Where(due => due.CaseId == decision.CaseId && due.Rule == rule && due.State is DueState.Elapsed).ToList();
            if (clocks.Exists(due => due.LegalOn == decision.On)) continue;

            var days = string.Join(", ", clocks.Select(due => Day(due.LegalOn)));
            yield return Of("decision-tacite-mal-datee", decision, $"datée du {Day(decision.On)}, le délai échoit le {(days.Length > 0 ? days : "(aucun délai échu)")}", "Corrigez la date par une décision rectificative.", snapshot);
        }
    }

    private static IEnumerable<InvariantFinding> Refusal(Decision decision, HashSet<string> notified, InvariantSnapshot snapshot)
    {
        if (decision.Kind is not (DecisionKind.Refusal or DecisionKind.ShorterGrant)) yield break;

        if (decision.ReasonsOfLaw.Length == 0 || decision.ReasonsOfFact.Length == 0)
        {
            yield return Of("refus-non-motive", decision, "sans motifs de droit ou de fait (CRPA L211-5)", "Prenez une décision motivée.", snapshot);
        }

        var missing = RefusalLetter.Mentions.Except(decision.Mentions.Split(' ')).ToList();
        if (missing.Count > 0) yield return Of("refus-sans-mentions", decision, $"sans les mentions {string.Join(", ", missing)}", "Notifiez une lettre complète.", snapshot);
        if (snapshot.File(decision.CaseId) is { ClosedOn: not null, State: CaseState.Refused } && !notified.Contains(decision.Id))
        {
            yield return Of("refus-non-notifie", decision, "jamais notifié sur un dossier clos par un refus", "Notifiez la décision.", snapshot);
        }
    }

    private static InvariantFinding Of(string code, Decision decision, string what, string remedy, InvariantSnapshot snapshot) =>
        new(code, snapshot.NumberOf(decision.CaseId), $"Décision {decision.Kind} {what}.", remedy);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
