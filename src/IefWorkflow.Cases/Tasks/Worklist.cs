using IefWorkflow.Cases.DueDates;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Messages;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Calendar;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Tasks;

/// <summary>What is expected of somebody, the most urgent first.</summary>
public static class Worklist
{
    private const int UrgentWorkingDays = 3;

    /// <summary>The open tasks of an actor's role in their scope.</summary>
    public static async Task<IReadOnlyList<WorklistItem>> WorklistAsync(this CaseSession session, Actor actor, CancellationToken cancellationToken)
    {
        var rows = await (
            from task in session.Db.Tasks.AsNoTracking()
            join file in session.Db.Files.AsNoTracking() on task.CaseId equals file.Id
            where task.State == TaskState.Open && task.Role == actor.Role
            select new { task, file }).ToListAsync(cancellationToken);
        var mine = rows.Where(row => Rights.Reaches(actor, row.file)).ToList();
        var caseIds = mine.Select(row => row.file.Id).Distinct().ToList();
        var clocks = await session.Db.DueDates.AsNoTracking().Where(due => due.State == DueState.Running && caseIds.Contains(due.CaseId)).ToListAsync(cancellationToken);
        return
        [
            .. from row in mine
               let due = NearestOf(clocks, row.task, row.file)
               let item = new WorklistItem(
                   row.task.Id, row.file.Number, row.file.Kind, row.file.State, row.task.Kind, row.task.Title, row.task.Role, row.task.CreatedAt,
                   due?.PrudentOn, due?.Rule, UrgencyOf(due, session.Today, session.CalendarOf(row.file)))
               orderby item.Urgency, item.DueOn ?? DateOnly.MaxValue, item.Number
               select item,
        ];
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

    /// <summary>How much time is left before a due date.</summary>
    public static Urgency UrgencyOf(DueDate? due, DateOnly today, WorkingCalendar calendar)
    {
        if (due is null) return Urgency.Watch;
        if (due.IsLateOn(today)) return Urgency.Late;
        if (WorkingDaysBetween(today, due.PrudentOn, calendar) <= UrgentWorkingDays) return Urgency.Urgent;
        return due.PrudentOn <= today.AddDays(7) ? Urgency.ThisWeek : Urgency.Watch;
    }

    private static DueDate? NearestOf(List<DueDate> clocks, HumanTask task, CaseFile file) =>
        clocks.Find(due => due.BookmarkId == task.BookmarkId) ?? clocks.Where(due => due.CaseId == file.Id).MinBy(due => due.PrudentOn);

    private static int WorkingDaysBetween(DateOnly from, DateOnly to, WorkingCalendar calendar)
    {
        var count = 0;
        for (var day = from.AddDays(1); day <= to && count <= UrgentWorkingDays; day = day.AddDays(1))
        {
            if (calendar.IsWorkingDay(day)) count++;
        }

        return count;
    }
}
