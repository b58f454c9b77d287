using System.Data.Common;
using IefWorkflow.Engine.Storage.Rows;
using IefWorkflow.Engine.Storage.Tests.Stores;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace IefWorkflow.Engine.Storage.Tests;

/// <summary>The tables written by hand are those of the model.</summary>
public abstract class SchemaTests : IAsyncLifetime
{
    private readonly DatabaseStore store;
    private readonly string columns;
    private readonly string indexes;

    private protected SchemaTests(Func<DatabaseStore> store, string columns, string indexes) => (this.store, this.columns, this.indexes) = (store(), columns, indexes);

    public Task InitializeAsync() => store.CreateAsync();

    public async Task DisposeAsync() => await store.DisposeAsync();

    [StoreFact]
    public async Task Tables_columns_types_and_nullability_are_those_of_the_model()
    {
        await using var context = store.NewContext();
        var expected = Tables(context).SelectMany(table => table.Columns.Select(column => $"{table.Name}.{column.Name} {column.StoreType} {(column.IsNullable ? "null" : "not null")}"));

        Assert.Equal(expected.Order(StringComparer.Ordinal), await ReadAsync(context, columns));
    }

    [StoreFact]
    public async Task Indexes_are_those_of_the_model()
    {
        await using var context = store.NewContext();
        var expected = Tables(context).SelectMany(table => table.Indexes.Select(index => $"{table.Name}.{index.Name}{(index.IsUnique ? " unique" : "")}"));

        Assert.Equal(expected.Order(StringComparer.Ordinal), await ReadAsync(context, indexes));
    }

    [StoreFact]
    public async Task Creating_twice_changes_nothing_even_at_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            await using var context = store.NewContext();
            await EngineSchema.CreateAsync(context, default);
        })));

        await using var after = store.NewContext();
        Assert.Equal(0, await after.Set<InstanceRow>().CountAsync());
    }

    [StoreFact]
    public async Task Instants_and_states_are_queried_with_linq()
    {
        await store.PublishAsync(Sample.Sequence("wait", Sample.Event("e", "go")));
        await using var node = store.Open();
        var started = await node.StartAsync("wait", "case-1");
        var now = store.Clock.GetUtcNow();

        var row = await node.Context.Set<InstanceRow>().SingleAsync(instance => instance.CreatedAt <= now && instance.FinishedAt == null && instance.CorrelationId == "case-1");

        Assert.Equal((started.Id, now), (row.Id, row.UpdatedAt));
    }

    private static IEnumerable<ITable> Tables(TestContext context) =>
        context.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables.Where(table => table.Name.StartsWith("wf_", StringComparison.Ordinal));

    private static async Task<List<string>> ReadAsync(TestContext context, string sql)
    {
        var connection = context.Database.GetDbConnection();
        await context.Database.OpenConnectionAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // A constant of the derived class.
        command.CommandText = sql;
#pragma warning restore CA2100
        var lines = new List<string>();
        await using DbDataReader reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) lines.Add(reader.GetString(0));
        lines.Sort(StringComparer.Ordinal);
        return lines;
    }
}

/// <summary>The tables on SQLite.</summary>
public sealed class SqliteSchemaTests() : SchemaTests(
    () => new SqliteStore(),
    "SELECT m.name || '.' || c.name || ' ' || c.type || CASE WHEN c.\"notnull\" THEN ' not null' ELSE ' null' END FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name LIKE 'wf_%'",
    "SELECT m.name || '.' || i.name || CASE WHEN i.\"unique\" THEN ' unique' ELSE '' END FROM sqlite_master m, pragma_index_list(m.name) i WHERE m.type = 'table' AND m.name LIKE 'wf_%' AND i.origin = 'c'");

/// <summary>The tables on PostgreSQL.</summary>
[NeedsPostgres]
public sealed class PostgresSchemaTests() : SchemaTests(
    () => new PostgresStore(),
    "SELECT table_name || '.' || column_name || ' ' || data_type || CASE is_nullable WHEN 'NO' THEN ' not null' ELSE ' null' END FROM information_schema.columns WHERE table_schema = current_schema() AND table_name LIKE 'wf\\_%'",
    "SELECT t.relname || '.' || i.relname || CASE WHEN x.indisunique THEN ' unique' ELSE '' END FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid WHERE t.relnamespace = current_schema()::regnamespace AND NOT x.indisprimary AND t.relname LIKE 'wf\\_%'");
