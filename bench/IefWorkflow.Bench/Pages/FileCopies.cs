using System.Globalization;
using Microsoft.Data.Sqlite;

namespace IefWorkflow.Bench.Pages;

/// <summary>Makes many files of a few: the rows that pages read are copied under new numbers. The engine's rows are not, so that nothing happens by itself.</summary>
internal static class FileCopies
{
    private static readonly string[] Tables = ["case_file", "request", "appeal", "case_person", "piece", "human_task", "due_date", "journal", "search_name", "letter", "message", "decision", "legal_notification"];
    private static readonly string[] Identifiers = ["id", "case_id", "parent_id", "bookmark_id", "decision_id", "request_id", "refusal_id"];

    /// <summary>Copies files until there are as many as asked for.</summary>
    /// <returns>How many there are.</returns>
    public static async Task<int> MakeAsync(string database, int files)
    {
        await using var connection = new SqliteConnection($"Data Source={database}");
        await connection.OpenAsync();
        var known = await CountAsync(connection);
        if (known == 0 || known >= files) return known;

        await using var transaction = await connection.BeginTransactionAsync();
        for (var copy = 1; copy * known < files; copy++)
        {
            foreach (var table in Tables) await CopyAsync(connection, table, copy);
        }

        await transaction.CommitAsync();
        return await CountAsync(connection);
    }

    private static async Task CopyAsync(SqliteConnection connection, string table, int copy)
    {
        var columns = await ColumnsAsync(connection, table);
        var values = columns.Select(column => Value(table, column, copy));
        var original = table == "case_file" ? "id NOT LIKE '%/%'" : columns.Contains("case_id") ? "case_id NOT LIKE '%/%'" : "1";
        var sent = table == "message" ? " AND state = 'Sent' AND case_id IS NOT NULL" : "";
        await ExecuteAsync(connection, $"INSERT INTO {table} ({string.Join(", ", columns.Select(Quoted))}) SELECT {string.Join(", ", values)} FROM {table} WHERE {original}{sent}");
    }

    private static string Value(string table, string column, int copy) => (table, column) switch
    {
        ("case_file", "number") => string.Create(CultureInfo.InvariantCulture, $"substr(number, 1, 5) || printf('%06d', {copy} * 1000 + CAST(substr(number, 6) AS INTEGER))"),
        _ when Identifiers.Contains(column) => string.Create(CultureInfo.InvariantCulture, $"{Quoted(column)} || '/{copy}'"),
        _ => Quoted(column),
    };

    private static string Quoted(string column) => $"\"{column}\"";

    private static async Task<List<string>> ColumnsAsync(SqliteConnection connection, string table)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM pragma_table_info($table)";
        command.Parameters.AddWithValue("$table", table);
        var columns = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) columns.Add(reader.GetString(0));
        return columns;
    }

    private static async Task<int> CountAsync(SqliteConnection connection)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM case_file";
        return Convert.ToInt32(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }

#pragma warning disable CA2100 // The text is made of the names of our own tables and columns.
    private static async Task ExecuteAsync(SqliteConnection connection, string text)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = text;
        await command.ExecuteNonQueryAsync();
    }
#pragma warning restore CA2100
}
