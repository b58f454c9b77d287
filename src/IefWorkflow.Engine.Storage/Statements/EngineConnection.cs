using System.Data;
using System.Data.Common;
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

    private DbConnection Connection => context.Database.GetDbConnection();

    private DbTransaction? Transaction => own ?? context.Database.CurrentTransaction?.GetDbTransaction();

    /// <summary>Opens a transaction that writes, or a savepoint in the one that the host has open.</summary>
    public async ValueTask<EngineTransaction> BeginAsync(CancellationToken cancellationToken)
    {
        await OpenAsync(cancellationToken);
        if (Transaction is { } hosts)
        {
            await hosts.SaveAsync(EngineTransaction.Savepoint, cancellationToken);
            return new EngineTransaction(this, hosts, isOwn: false, gate: null);
        }

        var gate = Dialect.WriteGate(Connection);
        if (gate is not null) await gate.WaitAsync(cancellationToken);
        try
        {
            own = await Connection.BeginTransactionAsync(cancellationToken);
            return new EngineTransaction(this, own, isOwn: true, gate);
        }
        catch
        {
            gate?.Release();
            throw;
        }
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

    private async ValueTask<DbCommand> PrepareAsync(EngineStatement statement, object?[] values, CancellationToken cancellationToken)
    {
        if (Connection.State is not ConnectionState.Open) await OpenAsync(cancellationToken);

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
        foreach (var (name, type) in statement.Parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.DbType, parameter.Value) = (name, type, DBNull.Value);
            command.Parameters.Add(parameter);
        }

        return command;
    }

#pragma warning disable CA2100 // Every text is a constant of this assembly.
    private static void SetText(DbCommand command, string text) => command.CommandText = text;
#pragma warning restore CA2100

    private async ValueTask OpenAsync(CancellationToken cancellationToken)
    {
        if (Connection.State is not ConnectionState.Open) await context.Database.OpenConnectionAsync(cancellationToken);
    }
}
