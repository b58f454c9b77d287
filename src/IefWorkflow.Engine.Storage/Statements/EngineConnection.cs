using System.Data;
using System.Data.Common;
using System.Runtime.ExceptionServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace IefWorkflow.Engine.Storage.Statements;

/// <summary>The connection of a host's database context, with the statements prepared on it.</summary>
/// <remarks>Once used it keeps the connection open until the context is disposed. Not thread-safe, as the context is not.</remarks>
internal sealed class EngineConnection(DbContext context) : IDisposable
{
    private readonly Dictionary<EngineStatement, DbCommand> commands = [];
    private DbTransaction? own;

    /// <summary>Where this database differs.</summary>
    public EngineDialect Dialect { get; } = EngineDialect.Of(context.Database.GetDbConnection());

    /// <summary>Told before each statement and before a commit, so that tests can break any of them.</summary>
    public Action<string>? BeforeStatement { get; set; }

    /// <summary>Told after a transaction of its own was committed, so that tests can lose the answer.</summary>
    public Action? AfterCommit { get; set; }

    /// <summary>Whether the connection is there; not so before it is first used, and when the server has ended it.</summary>
    public bool IsOpen => Connection.State is ConnectionState.Open;

    private DbConnection Connection => context.Database.GetDbConnection();

    private DbTransaction? Transaction => own ?? context.Database.CurrentTransaction?.GetDbTransaction();

    /// <summary>Opens a transaction that writes, or a savepoint in the one that the host has open.</summary>
    public async ValueTask<EngineTransaction> BeginAsync(CancellationToken cancellationToken)
    {
        await OpenAsync(cancellationToken);
        if (Transaction is { } hosts)
        {
            var part = new EngineTransaction(this, hosts, isOwn: false, queue: null);
            await part.BeginPartAsync(cancellationToken);
            return part;
        }

        var queue = Dialect.WriteQueue(Connection);
        if (queue is not null) await queue.EnterAsync(new WriteTurn(null), cancellationToken);
        return await BeginOwnAsync(queue, cancellationToken);
    }

    /// <summary>Opens a transaction of the context for steps that share it.</summary>
    public async ValueTask<DueBatch> BeginBatchAsync(CancellationToken cancellationToken)
    {
        await OpenAsync(cancellationToken);
        var queue = Dialect.WriteQueue(Connection);
        if (queue is not null) await queue.EnterAsync(new WriteTurn(null), cancellationToken);
        try
        {
            return new DueBatch(this, context, await context.Database.BeginTransactionAsync(cancellationToken), queue);
        }
        catch
        {
            queue?.Leave();
            throw;
        }
    }

    /// <summary>Runs the statements of a step, whole or not at all: in the host's transaction when there is one, otherwise in one of its own.</summary>
    /// <exception cref="ConcurrencyException">Somebody else was there first.</exception>
    public async ValueTask CommitAsync(IReadOnlyList<StepStatement> step, CancellationToken cancellationToken)
    {
        await OpenAsync(cancellationToken);
        if (Transaction is null && Dialect.WriteQueue(Connection) is { } queue)
        {
            var turn = new WriteTurn(step);
            if (await queue.EnterAsync(turn, cancellationToken)) await CommitGroupAsync(queue, turn);
            return;
        }

        await using var transaction = await BeginAsync(cancellationToken);
        await WriteAsync(step, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    public void Ended() => own = null;

    public async ValueTask<int> ExecuteAsync(EngineStatement statement, CancellationToken cancellationToken, params object?[] values)
    {
        var command = await PrepareAsync(statement, values, cancellationToken);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public async ValueTask<List<T>> QueryAsync<T>(EngineStatement statement, Func<DbDataReader, T> read, CancellationToken cancellationToken, params object?[] values)
    {
        var command = await PrepareAsync(statement, values, cancellationToken);
        var rows = new List<T>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken)) rows.Add(read(reader));
        return rows;
    }

    /// <summary>Runs text that has no parameters and is not kept.</summary>
    public async ValueTask ExecuteScriptAsync(string script, CancellationToken cancellationToken)
    {
        await using var command = Connection.CreateCommand();
        SetText(command, script);
        command.Transaction = Transaction;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public void Dispose()
    {
        foreach (var command in commands.Values) command.Dispose();
        commands.Clear();
    }

    /// <summary>Commits the step whose turn it is together with those that wait right behind it. Each is told what became of it after the commit.</summary>
    /// <remarks>A step that is refused is undone alone; a commit that fails is the failure of all.</remarks>
    private async ValueTask CommitGroupAsync(SqliteWriteQueue queue, WriteTurn first)
    {
        List<WriteTurn> group = [first, .. queue.TakeSteps()];
        try
        {
            await using var transaction = await BeginOwnAsync(queue, CancellationToken.None);
            if (group.Count == 1) await WriteAsync(first.Step!, CancellationToken.None);
            else foreach (var turn in group) await WritePartAsync(transaction, turn);
            await transaction.CommitAsync(CancellationToken.None);
        }
#pragma warning disable CA1031 // Whatever it is, everyone in the group is told.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            foreach (var turn in group) turn.Failure ??= failure;
        }

        foreach (var turn in group.Skip(1)) turn.End();
        if (first.Failure is { } refused) ExceptionDispatchInfo.Throw(refused);
    }

    private async ValueTask WritePartAsync(EngineTransaction transaction, WriteTurn turn)
    {
        await transaction.BeginPartAsync(CancellationToken.None);
        try
        {
            await WriteAsync(turn.Step!, CancellationToken.None);
            await transaction.EndPartAsync(CancellationToken.None);
        }
#pragma warning disable CA1031 // Whatever it is, it is the failure of this step; the others go on.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            turn.Failure = failure;
            await transaction.UndoPartAsync(CancellationToken.None);
        }
    }

