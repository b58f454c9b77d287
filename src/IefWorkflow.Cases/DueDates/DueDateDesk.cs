using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Cases.Storage;
using IefWorkflow.Engine.Storage.Rows;
using IefWorkflow.Law.TimeLimits;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.DueDates;

/// <summary>Opens and settles the legal clocks of files, with their reminders, in the transaction of the step.</summary>
public sealed class DueDateDesk(IefDbContext db, CaseSession session)
{
    /// <summary>Opens a clock, and plans its reminders. Of the bands already past, only the last is fired.</summary>
    /// <param name="file">The file.</param>
    /// <param name="limit">The limit.</param>
    /// <param name="id">The identifier.</param>
    /// <param name="bookmarkId">The bookmark of the step that waits for it.</param>
    public DueDate Open(CaseFile file, TimeLimit limit, string id, string bookmarkId)
    {
        var due = new DueDate
        {
            Id = id,
            CaseId = file.Id,
            Rule = limit.Definition.Rule,
            StartOn = limit.Start,
            PrudentOn = limit.Prudent,
            LegalOn = limit.Legal,
            Explanation = limit.Explain().ToFrench(),
            BookmarkId = bookmarkId,
        };
        db.DueDates.Add(due);
        PlanReminders(due, limit);
        return due;
    }

    /// <summary>The clocks of a file that run, the nearest first.</summary>
    public async ValueTask<IReadOnlyList<DueDate>> RunningAsync(string caseId, CancellationToken cancellationToken) =>
        await db.DueDates.Where(due => due.CaseId == caseId && due.State == DueState.Running).OrderBy(due => due.PrudentOn).ThenBy(due => due.Id).ToListAsync(cancellationToken);

    /// <summary>The clock of a rule that runs on a file, or null.</summary>
    public async ValueTask<DueDate?> FindRunningAsync(string caseId, string rule, CancellationToken cancellationToken) =>
        (await RunningAsync(caseId, cancellationToken)).FirstOrDefault(due => due.Rule == rule);

    /// <summary>Settles a clock, and its reminders become moot.</summary>
    public async ValueTask SettleAsync(DueDate due, DueState state, DateOnly on, CancellationToken cancellationToken)
    {
        due.Settle(state, on);
        var waiting = await db.Reminders.Where(reminder => reminder.DueDateId == due.Id && reminder.State == ReminderState.Waiting).ToListAsync(cancellationToken);
        foreach (var reminder in waiting.Where(reminder => state is not DueState.Elapsed || !reminder.IsEscalation)) reminder.End(ReminderState.Moot);
    }

    /// <summary>Moves a running clock to a limit counted anew: its dates, the reminders that wait, and the timer that will make it elapse.</summary>
    public async ValueTask MoveAsync(DueDate due, TimeLimit limit, CancellationToken cancellationToken)
    {
        var elapsed = session.Instant(due.LegalOn.AddDays(1), TimeOnly.MinValue);
        (due.PrudentOn, due.LegalOn, due.Explanation) = (limit.Prudent, limit.Legal, limit.Explain().ToFrench());
        var bands = ReminderPlan.Of(due.Rule);
        foreach (var reminder in await db.Reminders.Where(reminder => reminder.DueDateId == due.Id && reminder.State == ReminderState.Waiting).ToListAsync(cancellationToken))
        {
            if (bands.FirstOrDefault(band => band.Name == reminder.Band && band.Role == reminder.Role) is { } planned) reminder.FireAt = session.Instant(ReminderPlan.DayOf(planned, limit), session.Settings.RemindersAt);
        }

        var elapses = session.Instant(limit.Legal.AddDays(1), TimeOnly.MinValue);
        await db.Set<DueRow>().Where(row => row.Target == due.BookmarkId && row.DueAt == elapsed).ExecuteUpdateAsync(row => row.SetProperty(timer => timer.DueAt, elapses), cancellationToken);
    }

    private void PlanReminders(DueDate due, TimeLimit limit)
    {
        foreach (var role in ReminderPlan.Of(due.Rule).GroupBy(band => band.Role))
        {
            var planned = role.Select(band => (Band: band, At: session.Instant(ReminderPlan.DayOf(band, limit), session.Settings.RemindersAt))).OrderBy(band => band.At).ToList();
            var past = planned.FindLastIndex(band => band.At <= session.Now);
            foreach (var (band, at) in planned.Skip(Math.Max(past, 0)))
            {
                db.Reminders.Add(new Reminder { Id = $"{due.Id}:{band.Name}:{band.Role}", DueDateId = due.Id, Band = band.Name, Role = band.Role, IsEscalation = band.IsEscalation, FireAt = at });
            }
        }
    }
}
