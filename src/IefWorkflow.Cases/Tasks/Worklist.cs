using IefWorkflow.Cases.DueDates;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Messages;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Reading;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Calendar;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Tasks;

/// <summary>What is expected of somebody, the most urgent first.</summary>
public static class Worklist
{
    private const int UrgentWorkingDays = 3;

    /// <summary>The open tasks of an actor's role in their scope.</summary>
    public static Task<IReadOnlyList<WorklistItem>> WorklistAsync(this CaseSession session, Actor actor, CancellationToken cancellationToken) =>
        ItemsAsync(session, actor, session.Db.Tasks.Where(task => task.Role == actor.Role), session.Db.Files, cancellationToken);

    /// <summary>The open tasks of every role on the files that an actor lists: what the actor waits for from others, too.</summary>
    public static Task<IReadOnlyList<WorklistItem>> WholeWorklistAsync(this CaseSession session, Actor actor, CancellationToken cancellationToken) =>
        ItemsAsync(session, actor, session.Db.Tasks, FileScope.Of(session.Db, session.Db.Files, actor), cancellationToken);

    /// <summary>How many tasks of an actor's role are open in their scope, and how many of these on files that the actor follows.</summary>
    public static async Task<(int InScope, int Followed)> WorklistCountAsync(this CaseSession session, Actor actor, CancellationToken cancellationToken)
    {
        var groups = await (
            from task in session.Db.Tasks
            join file in session.Db.Files on task.CaseId equals file.Id
            where task.State == TaskState.Open && task.Role == actor.Role
            group task by new { file.Kind, file.Departement, file.SchoolCode, IsOwned = file.OwnerId == actor.AccountId, IsFollowed = file.HolderId == actor.AccountId } into alike
            select new { alike.Key, Count = alike.Count() }).ToListAsync(cancellationToken);

        // Whether a file is reached is decided in one place, by what the files of a group have in common.
        var reached = groups.Where(group => Rights.Reaches(actor, new CaseFile
        {
            Id = "", Number = "", Kind = group.Key.Kind, State = CaseState.Open, Departement = group.Key.Departement, OpenedOn = session.Today, SchoolCode = group.Key.SchoolCode, OwnerId = group.Key.IsOwned ? actor.AccountId : null,
        })).ToList();
        return (reached.Sum(group => group.Count), reached.Where(group => group.Key.IsFollowed).Sum(group => group.Count));
    }

    /// <summary>How many tasks of every role are open on the files that an actor lists.</summary>
    public static Task<int> WholeWorklistCountAsync(this CaseSession session, Actor actor, CancellationToken cancellationToken) => (
        from task in session.Db.Tasks
        join file in FileScope.Of(session.Db, session.Db.Files, actor) on task.CaseId equals file.Id
        where task.State == TaskState.Open
        select task.Id).CountAsync(cancellationToken);

    /// <summary>The nearest limit that runs on the files that an actor lists, with the number of its file; null when none does.</summary>
    public static async Task<(string Number, string Rule, DateOnly On)?> NextLimitAsync(this CaseSession session, Actor actor, CancellationToken cancellationToken)
    {
        var next = await (
            from due in session.Db.DueDates
            join file in FileScope.Of(session.Db, session.Db.Files, actor) on due.CaseId equals file.Id
            where due.State == DueState.Running && file.ClosedOn == null
            orderby due.PrudentOn, file.Number
            select new { file.Number, due.Rule, due.PrudentOn }).FirstOrDefaultAsync(cancellationToken);
        return next is null ? null : (next.Number, next.Rule, next.PrudentOn);
    }

    /// <summary>The open alerts of an actor's role in their scope, the oldest first, each with the number of its file.</summary>
    public static async Task<IReadOnlyList<(Alert Alert, string? Number)>> AlertsAsync(this CaseSession session, Actor actor, CancellationToken cancellationToken)
    {
        var alerts = await session.Db.Alerts.AsNoTracking().Where(alert => alert.Role == actor.Role && alert.ClosedAt == null).OrderBy(alert => alert.RaisedAt).ToListAsync(cancellationToken);
        var caseIds = alerts.Select(alert => alert.CaseId).OfType<string>().Distinct().ToList();
        var files = await session.Db.Files.AsNoTracking().Where(file => caseIds.Contains(file.Id)).ToDictionaryAsync(file => file.Id, cancellationToken);
        return
        [
            .. from alert in alerts
               let file = alert.CaseId is { } id ? files.GetValueOrDefault(id) : null
               where file is null || Rights.Reaches(actor, file)
               select (alert, file?.Number),
        ];
    }

