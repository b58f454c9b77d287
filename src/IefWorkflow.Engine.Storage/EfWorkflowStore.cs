using System.Data.Common;
using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Storage.Statements;
using Microsoft.EntityFrameworkCore;
using static IefWorkflow.Engine.Storage.Statements.EngineStatements;

namespace IefWorkflow.Engine.Storage;

/// <summary>The store over the database context of a host, whose model has <see cref="EngineModel"/> applied.</summary>
/// <remarks>
/// <para>
/// When the host has a transaction open on the context, a step becomes part of it: the host saves its own rows in the same transaction
/// and commits both. A step that is refused is undone alone. Without one, each step is a transaction of its own.
/// </para>
/// <para>
/// Prepared statements instead of the change tracker: a step neither reads nor saves the context's tracked rows. Only due rows that the
/// runtime does in a transaction of its own are saved with what their activities left in the context.
/// </para>
/// <para>Not thread-safe: one per context.</para>
/// </remarks>
public sealed class EfWorkflowStore(DbContext context) : IWorkflowStore, IDisposable
{
    private readonly EngineConnection connection = new(context);

    internal EngineConnection Connection => connection;

    /// <inheritdoc/>
    /// <remarks>Not within a transaction of the host, nor where its context tracks rows: doing a step again would add the rows of its activities twice.</remarks>
    public bool CanRepeat => context.Database.CurrentTransaction is null && !context.ChangeTracker.Entries().Any();

    /// <inheritdoc/>
    public void Forget() => context.ChangeTracker.Clear();

    /// <inheritdoc/>
    public async ValueTask<StoredInstance?> LoadAsync(string instanceId, CancellationToken cancellationToken) =>
        (await connection.QueryAsync(LoadInstance, ReadInstance, cancellationToken, instanceId)).SingleOrDefault();

    /// <inheritdoc/>
    public async ValueTask<StoredBookmark?> FindBookmarkAsync(string bookmarkId, CancellationToken cancellationToken) =>
        (await connection.QueryAsync(FindBookmark, ReadBookmark, cancellationToken, bookmarkId)).SingleOrDefault();

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<StoredBookmark>> FindBookmarksAsync(string hash, string? correlationId, string? instanceId, CancellationToken cancellationToken)
    {
        if (instanceId is null)
        {
            return correlationId is null
                ? await connection.QueryAsync(FindBookmarksByHash, ReadBookmark, cancellationToken, hash)
                : await connection.QueryAsync(FindBookmarksByCorrelation, ReadBookmark, cancellationToken, hash, correlationId);
        }

        var found = await connection.QueryAsync(FindBookmarksByInstance, ReadBookmark, cancellationToken, hash, instanceId);
        return correlationId is null ? found : [.. found.Where(bookmark => bookmark.CorrelationId == correlationId)];
    }

    /// <inheritdoc/>
    public async ValueTask CommitAsync(WorkflowChanges changes, CancellationToken cancellationToken)
    {
        try
        {
            await connection.CommitAsync(StepStatements.Of(changes), cancellationToken);
        }
        catch (DbException failure) when (connection.Dialect.IsContention(failure))
        {
            throw new ConcurrencyException(changes.Instances.Count > 0 ? changes.Instances[0].Instance.Id : "wf_due", failure);
        }
    }

