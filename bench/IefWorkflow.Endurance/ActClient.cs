using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;

namespace IefWorkflow.Endurance;

/// <summary>Performs acts through the REST API; an act whose answer did not come is asked for again with the same idempotency key.</summary>
internal sealed class ActClient(HostGroup hosts, int seed) : IDisposable
{
    private static readonly TimeSpan LongestSilence = TimeSpan.FromMinutes(3);
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(60) };

    /// <summary>How many acts were asked for.</summary>
    public int Acts { get; private set; }

    /// <summary>How many answers did not come.</summary>
    public int Repeats { get; private set; }

    /// <summary>The token of an account.</summary>
    public static string Token(string account) => $"endurance-{account}";

    public async Task<ActAnswer> ActAsync(string who, string act, string? number, JsonObject data, CancellationToken cancellationToken)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{seed}-{++Acts}");
        var silence = Stopwatch.StartNew();
        for (var attempt = Acts; ; attempt++)
        {
            try
            {
                return await AskAsync(await hosts.AddressAsync(attempt), who, act, number, data, key, cancellationToken);
            }
            catch (Exception lost) when (lost is HttpRequestException or IOException or OperationCanceledException && !cancellationToken.IsCancellationRequested && silence.Elapsed < LongestSilence)
            {
                Repeats++;
                await Task.Delay(5, cancellationToken);
            }
        }
    }

    public void Dispose() => http.Dispose();

    private async Task<ActAnswer> AskAsync(Uri host, string who, string act, string? number, JsonObject data, string key, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(host, number is null ? $"/api/v1/actes/{act}" : $"/api/v1/dossiers/{number}/actes/{act}"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token(who));
        request.Headers.Add("Idempotency-Key", key);
        request.Content = JsonContent.Create(data);
        using var response = await http.SendAsync(request, cancellationToken);
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        if (response.StatusCode is not HttpStatusCode.OK) return new ActAnswer.Refused(KindOf(response.StatusCode, act, text), JsonNode.Parse(text)!["detail"]?.GetValue<string>() ?? "", null);

        return new ActAnswer.Done(JsonNode.Parse(text)!["dossier"]!.GetValue<string>());
    }

    private static RefusalKind KindOf(HttpStatusCode status, string act, string text) => status switch
    {
        HttpStatusCode.BadRequest => RefusalKind.BadInput,
        HttpStatusCode.Forbidden => RefusalKind.Forbidden,
        HttpStatusCode.NotFound => RefusalKind.NotFound,
        HttpStatusCode.Conflict => RefusalKind.NotExpected,
        HttpStatusCode.UnprocessableEntity => RefusalKind.Unlawful,
        _ => throw new InvalidOperationException($"'{act}' was answered with {(int)status}: {text}"),
    };
}
