using IefWorkflow.Cases.DueDates;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Tasks;
using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Storage;
using IefWorkflow.Engine.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Runtime;

/// <summary>The engine's store in a host's transaction: the rows of the files are saved with each burst, and follow its bookmarks.</summary>
/// <remarks>A task or a clock whose bookmark is gone is no longer expected: the workflow went on without it.</remarks>
internal sealed class CaseWorkflowStore(EfWorkflowStore inner, CaseSession session) : IWorkflowStore
{
    public bool CanRepeat => inner.CanRepeat;

    public void Forget() => inner.Forget();

    public ValueTask<IStoreBatch?> BeginBatchAsync(CancellationToken cancellationToken) => inner.BeginBatchAsync(cancellationToken);

    public ValueTask<StoredInstance?> LoadAsync(string instanceId, CancellationToken cancellationToken) => inner.LoadAsync(instanceId, cancellationToken);

    public ValueTask<StoredBookmark?> FindBookmarkAsync(string bookmarkId, CancellationToken cancellationToken) => inner.FindBookmarkAsync(bookmarkId, cancellationToken);

    public ValueTask<IReadOnlyList<StoredBookmark>> FindBookmarksAsync(string hash, string? correlationId, string? instanceId, CancellationToken cancellationToken) =>
        inner.FindBookmarksAsync(hash, correlationId, instanceId, cancellationToken);

    public async ValueTask CommitAsync(WorkflowChanges changes, CancellationToken cancellationToken)
    {
        if (session.Db.Database.CurrentTransaction is null && changes.Instances.Count > 0)
        {
            throw new InvalidOperationException("A step of a procedure runs in a transaction of its caller.");
        }

        await session.Db.SaveChangesAsync(cancellationToken);
        foreach (var bookmark in changes.Instances.SelectMany(instance => instance.RemovedBookmarks).Concat(await NeverStoredAsync(changes, cancellationToken)).ToList()) await ForgetAsync(bookmark, cancellationToken);
        foreach (var faulted in changes.Instances.Where(change => change.Instance.IncidentCount > 0)) await AlertAsync(faulted.Instance, cancellationToken);
        await session.Db.SaveChangesAsync(cancellationToken);
        await inner.CommitAsync(changes, cancellationToken);
    }

    public ValueTask<IReadOnlyList<DueWork>> LeaseDueAsync(DateTimeOffset now, DateTimeOffset leaseUntil, int most, CancellationToken cancellationToken) =>
        inner.LeaseDueAsync(now, leaseUntil, most, cancellationToken);

    public ValueTask<IReadOnlyList<JournalEntry>> ReadJournalAsync(string instanceId, CancellationToken cancellationToken) => inner.ReadJournalAsync(instanceId, cancellationToken);

    public ValueTask<bool> DeleteAsync(string instanceId, CancellationToken cancellationToken) => inner.DeleteAsync(instanceId, cancellationToken);

    public ValueTask<int> PruneAsync(DateTimeOffset endedBefore, PruneScope scope, int most, CancellationToken cancellationToken) => inner.PruneAsync(endedBefore, scope, most, cancellationToken);

    /// <summary>The bookmarks that a burst made and dropped again: the engine never stores them, and their tasks and clocks are rows already.</summary>
    private async ValueTask<IReadOnlyList<string>> NeverStoredAsync(WorkflowChanges changes, CancellationToken cancellationToken)
    {
        var asked = session.Db.Tasks.Local.Where(task => task.State is TaskState.Open).Select(task => task.BookmarkId)
            .Concat(session.Db.DueDates.Local.Where(due => due.State is DueState.Running).Select(due => due.BookmarkId))
            .Except(changes.Instances.SelectMany(instance => instance.AddedBookmarks).Select(bookmark => bookmark.Id)).ToList();
        if (asked.Count == 0) return [];

        var stored = await session.Db.Set<BookmarkRow>().Where(bookmark => asked.Contains(bookmark.Id)).Select(bookmark => bookmark.Id).ToListAsync(cancellationToken);
        return [.. asked.Except(stored)];
    }

    private async ValueTask ForgetAsync(string bookmarkId, CancellationToken cancellationToken)
    {
        var tasks = await session.Db.Tasks.Where(task => task.BookmarkId == bookmarkId && task.State == TaskState.Open).ToListAsync(cancellationToken);
        foreach (var task in tasks) task.Close(TaskState.Canceled, Actor.System, null, session.Now);

        var clocks = await session.Db.DueDates.Where(due => due.BookmarkId == bookmarkId && due.State == DueState.Running).ToListAsync(cancellationToken);
        foreach (var due in clocks) await session.DueDates.SettleAsync(due, DueState.Moot, session.Today, cancellationToken);
    }

    private async ValueTask AlertAsync(StoredInstance instance, CancellationToken cancellationToken)
    {
        var file = instance.CorrelationId is { } caseId ? await session.Db.Files.FindAsync([caseId], cancellationToken) : null;
        var what = file is null ? instance.DefinitionId : $"dossier {file.Number}";
        await session.Outbox.AlertAsync(
            file, Role.Administrator, $"incident:{instance.Id}:{instance.Revision}", $"La procédure est arrêtée par un incident ({what})\u00A0: réessayez l'étape ou passez-la avec un motif.", cancellationToken);
    }
}
