using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace IefWorkflow.Web.Tests;

/// <summary>Metrics and traces reach the collector that the configuration names.</summary>
public sealed class TelemetryExportTests
{
    [Fact]
    public async Task The_collector_gets_metrics_and_the_trace_of_an_act_without_a_name()
    {
        using var collector = new HttpListener();
        var address = $"http://127.0.0.1:{FreePort()}/";
        collector.Prefixes.Add(address);
        collector.Start();
        var trace = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var metrics = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var collecting = CollectAsync(collector, (path, body) =>
        {
            if (path == "/v1/traces" && body.Contains("ief.act", StringComparison.Ordinal)) trace.TrySetResult(body);
            if (path == "/v1/metrics" && body.Contains("ief.act.duration", StringComparison.Ordinal) && body.Contains("ief.files.open", StringComparison.Ordinal)) metrics.TrySetResult(body);
        });
        using var program = WebProgram.Start("Development", ("Telemetry__OtlpEndpoint", address), ("Telemetry__ExportEvery", "00:00:01"));
        using var http = new HttpClient { BaseAddress = await program.ListensAsync() };

        var number = await FileAsync(http);

        Assert.Contains(number, await trace.Task.WaitAsync(TimeSpan.FromMinutes(1)), StringComparison.Ordinal);
        Assert.DoesNotContain("Le Goff", await trace.Task, StringComparison.Ordinal);
        Assert.DoesNotContain("Le Goff", await metrics.Task.WaitAsync(TimeSpan.FromMinutes(1)), StringComparison.Ordinal);
        collector.Stop();
        await collecting;
    }

    private static async Task<string> FileAsync(HttpClient http)
    {
        using var signedIn = await http.PostAsJsonAsync(new Uri("/api/v1/jeton", UriKind.Relative), new { identifiant = "famille", motDePasse = RunningService.Password });
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", JsonNode.Parse(await signedIn.Content.ReadAsStringAsync())!["jeton"]!.GetValue<string>());
        using var filed = await http.PostAsJsonAsync(new Uri("/api/v1/actes/deposer-demande", UriKind.Relative), Samples.Request);
        return JsonNode.Parse(await filed.Content.ReadAsStringAsync())!["dossier"]!.GetValue<string>();
    }

    private static async Task CollectAsync(HttpListener collector, Action<string, string> take)
    {
        try
        {
            while (true)
            {
                var context = await collector.GetContextAsync();
                using var body = new StreamReader(context.Request.InputStream, Encoding.Latin1);
                take(context.Request.Url!.AbsolutePath, await body.ReadToEndAsync());
                context.Response.Close();
            }
        }
        catch (Exception stopped) when (stopped is HttpListenerException or ObjectDisposedException)
        {
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
