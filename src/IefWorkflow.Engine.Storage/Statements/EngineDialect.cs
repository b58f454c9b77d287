using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace IefWorkflow.Engine.Storage.Statements;

/// <summary>Where the two databases differ.</summary>
internal abstract class EngineDialect
{
    private static readonly EngineDialect Sqlite = new SqliteDialect();
    private static readonly EngineDialect Postgres = new PostgresDialect();

    public abstract EngineDatabase Database { get; }

    public abstract EngineStatement LeaseDue { get; }

    /// <summary>Put before the creation of the tables, so that two nodes do not do it at once.</summary>
    public abstract string SchemaLock { get; }

    public static EngineDialect Of(DbConnection connection) => connection switch
    {
        SqliteConnection => Sqlite,
        NpgsqlConnection => Postgres,
        _ => throw new NotSupportedException($"The engine's tables live in SQLite or PostgreSQL, not behind {connection.GetType().Name}."),
    };

    /// <summary>Whether a failure says that somebody else was there first, so that the same work may succeed when done again.</summary>
    public abstract bool IsContention(Exception failure);

    /// <summary>Whether a failure says that a unique value exists already.</summary>
    public abstract bool IsDuplicate(Exception failure);

    /// <summary>Where writers of this process wait for each other instead of for a lock of the database; null where the database does it well.</summary>
    public abstract SqliteWriteQueue? WriteQueue(DbConnection connection);

    private sealed class SqliteDialect : EngineDialect
    {
        private const int Busy = 5;
        private const int Locked = 6;
        private const int Constraint = 19;

        public override EngineDatabase Database => EngineDatabase.Sqlite;

        public override EngineStatement LeaseDue => EngineStatements.LeaseDueSqlite;

        public override string SchemaLock => "";

        public override bool IsContention(Exception failure) => failure is SqliteException { SqliteErrorCode: Busy or Locked };

        public override bool IsDuplicate(Exception failure) => failure is SqliteException { SqliteErrorCode: Constraint };

        public override SqliteWriteQueue? WriteQueue(DbConnection connection) => SqliteWriteQueue.Of(connection.DataSource);
    }

    private sealed class PostgresDialect : EngineDialect
    {
        public override EngineDatabase Database => EngineDatabase.PostgreSql;

        public override EngineStatement LeaseDue => EngineStatements.LeaseDuePostgres;

        public override string SchemaLock => "SELECT pg_advisory_xact_lock(7238215540192301);\n";

        public override bool IsContention(Exception failure) => failure is PostgresException
        {
            SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.LockNotAvailable,
        };

        public override bool IsDuplicate(Exception failure) => failure is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

        public override SqliteWriteQueue? WriteQueue(DbConnection connection) => null;
    }
}
