using IefWorkflow.Cases.DueDates;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Messages;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Cases.Tasks;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Recurring;

/// <summary>What is expected of everybody on one day: open tasks and alerts, by role and by scope.</summary>
public sealed class Worklists
{
    private readonly DateOnly today;
    private readonly Dictionary<string, CaseFile> files;
    private readonly ILookup<string, DueDate> clocks;
    private readonly ILookup<Role, HumanTask> tasks;
    private readonly ILookup<Role, Alert> alerts;

    private Worklists(DateOnly today, List<CaseFile> files, List<DueDate> clocks, List<HumanTask> tasks, List<Alert> alerts)
    {
        this.today = today;
        this.files = files.ToDictionary(file => file.Id);
        this.clocks = clocks.ToLookup(due => due.CaseId);
        this.tasks = tasks.ToLookup(task => task.Role);
        this.alerts = alerts.ToLookup(alert => alert.Role);
    }

    /// <summary>Reads them.</summary>
    public static async Task<Worklists> ReadAsync(CaseSession session, CancellationToken cancellationToken)
    {
        var db = session.Db;
        var tasks = await db.Tasks.AsNoTracking().Where(task => task.State == TaskState.Open).ToListAsync(cancellationToken);
        var alerts = await db.Alerts.AsNoTracking().Where(alert => alert.ClosedAt == null).ToListAsync(cancellationToken);
        var clocks = await db.DueDates.AsNoTracking().Where(due => due.State == DueState.Running).ToListAsync(cancellationToken);
        var open = db.Tasks.Where(task => task.State == TaskState.Open).Select(task => task.CaseId);
        var alerted = db.Alerts.Where(alert => alert.ClosedAt == null && alert.CaseId != null).Select(alert => alert.CaseId!);
        var files = await db.Files.AsNoTracking().Where(file => open.Contains(file.Id) || alerted.Contains(file.Id)).ToListAsync(cancellationToken);
        return new Worklists(session.Today, files, clocks, tasks, alerts);
    }

    /// <summary>The list of one person: what is late first, then by date, then what has none, the oldest first.</summary>
    public IReadOnlyList<DigestLine> Of(Account account)
    {
        var actor = account.ToActor();
        var items = tasks[account.Role].Where(task => Reaches(actor, task.CaseId)).Select(Of)
            .Concat(alerts[account.Role].Where(alert => alert.CaseId is null || Reaches(actor, alert.CaseId)).Select(Of));
        return [.. items.OrderByDescending(item => item.IsLate).ThenBy(item => item.DueOn ?? DateOnly.MaxValue).ThenBy(item => item.Since).ThenBy(item => item.Number, StringComparer.Ordinal)];
    }

    /// <summary>Whether a file lies in somebody's scope; one that closed while the lists were read does not.</summary>
    private bool Reaches(Actor actor, string caseId) => files.TryGetValue(caseId, out var file) && Rights.Reaches(actor, file);

    private DigestLine Of(HumanTask task)
    {
        var running = clocks[task.CaseId].OrderBy(due => due.PrudentOn).ToList();
        var due = running.Find(clock => clock.Id == task.Id) ?? running.FirstOrDefault();
        return new DigestLine(files[task.CaseId].Number, task.Title, due?.PrudentOn, due?.IsLateOn(today) ?? false, task.CreatedAt);
    }

    private DigestLine Of(Alert alert) => new(alert.CaseId is null ? null : files[alert.CaseId].Number, alert.Text, null, false, alert.RaisedAt);
}
