using IefWorkflow.Cases.DueDates;
using IefWorkflow.Cases.Invariants;
using IefWorkflow.Cases.Runtime;

namespace IefWorkflow.Cases.Administration;

/// <summary>Compares the legal clocks with what will make them elapse.</summary>
public static class ReconciliationQuery
{
    /// <summary>Compares them now.</summary>
    public static async Task<Reconciliation> ReconcileAsync(this CaseSession session, CancellationToken cancellationToken)
    {
        var snapshot = await InvariantSnapshot.TakeAsync(session, cancellationToken);
        var running = snapshot.DueDates.Where(due => due.State is DueState.Running).ToList();
        var waiting = snapshot.Bookmarks.SelectMany(group => group).Select(bookmark => bookmark.Id).ToHashSet(StringComparer.Ordinal);
        var asked = snapshot.OpenTasks.Select(task => task.BookmarkId).ToHashSet(StringComparer.Ordinal);
        var timed = snapshot.Work.Where(row => row.Target is not null).Select(row => row.Target!).ToHashSet(StringComparer.Ordinal);
        return new Reconciliation(
            running.Count,
            running.Count(due => waiting.Contains(due.BookmarkId)),
            running.Count(due => timed.Contains(due.BookmarkId)),
            running.Count(due => asked.Contains(due.BookmarkId) && !timed.Contains(due.BookmarkId)),
            running.Count(due => due.IsLateOn(snapshot.Today)),
            snapshot.Reminders.Count(reminder => reminder.State is ReminderState.Waiting),
            snapshot.Reminders.Count(reminder => reminder.State is ReminderState.Fired),
            snapshot.Reminders.Count(reminder => reminder.State is ReminderState.Waiting && reminder.FireAt <= snapshot.Now),
            [.. ClockInvariants.Check(snapshot)]);
    }
}
