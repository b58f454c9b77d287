using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace IefWorkflow.Engine.Storage;

/// <summary>Sets SQLite up as the engine needs it.</summary>
public static class EngineSqlite
{
    /// <summary>Uses a SQLite file: write-ahead log, foreign keys, patience with other writers, every commit on the disk.</summary>
    /// <remarks>Contexts of one process that write to the same file share commits: give them the same durability.</remarks>
    /// <param name="options">The options of the host's context.</param>
    /// <param name="file">The path of the file, made when it is not there.</param>
    /// <param name="durability">What a commit waits for.</param>
    public static DbContextOptionsBuilder UseEngineSqlite(this DbContextOptionsBuilder options, string file, SqliteDurability durability = SqliteDurability.Full) =>
        options.UseSqlite(new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true }.ToString()).AddInterceptors(new SetUp(durability));

    private sealed class SetUp(SqliteDurability durability) : DbConnectionInterceptor
    {
        private readonly string pragmas = durability is SqliteDurability.Full
            ? "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
            : "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Apply(connection);

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Apply(connection);
            return Task.CompletedTask;
        }

        private void Apply(DbConnection connection)
        {
            using var command = connection.CreateCommand();
#pragma warning disable CA2100 // One of the two texts above.
            command.CommandText = pragmas;
#pragma warning restore CA2100
            command.ExecuteNonQuery();
        }
    }
}
