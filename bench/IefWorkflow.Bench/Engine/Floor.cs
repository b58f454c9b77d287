using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace IefWorkflow.Bench.Engine;

/// <summary>What the disk allows: one commit with one 2 KB upsert and one 200 B insert per step, and nothing else.</summary>
internal static class Floor
{
    public static Measure Run(string folder, string synchronous, int steps)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, $"floor-{synchronous}.db")}");
        connection.Open();
        Execute(connection, $"PRAGMA journal_mode = WAL; PRAGMA synchronous = {synchronous}; CREATE TABLE i (id TEXT PRIMARY KEY, state BLOB) WITHOUT ROWID; CREATE TABLE j (id INTEGER PRIMARY KEY, line BLOB);");
        using var upsert = Command(connection, "INSERT INTO i VALUES ($id, $state) ON CONFLICT (id) DO UPDATE SET state = excluded.state", ("$id", ""), ("$state", new byte[2048]));
        using var insert = Command(connection, "INSERT INTO j (line) VALUES ($line)", ("$line", new byte[200]));
        using var begin = Command(connection, "BEGIN IMMEDIATE");
        using var commit = Command(connection, "COMMIT");
        var times = new double[steps];
        var total = Stopwatch.StartNew();
        for (var step = 0; step < steps; step++)
        {
            var started = Stopwatch.GetTimestamp();
            upsert.Parameters["$id"].Value = Guid.CreateVersion7().ToString("N");
            begin.ExecuteNonQuery();
            upsert.ExecuteNonQuery();
            insert.ExecuteNonQuery();
            commit.ExecuteNonQuery();
            times[step] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }

        return new Timed(times, total.Elapsed, null).Line($"floor, {synchronous}");
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql, params (string Name, object Value)[] parameters)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are constants of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in parameters) command.Parameters.AddWithValue(name, value);
        return command;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = Command(connection, sql);
        command.ExecuteNonQuery();
    }
}
