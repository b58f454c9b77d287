using IefWorkflow.Engine.Storage;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace IefWorkflow.Endurance;

/// <summary>An empty database for one run: a file of SQLite, or a database made on a PostgreSQL server and dropped afterwards.</summary>
internal sealed class StageDatabase : IAsyncDisposable
{
    private readonly string? server;
    private readonly string place;

    private StageDatabase(string? server, string place) => (this.server, this.place) = (server, place);

    /// <summary>The setting that leads a host to it.</summary>
    public KeyValuePair<string, string> Setting => KeyValuePair.Create(server is null ? "Service__SqliteFile" : "Service__Postgres", place);

    public static async Task<StageDatabase> CreateAsync(string? server, string folder, CancellationToken cancellationToken)
    {
        if (server is null) return new StageDatabase(null, Path.Combine(folder, "ief.db"));

        var name = $"endurance{Guid.NewGuid():N}";
        await ExecuteAsync(server, $"CREATE DATABASE {name}", cancellationToken);
        return new StageDatabase(server, new NpgsqlConnectionStringBuilder(server) { Database = name, MaxPoolSize = 20 }.ToString());
    }

    public void Use(DbContextOptionsBuilder options)
    {
        if (server is null) options.UseEngineSqlite(place);
        else options.UseNpgsql(place);
    }

    public async ValueTask DisposeAsync()
    {
        if (server is null) return;

        await using (var own = new NpgsqlConnection(place)) NpgsqlConnection.ClearPool(own);
        await ExecuteAsync(server, $"DROP DATABASE {new NpgsqlConnectionStringBuilder(place).Database} WITH (FORCE)", CancellationToken.None);
    }

    private static async Task ExecuteAsync(string server, string sql, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The names are made above.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
