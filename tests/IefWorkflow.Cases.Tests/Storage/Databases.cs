using IefWorkflow.Engine.Storage;
using IefWorkflow.Engine.Storage.Tests.Stores;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace IefWorkflow.Cases.Tests.Storage;

/// <summary>The databases that every storage test runs on: a SQLite file, and PostgreSQL where there is a server.</summary>
internal static class Databases
{
    public const string Sqlite = "sqlite";
    public const string Postgres = "postgresql";

    /// <summary>The names, as theory data. In CI a missing server fails the test that needs it.</summary>
    public static TheoryData<string> All => PostgresServer.Missing is null ? new TheoryData<string> { Sqlite, Postgres } : new TheoryData<string> { Sqlite };

    /// <summary>An empty database of its own.</summary>
    public static async Task<Action<DbContextOptionsBuilder>> CreateAsync(string name)
    {
        if (name == Sqlite)
        {
            var file = Path.Combine(Directory.CreateTempSubdirectory("ief-").FullName, "ief.db");
            return options => options.UseEngineSqlite(file, SqliteDurability.Normal);
        }

        var connectionString = await CreatePostgresAsync();
        return options => options.UseNpgsql(connectionString);
    }

    /// <summary>The connection string of an empty PostgreSQL database of its own.</summary>
    public static async Task<string> CreatePostgresAsync()
    {
        var server = await PostgresServer.ConnectionStringAsync();
        var database = $"ief{Guid.NewGuid():N}";
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The name is made above.
        command.CommandText = $"CREATE DATABASE {database}";
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(server) { Database = database, MaxPoolSize = 40 }.ToString();
    }
}
