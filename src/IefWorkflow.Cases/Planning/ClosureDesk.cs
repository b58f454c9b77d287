using System.Globalization;
using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Administration;
using IefWorkflow.Cases.Commission;
using IefWorkflow.Cases.DueDates;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Cases.Settings;
using IefWorkflow.Law.Calendar;
using IefWorkflow.Law.TimeLimits;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IefWorkflow.Cases.Planning;

/// <summary>Closes days and opens them again. The dates that move are shown before, and noted in the journal of each file.</summary>
/// <remarks>No text makes local closures days off: who enters one decides that the académie does not count it (OQ-25).</remarks>
public sealed class ClosureDesk(IServiceScopeFactory scopes)
{
    private const int LongestClosure = 31;

    /// <summary>The most days by which a closure can push a limit beyond its neighbourhood.</summary>
    private const int Reach = 15;

    /// <summary>What a change would move.</summary>
    /// <returns>The plan; or why the change cannot be made.</returns>
    public async Task<(ClosurePlan? Plan, ActAnswer.Refused? Refused)> PreviewAsync(Actor actor, ClosureChange change, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var session = scope.ServiceProvider.GetRequiredService<CaseSession>();
        var (plan, _, refused) = await PlanAsync(session, actor, change, cancellationToken);
        return (plan, refused);
    }

    /// <summary>Makes a change that was shown: closed days, dates, reminders, the journal of each file and the register, or nothing.</summary>
    /// <param name="actor">Who decides.</param>
    /// <param name="change">The change.</param>
    /// <param name="seal">The seal of the plan that was shown.</param>
    /// <param name="cancellationToken">Cancels the step.</param>
    /// <returns>Why not, in French; null when it is done.</returns>
    public Task<ActAnswer.Refused?> ApplyAsync(Actor actor, ClosureChange change, string seal, CancellationToken cancellationToken) =>
        CaseTransaction.RunAsync(scopes, async services =>
        {
            var session = services.GetRequiredService<CaseSession>();
            var (plan, limits, refused) = await PlanAsync(session, actor, change, cancellationToken);
            if (refused is not null) return refused;
            if (plan!.Seal != seal) return new ActAnswer.Refused(RefusalKind.NotExpected, "Des dossiers ont changé depuis que vous avez vu la liste\u00A0: relisez-la avant de confirmer.", null);

            await CloseAsync(session, change, cancellationToken);
            foreach (var move in plan.Moves) await MoveAsync(session, actor, change, move, limits[move.DueDateId], cancellationToken);
            await session.NoteAsync(actor, change.Reopens ? "rouvrir-jours" : "fermer-jours", change.Reopens ? "Réouverture de jours fermés" : "Fermeture de jours", Describe(change, plan), cancellationToken);
            return null;
        }, cancellationToken);

    private static async Task<(ClosurePlan? Plan, Dictionary<string, TimeLimit> Limits, ActAnswer.Refused? Refused)> PlanAsync(CaseSession session, Actor actor, ClosureChange change, CancellationToken cancellationToken)
    {
        var kept = await session.Db.Set<ClosedDay>().AsNoTracking().ToListAsync(cancellationToken);
        if (Refuse(session, actor, change, kept) is { } refused) return (null, [], refused);

        List<ClosedDay> then = change.Reopens
            ? [.. kept.Where(closed => closed.Departement != change.Departement || closed.Day < change.First || closed.Day > change.Last)]
            : [.. kept, .. change.Days.Select(day => new ClosedDay { Day = day, Departement = change.Departement, Reason = change.Reason.Trim() })];
        var (moves, limits) = await MovesAsync(session, change, then, cancellationToken);
        var sittings = await (
            from sitting in session.Db.Set<Sitting>().AsNoTracking()
            join file in session.Db.Files on sitting.CaseId equals file.Id
            where sitting.On >= change.First && sitting.On <= change.Last && (sitting.Standing == SittingStanding.Planned || sitting.Standing == SittingStanding.Convened)
            orderby file.Number
            select file.Number).ToListAsync(cancellationToken);
        return (new ClosurePlan(change, moves, change.Reopens ? [] : sittings), limits, null);
    }

    private static async Task<(IReadOnlyList<MovedDate> Moves, Dictionary<string, TimeLimit> Limits)> MovesAsync(CaseSession session, ClosureChange change, List<ClosedDay> then, CancellationToken cancellationToken)
    {
        var (moves, limits) = (new List<MovedDate>(), new Dictionary<string, TimeLimit>(StringComparer.Ordinal));
        var earliest = change.First.AddDays(-Reach);
        var rows = await (
            from due in session.Db.DueDates.AsNoTracking()
            join file in session.Db.Files on due.CaseId equals file.Id
            where due.State == DueState.Running && due.StartOn <= change.Last && due.LegalOn >= earliest
            orderby due.PrudentOn, file.Number, due.Id
            select new { due, file }).ToListAsync(cancellationToken);
        foreach (var row in rows)
        {
            var service = session.ServiceOf(row.file);
            if (change.Departement.Length > 0 && service.Code != change.Departement) continue;

            var facts = await session.FactsAsync(row.file, cancellationToken);
            if (facts.Limit(row.due.Rule, row.due.StartOn, session.CalendarOf(service), session.Readings) is not { } now || (now.Prudent, now.Legal) != (row.due.PrudentOn, row.due.LegalOn)) continue;
            if (facts.Limit(row.due.Rule, row.due.StartOn, session.Settings.CalendarOf(service, then), session.Readings) is not { } moved || (moved.Prudent, moved.Legal) == (now.Prudent, now.Legal)) continue;

            moves.Add(new MovedDate(row.file.Number, row.due.Id, row.due.Rule, (now.Prudent, moved.Prudent), (now.Legal, moved.Legal)));
            limits[row.due.Id] = moved;
        }

        return (moves, limits);
    }

