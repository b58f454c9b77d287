using Microsoft.Data.Sqlite;

namespace IefWorkflow.Cases.Operations;

/// <summary>Copies a SQLite file as it is at one instant, whoever writes to it (the online backup of SQLite).</summary>
internal static class SqliteCopy
{
    /// <summary>Copies it, and lets the copy prove itself whole.</summary>
    /// <returns>Why not, in French; null when it was done.</returns>
    public static async Task<string?> WriteAsync(string source, string target, CancellationToken cancellationToken)
    {
        await using var from = new SqliteConnection(Connection(source, SqliteOpenMode.ReadWrite));
        await using var to = new SqliteConnection(Connection(target, SqliteOpenMode.ReadWriteCreate));
        await from.OpenAsync(cancellationToken);
        await to.OpenAsync(cancellationToken);
        from.BackupDatabase(to);

        // One file, without a log beside it.
        await ExecuteAsync(to, "PRAGMA journal_mode = DELETE", cancellationToken);
        return await ExecuteAsync(to, "PRAGMA integrity_check(1)", cancellationToken) is "ok" ? null : $"{source} est abîmé\u00A0: lancez « ief db check », puis restaurez la dernière sauvegarde.";
    }

    /// <summary>The files that a database of that path has, or may have left behind.</summary>
    public static IEnumerable<string> Traces(string file) => [file, $"{file}-wal", $"{file}-shm", $"{file}-journal"];

    private static string Connection(string file, SqliteOpenMode mode) => new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false, DefaultTimeout = 60 }.ConnectionString;

    private static async Task<string?> ExecuteAsync(SqliteConnection connection, string text, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // One of the texts above.
        command.CommandText = text;
#pragma warning restore CA2100
        return (await command.ExecuteScalarAsync(cancellationToken))?.ToString();
    }
}
