using IefWorkflow.Engine.Storage.Tests.Stores;

namespace IefWorkflow.Engine.Storage.Tests;

/// <summary>The scenarios on the store in memory.</summary>
public sealed class MemoryScenarios() : StoreScenarios(() => new MemoryStore());

/// <summary>The scenarios on a SQLite file.</summary>
public sealed class SqliteScenarios() : StoreScenarios(() => new SqliteStore());

/// <summary>The scenarios on PostgreSQL.</summary>
[NeedsPostgres]
public sealed class PostgresScenarios() : StoreScenarios(() => new PostgresStore());