    /// <summary>The files of a family, the newest first.</summary>
    public static async Task<IReadOnlyList<CaseFile>> OwnFilesAsync(this CaseSession session, Actor actor, CancellationToken cancellationToken) =>
        await session.Db.Files.AsNoTracking().Where(file => file.OwnerId == actor.AccountId).OrderByDescending(file => file.Number).ToListAsync(cancellationToken);

    /// <summary>How much time is left before the nearest limit that runs on a file.</summary>
    public static Urgency UrgencyOf(this CaseSession session, CaseView view)
    {
        var due = view.DueDates.Where(clock => clock.State is DueState.Running).MinBy(clock => clock.PrudentOn);
        if (due is null) return Urgency.Watch;

        var calendar = session.Settings.CalendarOf(view.Kind is CaseKind.Appeal or CaseKind.Sitting or CaseKind.Mandates ? session.Settings.Seat : Departement.Parse(view.Departement));
        return session.Today > due.LegalOn ? Urgency.Late : UrgencyBefore(due.PrudentOn, session.Today, calendar);
    }

    /// <summary>How much time is left before a prudent date, the legal one not being past.</summary>
    internal static Urgency UrgencyBefore(DateOnly prudentOn, DateOnly today, WorkingCalendar calendar)
    {
        if (WorkingDaysBetween(today, prudentOn, calendar) <= UrgentWorkingDays) return Urgency.Urgent;
        return prudentOn <= today.AddDays(7) ? Urgency.ThisWeek : Urgency.Watch;
    }

    private static async Task<IReadOnlyList<WorklistItem>> ItemsAsync(CaseSession session, Actor actor, IQueryable<HumanTask> tasks, IQueryable<CaseFile> files, CancellationToken cancellationToken)
    {
        var open = tasks.Where(task => task.State == TaskState.Open);
        var rows = await (
            from task in open
            join file in files on task.CaseId equals file.Id
            select new
            {
                task.Id, task.Kind, task.Title, task.Role, task.CreatedAt, task.BookmarkId,
                File = new CaseFile { Id = file.Id, Number = file.Number, Kind = file.Kind, State = file.State, Departement = file.Departement, OpenedOn = file.OpenedOn, OwnerId = file.OwnerId, HolderId = file.HolderId, SchoolCode = file.SchoolCode },
            }).AsNoTracking().ToListAsync(cancellationToken);
        var concerned = open.Select(task => task.CaseId);
        var clocks = await session.Db.DueDates.Where(due => due.State == DueState.Running && concerned.Contains(due.CaseId))
            .Select(due => new Limit(due.CaseId, due.BookmarkId, due.Rule, due.PrudentOn, due.LegalOn)).ToListAsync(cancellationToken);
        var (byStep, byFile) = (clocks.ToLookup(due => due.BookmarkId), clocks.ToLookup(due => due.CaseId));
        var holders = await session.Db.Accounts.Where(account => session.Db.Files.Any(file => file.HolderId == account.Id)).ToDictionaryAsync(account => account.Id, account => account.Name, cancellationToken);
        var scale = new UrgencyScale(session);
        return
        [
            .. (from row in rows
                where Rights.Reaches(actor, row.File)
                let due = byStep[row.BookmarkId].FirstOrDefault() ?? byFile[row.File.Id].MinBy(clock => clock.PrudentOn)
                select new WorklistItem(
                    row.Id, row.File.Number, row.File.Kind, row.File.State, row.Kind, row.Title, row.Role, row.CreatedAt, due?.PrudentOn, due?.Rule,
                    due is null ? Urgency.Watch : scale.Of(row.File, due.PrudentOn, due.LegalOn), row.File.HolderId, row.File.HolderId is { } id ? holders.GetValueOrDefault(id) : null))
                .OrderBy(item => item.Urgency).ThenBy(item => item.DueOn ?? DateOnly.MaxValue).ThenBy(item => item.Number, StringComparer.Ordinal),
        ];
    }

    private static int WorkingDaysBetween(DateOnly from, DateOnly to, WorkingCalendar calendar)
    {
        var count = 0;
        for (var day = from.AddDays(1); day <= to && count <= UrgentWorkingDays; day = day.AddDays(1))
        {
            if (calendar.IsWorkingDay(day)) count++;
        }

        return count;
    }

    private sealed record Limit(string CaseId, string BookmarkId, string Rule, DateOnly PrudentOn, DateOnly LegalOn);
}
