using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Engine.Storage;

/// <summary>A store in memory, for tests and simulation. Safe for concurrent callers; nothing survives the process.</summary>
public sealed class InMemoryWorkflowStore : IWorkflowStore
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, StoredInstance> instances = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StoredBookmark> bookmarks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<JournalEntry>> journals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (DueWork Work, DateTimeOffset LeasedUntil)> due = new(StringComparer.Ordinal);

    /// <summary>Every instance, in no particular order.</summary>
    public IReadOnlyList<StoredInstance> Instances
    {
        get
        {
            lock (gate) return [.. instances.Values];
        }
    }

    /// <summary>Every due row, the longest due first.</summary>
    public IReadOnlyList<DueWork> Due
    {
        get
        {
            lock (gate) return [.. due.Values.Select(row => row.Work).OrderBy(work => work.DueAt)];
        }
    }

    /// <inheritdoc/>
    public bool CanRepeat => true;

    /// <inheritdoc/>
    public void Forget()
    {
    }

    /// <inheritdoc/>
    public ValueTask<IStoreBatch?> BeginBatchAsync(CancellationToken cancellationToken) => ValueTask.FromResult<IStoreBatch?>(null);

    /// <inheritdoc/>
    public ValueTask<StoredInstance?> LoadAsync(string instanceId, CancellationToken cancellationToken)
    {
        lock (gate) return ValueTask.FromResult(instances.GetValueOrDefault(instanceId));
    }

    /// <inheritdoc/>
    public ValueTask<StoredBookmark?> FindBookmarkAsync(string bookmarkId, CancellationToken cancellationToken)
    {
        lock (gate) return ValueTask.FromResult(bookmarks.GetValueOrDefault(bookmarkId));
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<StoredBookmark>> FindBookmarksAsync(string hash, string? correlationId, string? instanceId, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return ValueTask.FromResult<IReadOnlyList<StoredBookmark>>(
            [
                .. bookmarks.Values.Where(bookmark => bookmark.Hash == hash
                    && (correlationId is null || bookmark.CorrelationId == correlationId)
                    && (instanceId is null || bookmark.InstanceId == instanceId)),
            ]);
        }
    }

    /// <inheritdoc/>
    public ValueTask CommitAsync(WorkflowChanges changes, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            foreach (var change in changes.Instances) Check(change);
            foreach (var taken in changes.TakenDue)
            {
                if (!due.ContainsKey(taken)) throw new ConcurrencyException(taken);
            }

            foreach (var change in changes.Instances) Apply(change);
            foreach (var id in changes.TakenDue.Concat(changes.DroppedDue)) due.Remove(id);
            foreach (var work in changes.AddedDue) due[work.Id] = (work, DateTimeOffset.MinValue);
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<DueWork>> LeaseDueAsync(DateTimeOffset now, DateTimeOffset leaseUntil, int most, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            var leased = due.Values.Where(row => row.Work.DueAt <= now && row.LeasedUntil <= now).Select(row => row.Work).OrderBy(work => work.DueAt).Take(most).ToList();
            foreach (var work in leased) due[work.Id] = (work, leaseUntil);
            return ValueTask.FromResult<IReadOnlyList<DueWork>>(leased);
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<JournalEntry>> ReadJournalAsync(string instanceId, CancellationToken cancellationToken)
    {
        lock (gate) return ValueTask.FromResult<IReadOnlyList<JournalEntry>>(journals.TryGetValue(instanceId, out var entries) ? [.. entries] : []);
    }

    /// <inheritdoc/>
    public ValueTask<bool> DeleteAsync(string instanceId, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return ValueTask.FromResult(Delete(instanceId));
        }
    }

    /// <inheritdoc/>
    public ValueTask<int> PruneAsync(DateTimeOffset endedBefore, PruneScope scope, int most, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            var ended = instances.Values
                .Where(instance => instance.FinishedAt < endedBefore && instance.SubStatus is (WorkflowSubStatus.Finished or WorkflowSubStatus.Cancelled))
                .Where(instance => scope is PruneScope.Instance || journals.ContainsKey(instance.Id))
                .Take(most).Select(instance => instance.Id).ToList();
            foreach (var id in ended)
            {
                if (scope is PruneScope.Instance) Delete(id);
                else journals.Remove(id);
            }

            return ValueTask.FromResult(ended.Count);
        }
    }

    private bool Delete(string instanceId)
    {
        foreach (var bookmark in bookmarks.Values.Where(bookmark => bookmark.InstanceId == instanceId).ToList()) bookmarks.Remove(bookmark.Id);
        foreach (var row in due.Values.Where(row => row.Work.InstanceId == instanceId).ToList()) due.Remove(row.Work.Id);
        journals.Remove(instanceId);
        return instances.Remove(instanceId);
    }

    private void Check(InstanceChange change)
    {
        var stored = instances.GetValueOrDefault(change.Instance.Id);
        var expected = change.IsNew ? null : (long?)(change.Instance.Revision - 1);
        if (stored?.Revision != expected) throw new ConcurrencyException(change.Instance.Id);
    }

    private void Apply(InstanceChange change)
    {
        instances[change.Instance.Id] = change.Instance;
        foreach (var id in change.RemovedBookmarks) bookmarks.Remove(id);
        foreach (var bookmark in change.AddedBookmarks) bookmarks[bookmark.Id] = bookmark;
        if (!journals.TryGetValue(change.Instance.Id, out var journal)) journals[change.Instance.Id] = journal = [];
        journal.AddRange(change.Journal);
    }
}
