using IefWorkflow.Cases.Commission;
using IefWorkflow.Cases.DueDates;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Calendar;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Planning;

/// <summary>The calendar of somebody: the sittings and the limits of their scope, beside holidays and closures.</summary>
public static class CalendarReader
{
    private const string DoctorRule = "R131-11-2/doctor";

    private static readonly string[] Weekend = ["samedi", "dimanche"];

    /// <summary>Whether a role has a calendar.</summary>
    public static bool IsFor(Role role) => role is Role.Clerk or Role.Dasen or Role.Doctor or Role.Secretary or Role.President or Role.Member or Role.Administrator;

    /// <summary>The days of a stretch, each with what it holds.</summary>
    /// <param name="session">The unit of work.</param>
    /// <param name="actor">Whose calendar.</param>
    /// <param name="first">The first day.</param>
    /// <param name="last">The last day.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    public static async Task<IReadOnlyList<PlannedDay>> CalendarAsync(this CaseSession session, Actor actor, DateOnly first, DateOnly last, CancellationToken cancellationToken)
    {
        var lines = (await session.PlannedAsync(actor, first, last, cancellationToken)).ToLookup(line => line.On);
        var calendar = session.CalendarOf(ServiceOf(session, actor));
        var days = new List<PlannedDay>();
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            var reason = calendar.NonWorkingReason(day);
            days.Add(new PlannedDay(day, reason is null || Weekend.Contains(reason) ? null : reason, reason is null, [.. lines[day]]));
        }

        return days;
    }

    /// <summary>The sittings and limits of a stretch, in order.</summary>
    public static async Task<IReadOnlyList<PlannedLine>> PlannedAsync(this CaseSession session, Actor actor, DateOnly first, DateOnly last, CancellationToken cancellationToken)
    {
        if (!IsFor(actor.Role)) return [];

        var files = await ScopeAsync(session, actor, cancellationToken);
        var sittings = await SittingsAsync(session, actor, first, last, cancellationToken);
        var limits = await (
            from due in session.Db.DueDates.AsNoTracking()
            join file in files on due.CaseId equals file.Id
            where due.State == DueState.Running && due.PrudentOn >= first && due.PrudentOn <= last
            select new { due.Id, due.Rule, due.PrudentOn, file.Number }).ToListAsync(cancellationToken);
        return
        [
            .. sittings
                .Concat(limits.Where(limit => actor.Role is not Role.Doctor || limit.Rule == DoctorRule)
                    .Select(limit => new PlannedLine(limit.PrudentOn, PlannedKind.DueDate, limit.Number, RuleNames.Of(limit.Rule), null, "", limit.Id)))
                .OrderBy(line => line.On).ThenBy(line => line.Kind).ThenBy(line => line.At).ThenBy(line => line.Title, StringComparer.Ordinal).ThenBy(line => line.Number, StringComparer.Ordinal),
        ];
    }

    /// <summary>The département whose holidays and closures somebody's calendar shows.</summary>
    public static Departement ServiceOf(CaseSession session, Actor actor) =>
        actor.Role is Role.Clerk or Role.Dasen or Role.Doctor && actor.Departements.Count > 0 ? actor.Departements[0] : session.Settings.Seat;

    private static async Task<IReadOnlyList<PlannedLine>> SittingsAsync(CaseSession session, Actor actor, DateOnly first, DateOnly last, CancellationToken cancellationToken)
    {
        if (actor.Role is not (Role.Secretary or Role.President or Role.Member or Role.Administrator)) return [];

        var convened = actor.Role is Role.Member ? await ConvenedAsync(session, actor, cancellationToken) : null;
        var rows = await (
            from sitting in session.Db.Set<Sitting>().AsNoTracking()
            join file in session.Db.Files.AsNoTracking() on sitting.CaseId equals file.Id
            where sitting.On >= first && sitting.On <= last && sitting.Standing != SittingStanding.CalledOff
            select new { sitting.CaseId, sitting.On, sitting.At, sitting.Place, file.Number }).ToListAsync(cancellationToken);
        return [.. rows.Where(row => convened is null || convened.Contains(row.CaseId)).Select(row => new PlannedLine(row.On, PlannedKind.Sitting, row.Number, "Séance de la commission", row.At, row.Place, row.CaseId))];
    }

    private static async Task<HashSet<string>> ConvenedAsync(CaseSession session, Actor actor, CancellationToken cancellationToken)
    {
        var seats = (await session.Db.Set<SeatHolder>().AsNoTracking().Where(holder => holder.AccountId == actor.AccountId).ToListAsync(cancellationToken)).Where(holder => holder.SitsOn(session.Today)).Select(holder => holder.Id).ToList();
        return await session.Db.Set<Convocation>().Where(convocation => seats.Contains(convocation.HolderId)).Select(convocation => convocation.SittingId).ToHashSetAsync(cancellationToken);
    }

    private static async Task<IQueryable<CaseFile>> ScopeAsync(CaseSession session, Actor actor, CancellationToken cancellationToken)
    {
        var files = session.Db.Files.AsNoTracking();
        switch (actor.Role)
        {
            case Role.Administrator:
                return files;
            case Role.Secretary or Role.President:
                return files.Where(file => file.Kind == CaseKind.Appeal || file.Kind == CaseKind.Sitting || file.Kind == CaseKind.Mandates);
            case Role.Member:
                var convened = await ConvenedAsync(session, actor, cancellationToken);
                var appeals = session.Db.Set<AgendaItem>().Where(item => item.LeftBecause == null && convened.Contains(item.SittingId)).Select(item => item.AppealId);
                return files.Where(file => appeals.Contains(file.Id));
            default:
                var departements = actor.Departements.ToList();
                return departements.Count > 0 ? files.Where(file => departements.Contains(file.Departement)) : files;
        }
    }
}