    /// <inheritdoc/>
    public async ValueTask<IStoreBatch?> BeginBatchAsync(CancellationToken cancellationToken)
    {
        if (!CanRepeat) return null;
        try
        {
            return await connection.BeginBatchAsync(cancellationToken);
        }
        catch (DbException failure) when (connection.Dialect.IsContention(failure))
        {
            throw new ConcurrencyException("wf_due", failure);
        }
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<DueWork>> LeaseDueAsync(DateTimeOffset now, DateTimeOffset leaseUntil, int most, CancellationToken cancellationToken)
    {
        try
        {
            await using var transaction = await connection.BeginAsync(cancellationToken);
            var leased = await connection.QueryAsync(connection.Dialect.LeaseDue, ReadDue, cancellationToken, now.UtcTicks, leaseUntil.UtcTicks, most);
            await transaction.CommitAsync(cancellationToken);
            return [.. leased.OrderBy(row => row.Work.DueAt).ThenBy(row => row.Seq).Select(row => row.Work)];
        }
        catch (DbException failure) when (connection.Dialect.IsContention(failure))
        {
            throw new ConcurrencyException("wf_due", failure);
        }
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<JournalEntry>> ReadJournalAsync(string instanceId, CancellationToken cancellationToken)
    {
        var bursts = await connection.QueryAsync(ReadJournal, row => JournalLines.Read(row.GetInt64(0), row.GetFieldValue<byte[]>(1)), cancellationToken, instanceId);
        return [.. bursts.SelectMany(lines => lines)];
    }

    /// <inheritdoc/>
    /// <remarks>The instance goes first: a burst that holds it is waited for, and what it added is then seen and removed too.</remarks>
    public async ValueTask<bool> DeleteAsync(string instanceId, CancellationToken cancellationToken)
    {
        try
        {
            await using var transaction = await connection.BeginAsync(cancellationToken);
            var deleted = await RemoveAsync(instanceId, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return deleted;
        }
        catch (DbException failure) when (connection.Dialect.IsContention(failure))
        {
            throw new ConcurrencyException(instanceId, failure);
        }
    }

    /// <inheritdoc/>
    public async ValueTask<int> PruneAsync(DateTimeOffset endedBefore, PruneScope scope, int most, CancellationToken cancellationToken)
    {
        try
        {
            await using var transaction = await connection.BeginAsync(cancellationToken);
            var pruned = 0;
            foreach (var id in await connection.QueryAsync(FindEnded, row => row.GetString(0), cancellationToken, endedBefore.UtcTicks, scope is PruneScope.Instance, most))
            {
                var lost = scope is PruneScope.Instance ? await RemoveAsync(id, cancellationToken) : await connection.ExecuteAsync(DeleteJournal, cancellationToken, id) > 0;
                if (lost) pruned++;
            }

            await transaction.CommitAsync(cancellationToken);
            return pruned;
        }
        catch (DbException failure) when (connection.Dialect.IsContention(failure))
        {
            throw new ConcurrencyException("wf_instance", failure);
        }
    }

    /// <summary>Gives the prepared statements back; the context stays the host's.</summary>
    public void Dispose() => connection.Dispose();

    private async ValueTask<bool> RemoveAsync(string instanceId, CancellationToken cancellationToken)
    {
        var deleted = await connection.ExecuteAsync(DeleteInstance, cancellationToken, instanceId);
        await connection.ExecuteAsync(DeleteBookmarksOfInstance, cancellationToken, instanceId);
        await connection.ExecuteAsync(DeleteDueOfInstance, cancellationToken, instanceId);
        await connection.ExecuteAsync(DeleteJournal, cancellationToken, instanceId);
        return deleted > 0;
    }

    internal static async ValueTask AddAsync(EngineConnection connection, DueWork work, CancellationToken cancellationToken) =>
        await connection.ExecuteAsync(InsertDue, cancellationToken, work.Id, (int)work.Kind, work.DueAt.UtcTicks, work.InstanceId, work.Target, work.Data);

    private static StoredInstance ReadInstance(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetInt32(3), Text(row, 4), Text(row, 5), Text(row, 6),
        (WorkflowStatus)row.GetInt32(7), (WorkflowSubStatus)row.GetInt32(8), row.GetInt32(9), Instant(row, 10), Instant(row, 11), row.IsDBNull(12) ? null : Instant(row, 12),
        row.GetInt64(13), row.GetFieldValue<byte[]>(14));

    private static StoredBookmark ReadBookmark(DbDataReader row) => new(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), Text(row, 4));

    private static (long Seq, DueWork Work) ReadDue(DbDataReader row) =>
        (row.GetInt64(0), new DueWork(row.GetString(1), (DueKind)row.GetInt32(2), Instant(row, 3), Text(row, 4), Text(row, 5), Text(row, 6)));

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static DateTimeOffset Instant(DbDataReader row, int column) => new(row.GetInt64(column), TimeSpan.Zero);
}
