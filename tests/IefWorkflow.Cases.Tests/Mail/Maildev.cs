using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace IefWorkflow.Cases.Tests.Mail;

/// <summary>A real mail server (npm <c>maildev</c>) on ports of the loopback, stopped with the test.</summary>
internal sealed class Maildev : IAsyncDisposable
{
    private const string Variable = "IEF_TEST_MAILDEV";
    private readonly HttpClient http;
    private readonly int webPort;
    private Process process;

    private Maildev(int smtpPort, int webPort)
    {
        (Port, this.webPort) = (smtpPort, webPort);
        http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{webPort}") };
        process = Launch();
    }

    /// <summary>Why the tests that need it are skipped; null when it is there. In CI they fail instead.</summary>
    public static string? Missing { get; } = Script() is null && Environment.GetEnvironmentVariable("CI") is not "true"
        ? $"No maildev: run 'npm ci --prefix tests/tools/maildev', or name its script in {Variable}."
        : null;

    public int Port { get; }

    public static async Task<Maildev> StartAsync()
    {
        var server = new Maildev(FreePort(), FreePort());
        await server.ReadyAsync();
        return server;
    }

    /// <summary>The messages that came, as the server parsed them; it shows them a little after it took them.</summary>
    public async Task<IReadOnlyList<JsonObject>> MessagesAsync(int expected)
    {
        for (var patience = Stopwatch.StartNew(); ;)
        {
            var messages = (await http.GetFromJsonAsync<JsonArray>("/email"))!.Select(item => item!.AsObject()).ToList();
            if (messages.Count >= expected || patience.Elapsed > TimeSpan.FromSeconds(20)) return messages;
        }
    }

    /// <summary>An attachment of a message.</summary>
    public Task<string> AttachmentAsync(JsonObject message, int index) =>
        http.GetStringAsync(new Uri($"/email/{message["id"]}/attachment/{message["attachments"]![index]!["generatedFileName"]}", UriKind.Relative));

    /// <summary>The message as it was sent.</summary>
    public Task<string> SourceAsync(JsonObject message) => http.GetStringAsync(new Uri($"/email/{message["id"]}/source", UriKind.Relative));

    public async Task StopAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    public async Task StartAgainAsync()
    {
        process.Dispose();
        process = Launch();
        await ReadyAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) await StopAsync();
        process.Dispose();
        http.Dispose();
    }

    private static string? Script()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given) return given;

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var script = Path.Combine(folder.FullName, "tests", "tools", "maildev", "node_modules", "maildev", "bin", "maildev");
            if (File.Exists(script)) return script;
        }

        return null;
    }

    private Process Launch()
    {
        var script = Script() ?? throw new InvalidOperationException("CI needs maildev: run 'npm ci --prefix tests/tools/maildev'.");
        return Process.Start(new ProcessStartInfo("node", [script, "--smtp", $"{Port}", "--web", $"{webPort}", "--ip", "127.0.0.1", "--web-ip", "127.0.0.1", "--silent"])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
    }

    private async Task ReadyAsync()
    {
        var patience = Stopwatch.StartNew();
        while (!await AnswersAsync())
        {
            if (process.HasExited) throw new InvalidOperationException($"maildev ended: {await process.StandardError.ReadToEndAsync()}");
            if (patience.Elapsed > TimeSpan.FromSeconds(60)) throw new TimeoutException("maildev does not answer.");
            await Task.Yield();
        }
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            using var smtp = new TcpClient();
            await smtp.ConnectAsync(IPAddress.Loopback, Port);
            using var answer = await http.GetAsync(new Uri("/healthz", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (Exception failure) when (failure is SocketException or HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
