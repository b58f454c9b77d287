using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace IefWorkflow.Web.Tests;

/// <summary>Metrics and traces reach the collector that the configuration names.</summary>
public sealed class TelemetryExportTests
{
    [Fact]
    public async Task The_collector_gets_metrics_and_the_trace_of_an_act_without_a_name()
    {
        await using var collector = new Collector();
        using var program = await WebProgram.StartPreparedAsync(("Telemetry__OtlpEndpoint", collector.Address), ("Telemetry__ExportEvery", "00:00:01"));
        using var http = new HttpClient { BaseAddress = await program.ListensAsync() };

        var number = await FileAsync(http);

        var trace = await collector.ReceiveAsync("/v1/traces", "ief.act");
        Assert.Contains(number, trace, StringComparison.Ordinal);
        Assert.DoesNotContain("Le Goff", trace, StringComparison.Ordinal);
        var metrics = await collector.ReceiveAsync("/v1/metrics", "ief.act.duration");
        Assert.Contains("ief.files.open", metrics, StringComparison.Ordinal);
        Assert.DoesNotContain("Le Goff", metrics, StringComparison.Ordinal);
    }

    private static async Task<string> FileAsync(HttpClient http)
    {
        using var signedIn = await http.PostAsJsonAsync(new Uri("/api/v1/jeton", UriKind.Relative), new { identifiant = "famille", motDePasse = RunningService.Password });
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", JsonNode.Parse(await signedIn.Content.ReadAsStringAsync())!["jeton"]!.GetValue<string>());
        using var filed = await http.PostAsJsonAsync(new Uri("/api/v1/actes/deposer-demande", UriKind.Relative), Samples.Request);
        return JsonNode.Parse(await filed.Content.ReadAsStringAsync())!["dossier"]!.GetValue<string>();
    }

    /// <summary>A collector that keeps what it is sent, in the order in which it came.</summary>
    private sealed class Collector : IAsyncDisposable
    {
        private readonly HttpListener listener = new();
        private readonly Channel<(string Path, string Body)> received = Channel.CreateUnbounded<(string, string)>();
        private readonly Task collecting;

        public Collector()
        {
            listener.Prefixes.Add(Address = $"http://127.0.0.1:{FreePort()}/");
            listener.Start();
            collecting = CollectAsync();
        }

        public string Address { get; }

        /// <summary>The next export to a path that speaks of something; those before it are passed over.</summary>
        public async Task<string> ReceiveAsync(string path, string word)
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
            await foreach (var export in received.Reader.ReadAllAsync(limit.Token))
            {
                if (export.Path == path && export.Body.Contains(word, StringComparison.Ordinal)) return export.Body;
            }

            throw new InvalidOperationException("The collector has stopped.");
        }

        public async ValueTask DisposeAsync()
        {
            listener.Stop();
            await collecting;
            listener.Close();
        }

        private async Task CollectAsync()
        {
            try
            {
                while (true)
                {
                    var context = await listener.GetContextAsync();
                    using var body = new StreamReader(context.Request.InputStream, Encoding.Latin1);
                    received.Writer.TryWrite((context.Request.Url!.AbsolutePath, await body.ReadToEndAsync()));
                    context.Response.Close();
                }
            }
            catch (Exception stopped) when (stopped is HttpListenerException or ObjectDisposedException)
            {
            }
        }

        private static int FreePort()
        {
            using var port = new TcpListener(IPAddress.Loopback, 0);
            port.Start();
            return ((IPEndPoint)port.LocalEndpoint).Port;
        }
    }
}
