using IefWorkflow.Cases.Appeals;
using IefWorkflow.Cases.Decisions;
using IefWorkflow.Cases.Journal;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Requests;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Commission;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Commission;

/// <summary>Finds out what a member had to do with a case before it came to the commission. The software proposes; the person decides (OQ-15).</summary>
/// <remarks>By account: a member without one is only known by what he or she declares.</remarks>
internal static class Involvements
{
    private static readonly string[] StaffRoles = [Role.Clerk.Code(), Role.Dasen.Code()];

    /// <summary>The reasons for which a recusal is proposed.</summary>
    public static async ValueTask<IReadOnlyList<Involvement>> ReasonsToRecuseAsync(this CaseSession session, Appeal appeal, SeatHolder holder, CancellationToken cancellationToken)
    {
        if (holder.AccountId is not { } account || appeal.RequestId is not { } requestId) return [];

        var found = new List<Involvement>();
        if (await session.Db.Set<Decision>().AnyAsync(decision => decision.Id == appeal.RefusalId && decision.SignedById == account, cancellationToken)) found.Add(Involvement.SignedRefusal);
        if (await session.Db.Set<JournalEntry>().AnyAsync(entry => entry.CaseId == requestId && entry.ActorId == account && StaffRoles.Contains(entry.Role), cancellationToken)) found.Add(Involvement.PreparedRefusal);
        if (await session.Db.Set<Opinion>().AnyAsync(opinion => opinion.CaseId == requestId && opinion.Role == Role.Doctor && opinion.ById == account, cancellationToken)) found.Add(Involvement.GaveMedicalOpinion);
        return Impartiality.ReasonsToRecuse(holder.Seat, found);
    }

    /// <summary>Proposes to the secretariat, once for each case and member, the recusals that are not declared.</summary>
    public static async ValueTask ProposeRecusalsAsync(this CaseSession session, Appeal appeal, IEnumerable<SeatHolder> holders, CancellationToken cancellationToken)
    {
        var file = await session.GetAsync(appeal.CaseId, cancellationToken);
        foreach (var holder in holders)
        {
            var reasons = await session.ReasonsToRecuseAsync(appeal, holder, cancellationToken);
            if (reasons.Count == 0 || await session.Db.Set<Recusal>().FindAsync([appeal.CaseId, holder.Id], cancellationToken) is not null) continue;

            var why = string.Join(", ", reasons.Select(reason => reason.Label()));
            await session.Outbox.AlertAsync(
                file, Role.Secretary, $"deport:{file.Id}:{holder.Id}", $"Recours {file.Number}\u00A0: un déport de {holder.Name} est proposé ({why}). La personne décide\u00A0; enregistrez-le s'il est déclaré.", cancellationToken);
        }
    }
}
