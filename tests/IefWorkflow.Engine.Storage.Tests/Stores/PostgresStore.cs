using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace IefWorkflow.Engine.Storage.Tests.Stores;

/// <summary>A schema of its own on a PostgreSQL server.</summary>
internal sealed class PostgresStore : DatabaseStore
{
    private readonly string schema = $"t{Guid.NewGuid():N}";
    private string? connectionString;

    public override async Task CreateAsync()
    {
        var server = await PostgresServer.ConnectionStringAsync();
        await ExecuteAsync(server, $"CREATE SCHEMA {schema}");
        connectionString = new NpgsqlConnectionStringBuilder(server) { SearchPath = schema, MaxPoolSize = 20 }.ToString();
        await base.CreateAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        if (connectionString is null) return;

        await using (var pool = new NpgsqlConnection(connectionString)) NpgsqlConnection.ClearPool(pool);
        await ExecuteAsync(await PostgresServer.ConnectionStringAsync(), $"DROP SCHEMA {schema} CASCADE");
    }

    protected override void Use(DbContextOptionsBuilder options) => options.UseNpgsql(connectionString);

    private static async Task ExecuteAsync(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The name of a schema made here.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
