using System.Diagnostics;
using IefWorkflow.Engine.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace IefWorkflow.Cases.Operations;

/// <summary>Where the tables are: a SQLite file or a PostgreSQL database.</summary>
public abstract record DatabasePlace
{
    private DatabasePlace()
    {
    }

    /// <summary>A SQLite file.</summary>
    /// <param name="Path">Its full path.</param>
    public sealed record SqliteFile(string Path) : DatabasePlace;

    /// <summary>A PostgreSQL database.</summary>
    /// <param name="ConnectionString">How it is reached.</param>
    public sealed record PostgreSql(string ConnectionString) : DatabasePlace;

    /// <summary>The place as people may be shown it: never with a password.</summary>
    public string Shown => Match(
        sqlite => sqlite.Path,
        postgres => new NpgsqlConnectionStringBuilder(postgres.ConnectionString) is var parts ? $"{parts.Host}:{parts.Port}/{parts.Database}" : "");

    /// <summary>The place that a section <c>Service</c> names: <c>Postgres</c> when it is given, otherwise <c>SqliteFile</c>.</summary>
    public static DatabasePlace Of(string postgres, string sqliteFile) => postgres.Length > 0 ? new PostgreSql(postgres) : new SqliteFile(Path.GetFullPath(sqliteFile));

    /// <summary>The place that a configuration names in its section <c>Service</c>.</summary>
    public static DatabasePlace Read(IConfiguration configuration) => Of(configuration["Service:Postgres"] ?? "", configuration["Service:SqliteFile"] is { Length: > 0 } file ? file : "ief.db");

    /// <summary>The place that one word names: a connection string with a host, or else the path of a file.</summary>
    public static DatabasePlace Parse(string text)
    {
        try
        {
            if (new NpgsqlConnectionStringBuilder(text).Host is { Length: > 0 }) return new PostgreSql(text);
        }
        catch (ArgumentException)
        {
            // No connection string: a path.
        }

        return new SqliteFile(Path.GetFullPath(text));
    }

    /// <summary>Chooses this database.</summary>
    public void Use(DbContextOptionsBuilder options) => _ = Match(sqlite => options.UseEngineSqlite(sqlite.Path), postgres => options.UseNpgsql(postgres.ConnectionString));

    /// <summary>Handles both cases.</summary>
    public T Match<T>(Func<SqliteFile, T> sqlite, Func<PostgreSql, T> postgres) => this switch
    {
        SqliteFile place => sqlite(place),
        PostgreSql place => postgres(place),
        _ => throw new UnreachableException(),
    };
}