    private async ValueTask WriteAsync(IReadOnlyList<StepStatement> step, CancellationToken cancellationToken)
    {
        if (Connection.CanCreateBatch)
        {
            await WriteBatchAsync(step, cancellationToken);
            return;
        }

        foreach (var statement in step) statement.Check(await ExecuteAsync(statement.Statement, cancellationToken, statement.Values));
    }

    /// <summary>Sends all the statements at once, and then looks at what each changed.</summary>
    /// <remarks>What somebody else took shows as a row of theirs in the way too: the statements after the one that changed nothing are run as well.</remarks>
    private async ValueTask WriteBatchAsync(IReadOnlyList<StepStatement> step, CancellationToken cancellationToken)
    {
        await using var batch = Connection.CreateBatch();
        batch.Transaction = Transaction;
        foreach (var (statement, values, _) in step)
        {
            BeforeStatement?.Invoke(statement.Sql);
            batch.BatchCommands.Add(Create(batch.CreateBatchCommand(), statement, values));
        }

        await batch.PrepareAsync(cancellationToken);
        try
        {
            await batch.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (DbException failure) when (Dialect.IsDuplicate(failure))
        {
            throw new ConcurrencyException(step.FirstOrDefault(statement => statement.Contended is not null).Contended ?? "wf_due", failure);
        }

        for (var index = 0; index < step.Count; index++) step[index].Check(batch.BatchCommands[index].RecordsAffected);
    }

    private async ValueTask<EngineTransaction> BeginOwnAsync(SqliteWriteQueue? queue, CancellationToken cancellationToken)
    {
        try
        {
            own = await Connection.BeginTransactionAsync(cancellationToken);
            return new EngineTransaction(this, own, isOwn: true, queue);
        }
        catch
        {
            queue?.Leave();
            throw;
        }
    }

    private async ValueTask<DbCommand> PrepareAsync(EngineStatement statement, object?[] values, CancellationToken cancellationToken)
    {
        if (!IsOpen) await OpenAsync(cancellationToken);

        var isNew = !commands.TryGetValue(statement, out var command);
        if (command is null) commands[statement] = command = Create(statement);
        if (!ReferenceEquals(command.Transaction, Transaction)) command.Transaction = Transaction;
        for (var index = 0; index < values.Length; index++) command.Parameters[index].Value = values[index] ?? DBNull.Value;
        BeforeStatement?.Invoke(statement.Sql);
        if (isNew) await command.PrepareAsync(cancellationToken);
        return command;
    }

    private DbCommand Create(EngineStatement statement)
    {
        var command = Connection.CreateCommand();
        SetText(command, statement.Sql);
        foreach (var (name, type) in statement.Parameters) command.Parameters.Add(Set(command.CreateParameter(), name, type, null));
        return command;
    }

    private static DbBatchCommand Create(DbBatchCommand command, EngineStatement statement, object?[] values)
    {
        command.CommandText = statement.Sql;
        for (var index = 0; index < values.Length; index++)
        {
            var (name, type) = statement.Parameters[index];
            command.Parameters.Add(Set(command.CreateParameter(), name, type, values[index]));
        }

        return command;
    }

    private static DbParameter Set(DbParameter parameter, string name, DbType type, object? value)
    {
        (parameter.ParameterName, parameter.DbType, parameter.Value) = (name, type, value ?? DBNull.Value);
        return parameter;
    }

#pragma warning disable CA2100 // Every text is a constant of this assembly.
    private static void SetText(DbCommand command, string text) => command.CommandText = text;
#pragma warning restore CA2100

    private async ValueTask OpenAsync(CancellationToken cancellationToken)
    {
        if (!IsOpen) await context.Database.OpenConnectionAsync(cancellationToken);
    }
}
