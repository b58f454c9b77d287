using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace IefWorkflow.Bench.Pages;

/// <summary>The built service in a process of its own, with its demonstration accounts.</summary>
internal sealed class BenchService : IDisposable
{
    private readonly Process process;
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromMinutes(2) };
    private readonly TaskCompletionSource<Uri> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Dictionary<string, string> tokens = new(StringComparer.Ordinal);

    private BenchService(ProcessStartInfo start)
    {
        process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Read(line.Data, listening);
        process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException("The service ended before it listened."));
    }

    /// <summary>Starts it, and waits until it listens.</summary>
    public static async Task<BenchService> StartAsync(string program, string folder)
    {
        Directory.CreateDirectory(folder);
        var start = new ProcessStartInfo("dotnet", [Path.GetFullPath(program), "--urls", "http://127.0.0.1:0"]) { WorkingDirectory = folder, RedirectStandardOutput = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        start.Environment["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information";
        start.Environment["Service__Demonstration"] = "true";
        start.Environment["Service__SqliteFile"] = Path.Combine(folder, "ief.db");
        start.Environment["Mail__PickupFolder"] = Path.Combine(folder, "courriels");
        start.Environment["Academy__PiecesFolder"] = Path.Combine(folder, "pieces");
        var service = new BenchService(start);
        service.process.Start();
        service.process.BeginOutputReadLine();
        service.http.BaseAddress = await service.listening.Task;
        return service;
    }

    /// <summary>The text of a page.</summary>
    public async Task<string> GetAsync(string role, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        return await SendAsync(role, request);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        http.Dispose();
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }

    private static void Read(string? line, TaskCompletionSource<Uri> listening)
    {
        const string sign = "Now listening on: ";
        if (line?.IndexOf(sign, StringComparison.Ordinal) is >= 0 and var at) listening.TrySetResult(new Uri(line[(at + sign.Length)..].Trim()));
    }

    private async Task<string> SendAsync(string role, HttpRequestMessage request)
    {
        if (!tokens.TryGetValue(role, out var token))
        {
            using var signedIn = await http.PostAsJsonAsync(new Uri("/api/v1/jeton", UriKind.Relative), new { identifiant = role, motDePasse = "demonstration" });
            tokens[role] = token = (await signedIn.Content.ReadFromJsonAsync<JsonObject>())!["jeton"]!.GetValue<string>();
        }

        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? text : throw new InvalidOperationException($"{request.RequestUri}: {(int)answer.StatusCode} {text}");
    }
}
