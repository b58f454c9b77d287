using System.Data.Common;

namespace IefWorkflow.Engine.Storage.Statements;

/// <summary>What a step writes, whole or not at all: a transaction of its own, or a part of the host's that can be undone.</summary>
/// <remarks>Undone when it is disposed without having been committed. Within the host's transaction only the host commits for good.</remarks>
internal sealed class EngineTransaction(EngineConnection connection, DbTransaction transaction, bool isOwn, SqliteWriteQueue? queue) : IAsyncDisposable
{
    private const string Savepoint = "wf_step";

    private bool isCommitted;

    /// <summary>Marks where <see cref="UndoPartAsync"/> goes back to.</summary>
    public Task BeginPartAsync(CancellationToken cancellationToken) => transaction.SaveAsync(Savepoint, cancellationToken);

    public Task EndPartAsync(CancellationToken cancellationToken) => transaction.ReleaseAsync(Savepoint, cancellationToken);

    public Task UndoPartAsync(CancellationToken cancellationToken) => transaction.RollbackAsync(Savepoint, cancellationToken);

    public async ValueTask CommitAsync(CancellationToken cancellationToken)
    {
        connection.BeforeStatement?.Invoke("COMMIT");
        if (isOwn) await transaction.CommitAsync(cancellationToken);
        else await EndPartAsync(cancellationToken);
        isCommitted = true;
        if (isOwn) connection.AfterCommit?.Invoke();
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (!isOwn)
            {
                if (!isCommitted && connection.IsOpen) await UndoPartAsync(CancellationToken.None);
                return;
            }

            connection.Ended();
            await transaction.DisposeAsync();
        }
        finally
        {
            queue?.Leave();
        }
    }
}
