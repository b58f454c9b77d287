using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Engine.Storage;

/// <summary>Where instances, bookmarks, due work and journals live.</summary>
/// <remarks>Definitions are stored elsewhere: they change at another pace.</remarks>
public interface IWorkflowStore
{
    /// <summary>Whether a step that lost a race may be done again from here: nothing of a host would be doubled or lost by it.</summary>
    /// <remarks>Where it may not, the host does its whole command again.</remarks>
    bool CanRepeat { get; }

    /// <summary>Forgets what a step that lost a race left behind outside this store. To be called only where the step could be repeated.</summary>
    void Forget();

    /// <summary>The instance of that identifier, or null: it never existed, or was deleted.</summary>
    ValueTask<StoredInstance?> LoadAsync(string instanceId, CancellationToken cancellationToken);

    /// <summary>The bookmark of that identifier, or null.</summary>
    ValueTask<StoredBookmark?> FindBookmarkAsync(string bookmarkId, CancellationToken cancellationToken);

    /// <summary>The bookmarks that a stimulus resumes, the oldest first.</summary>
    /// <param name="hash">The digest of the stimulus.</param>
    /// <param name="correlationId">Only instances of that correlation; null for any.</param>
    /// <param name="instanceId">Only that instance; null for any.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    ValueTask<IReadOnlyList<StoredBookmark>> FindBookmarksAsync(string hash, string? correlationId, string? instanceId, CancellationToken cancellationToken);

    /// <summary>Commits a step whole, or not at all.</summary>
    /// <exception cref="ConcurrencyException">An instance has another revision, a new one exists already, or a due row was taken by somebody else.</exception>
    ValueTask CommitAsync(WorkflowChanges changes, CancellationToken cancellationToken);

    /// <summary>Lets the steps that follow share one transaction; null where there is nothing to gain, or where the host has one open.</summary>
    /// <exception cref="ConcurrencyException">The database is busy with somebody else.</exception>
    ValueTask<IStoreBatch?> BeginBatchAsync(CancellationToken cancellationToken);

    /// <summary>Reserves due rows for this caller until the lease ends, the longest due first.</summary>
    /// <param name="now">Rows due at or before.</param>
    /// <param name="leaseUntil">How long they are kept from others.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    ValueTask<IReadOnlyList<DueWork>> LeaseDueAsync(DateTimeOffset now, DateTimeOffset leaseUntil, int most, CancellationToken cancellationToken);

    /// <summary>The journal of an instance, in order.</summary>
    ValueTask<IReadOnlyList<JournalEntry>> ReadJournalAsync(string instanceId, CancellationToken cancellationToken);

    /// <summary>Removes an instance with everything that belongs to it. A burst that still runs cannot bring it back.</summary>
    /// <returns>Whether it was there.</returns>
    ValueTask<bool> DeleteAsync(string instanceId, CancellationToken cancellationToken);

    /// <summary>Takes the journal, or everything, of instances that finished or were cancelled before an instant. Others are never touched.</summary>
    /// <param name="endedBefore">The instant.</param>
    /// <param name="scope">What is taken.</param>
    /// <param name="most">How many instances at most.</param>
    /// <param name="cancellationToken">Cancels the pruning as a whole.</param>
    /// <returns>How many instances lost something.</returns>
    ValueTask<int> PruneAsync(DateTimeOffset endedBefore, PruneScope scope, int most, CancellationToken cancellationToken);
}
