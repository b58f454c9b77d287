using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace IefWorkflow.Cases.Operations;

/// <summary>The programs of PostgreSQL that copy a database out and in: <c>pg_dump</c> and <c>pg_restore</c>, found on the path.</summary>
internal static class PostgresTools
{
    /// <summary>Writes a database, as it is at one instant, in the custom format.</summary>
    /// <returns>Why not, in French; null when it was done.</returns>
    public static Task<string?> DumpAsync(string connectionString, string target, CancellationToken cancellationToken) =>
        RunAsync("pg_dump", ["--format=custom", "--no-owner", "--no-privileges", $"--file={target}"], connectionString, cancellationToken);

    /// <summary>Fills an empty database from such a file, whole or not at all.</summary>
    /// <returns>Why not, in French; null when it was done.</returns>
    public static Task<string?> RestoreAsync(string connectionString, string source, CancellationToken cancellationToken) =>
        RunAsync("pg_restore", ["--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction", $"--dbname={new NpgsqlConnectionStringBuilder(connectionString).Database}", source], connectionString, cancellationToken);

    /// <summary>Whether a database has no table of anybody's.</summary>
    public static async Task<bool> IsEmptyAsync(string connectionString, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM information_schema.tables WHERE table_schema NOT IN ('pg_catalog', 'information_schema')";
        return await command.ExecuteScalarAsync(cancellationToken) is 0L;
    }

    private static async Task<string?> RunAsync(string program, IReadOnlyList<string> arguments, string connectionString, CancellationToken cancellationToken)
    {
        using var process = new Process { StartInfo = Start(program, arguments, new NpgsqlConnectionStringBuilder(connectionString)) };
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            return $"Le programme {program} n'est pas là\u00A0: installez les outils de PostgreSQL (postgresql-client), de la version du serveur ou d'une plus récente.";
        }

        var said = await process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0 ? null : $"{program} a échoué\u00A0: {said.Trim()}";
    }

    /// <remarks>The password goes through the environment: arguments are seen by everybody on the machine.</remarks>
    private static ProcessStartInfo Start(string program, IReadOnlyList<string> arguments, NpgsqlConnectionStringBuilder place)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true };
        start.Environment["PGHOST"] = place.Host;
        start.Environment["PGPORT"] = place.Port.ToString(CultureInfo.InvariantCulture);
        start.Environment["PGDATABASE"] = place.Database;
        if (place.Username is { } user) start.Environment["PGUSER"] = user;
        if (place.Password is { } password) start.Environment["PGPASSWORD"] = password;
        start.Environment["PGSSLMODE"] = place.SslMode switch
        {
            SslMode.VerifyFull => "verify-full",
            SslMode.VerifyCA => "verify-ca",
            var mode => mode.ToString().ToLowerInvariant(),
        };
        return start;
    }
}