    private static ActAnswer.Refused? Refuse(CaseSession session, Actor actor, ClosureChange change, List<ClosedDay> kept)
    {
        if (actor.Role is not Role.Administrator) return new ActAnswer.Refused(RefusalKind.Forbidden, "Seul l'administrateur ferme des jours ou les rouvre.", null);
        if (change.Departement.Length > 0 && !session.Settings.Departements.Any(known => known.Code == change.Departement)) return Bad("departement", $"Le département « {change.Departement} » n'est pas de l'académie\u00A0: choisissez-en un de la liste.");
        if (change.First <= session.Today) return Bad("du", $"Le {FrenchDate.Plain(change.First)} n'est pas à venir\u00A0: un jour passé ou en cours ne change plus, les dates déjà échues non plus.");
        if (change.Last < change.First) return Bad("au", "Le dernier jour est avant le premier\u00A0: corrigez l'un ou l'autre.");
        if (change.Last.DayNumber - change.First.DayNumber >= LongestClosure) return Bad("au", $"Une fermeture dure au plus {LongestClosure} jours\u00A0: faites-en plusieurs.");
        if (!change.Reopens && string.IsNullOrWhiteSpace(change.Reason)) return Bad("motif", "Donnez le motif de la fermeture\u00A0: il paraît dans l'explication des dates.");
        if (change.Reason.Length > 200) return Bad("motif", "Le motif dépasse 200 caractères\u00A0: abrégez-le.");

        var closed = change.Days.Where(day => kept.Exists(known => known.Day == day && known.Departement == change.Departement)).ToList();
        if (!change.Reopens && closed.Count > 0) return Bad("du", $"Le {FrenchDate.Plain(closed[0])} est déjà fermé\u00A0: rouvrez-le d'abord, ou choisissez d'autres jours.");
        if (change.Reopens && closed.Count == 0) return Bad("du", "Aucun de ces jours n'est fermé\u00A0: il n'y a rien à rouvrir.");
        return null;
    }

    private static ActAnswer.Refused Bad(string field, string message) => new(RefusalKind.BadInput, message, null) { Faults = [new FieldFault(field, message)] };

    private static async Task CloseAsync(CaseSession session, ClosureChange change, CancellationToken cancellationToken)
    {
        var closed = session.Db.Set<ClosedDay>();
        if (change.Reopens) closed.RemoveRange(await closed.Where(day => day.Departement == change.Departement && day.Day >= change.First && day.Day <= change.Last).ToListAsync(cancellationToken));
        else closed.AddRange(change.Days.Select(day => new ClosedDay { Day = day, Departement = change.Departement, Reason = change.Reason.Trim() }));
    }

    private static async Task MoveAsync(CaseSession session, Actor actor, ClosureChange change, MovedDate move, TimeLimit limit, CancellationToken cancellationToken)
    {
        var due = await session.Db.DueDates.FindAsync([move.DueDateId], cancellationToken) ?? throw new InvalidOperationException("A clock that moves is gone.");
        var file = await session.GetAsync(due.CaseId, cancellationToken);
        await session.DueDates.MoveAsync(due, limit, cancellationToken);
        file.Revision++;
        session.Journal.Add(file, actor, "delai-recompte", $"Échéance recomptée\u00A0: {RuleNames.Of(due.Rule)}", new JsonObject
        {
            ["regle"] = due.Rule,
            ["cause"] = change.Reopens ? "réouverture de jours fermés" : $"fermeture\u00A0: {change.Reason.Trim()}",
            ["prudente-avant"] = Iso(move.Prudent.Now),
            ["prudente"] = Iso(move.Prudent.Then),
            ["legale-avant"] = Iso(move.Legal.Now),
            ["legale"] = Iso(move.Legal.Then),
        });
    }

    private static JsonObject Describe(ClosureChange change, ClosurePlan plan) => new()
    {
        ["du"] = Iso(change.First),
        ["au"] = Iso(change.Last),
        ["departement"] = change.Departement.Length > 0 ? change.Departement : null,
        ["motif"] = change.Reopens ? null : change.Reason.Trim(),
        ["dates-deplacees"] = plan.Moves.Count,
        ["dossiers"] = new JsonArray([.. plan.Moves.Select(move => move.Number).Distinct().Select(number => (JsonNode)number)]),
    };

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
