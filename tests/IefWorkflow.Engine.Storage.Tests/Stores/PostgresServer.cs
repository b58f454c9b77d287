using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace IefWorkflow.Engine.Storage.Tests.Stores;

/// <summary>The PostgreSQL server of the run: the one that <c>IEF_TEST_POSTGRES</c> names, or one started here and stopped with the process.</summary>
internal static class PostgresServer
{
    private const string Variable = "IEF_TEST_POSTGRES";
    private static readonly Lazy<Task<string>> Server = new(StartAsync);
    private static Process? watch;

    /// <summary>Why the tests that need a server are skipped; null when there is one. In CI they fail instead.</summary>
    public static string? Missing { get; } =
        Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } && Binaries() is null && Environment.GetEnvironmentVariable("CI") is not "true"
            ? $"No PostgreSQL: install it, or name a server in {Variable}."
            : null;

    public static Task<string> ConnectionStringAsync() => Server.Value;

    private static string? Binaries() => Directory.Exists("/usr/lib/postgresql")
        ? Directory.EnumerateDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin")).FirstOrDefault(bin => File.Exists(Path.Combine(bin, "pg_ctl")))
        : null;

    private static async Task<string> StartAsync()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given) return given;

        var bin = Binaries() ?? throw new InvalidOperationException($"CI needs PostgreSQL: install it, or name a server in {Variable}.");
        var folder = Directory.CreateTempSubdirectory("wf-postgres-").FullName;
        var data = Path.Combine(folder, "data");
        var port = FreePort();
        if (Environment.IsPrivilegedProcess) await RunAsync("chown", "postgres", folder);
        await AsOwnerAsync(Path.Combine(bin, "initdb"), "-D", data, "-U", "postgres", "-A", "trust", "-N", "-E", "UTF8", "--locale=C");
        StopWithThisProcess(bin, data, folder);
        await AsOwnerAsync(
            Path.Combine(bin, "pg_ctl"), "-D", data, "-w", "-t", "60", "-l", Path.Combine(folder, "log"),
            "-o", $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c max_connections=300 -c fsync=off", "start");
        return new NpgsqlConnectionStringBuilder { Host = "127.0.0.1", Port = port, Username = "postgres", Database = "postgres", IncludeErrorDetail = true }.ToString();
    }

    /// <remarks>A shell waits for the end of a pipe that this process holds: however it ends, the server is stopped and its files are gone.</remarks>
    private static void StopWithThisProcess(string bin, string data, string folder)
    {
        var stop = $"{(Environment.IsPrivilegedProcess ? "runuser -u postgres -- " : "")}{Path.Combine(bin, "pg_ctl")} -D {data} -m immediate -w stop";
        watch = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", $"trap '' INT TERM HUP; read _; cd /; {stop}; rm -rf {folder}"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        });
    }

    /// <remarks>The server refuses to run as root: it then runs as the user that the package makes.</remarks>
    private static Task AsOwnerAsync(string program, params string[] arguments) =>
        Environment.IsPrivilegedProcess ? RunAsync("runuser", ["-u", "postgres", "--", program, .. arguments]) : RunAsync(program, arguments);

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = "/", RedirectStandardInput = true, RedirectStandardOutput = true })!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
