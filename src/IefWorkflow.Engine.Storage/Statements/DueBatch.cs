using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace IefWorkflow.Engine.Storage.Statements;

/// <summary>A transaction of the context, so that activities read and save in it too.</summary>
internal sealed class DueBatch(EngineConnection connection, DbContext context, IDbContextTransaction transaction, SqliteWriteQueue? queue) : IStoreBatch
{
    private const string Savepoint = "wf_part";

    public async ValueTask BeginPartAsync(CancellationToken cancellationToken) => await transaction.CreateSavepointAsync(Savepoint, cancellationToken);

    public async ValueTask EndPartAsync(CancellationToken cancellationToken)
    {
        await context.SaveChangesAsync(cancellationToken);
        context.ChangeTracker.Clear();
        await transaction.ReleaseSavepointAsync(Savepoint, cancellationToken);
    }

    public async ValueTask<bool> UndoPartAsync(CancellationToken cancellationToken)
    {
        context.ChangeTracker.Clear();
        if (!connection.IsOpen) return false;
        await transaction.RollbackToSavepointAsync(Savepoint, cancellationToken);
        return true;
    }

    public async ValueTask CommitAsync(CancellationToken cancellationToken)
    {
        connection.BeforeStatement?.Invoke("COMMIT");
        await transaction.CommitAsync(cancellationToken);
        connection.AfterCommit?.Invoke();
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await transaction.DisposeAsync();
        }
        finally
        {
            queue?.Leave();
        }
    }
}
