using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace IefWorkflow.Web.Tests;

/// <summary>The demonstration service of one test class, in a process of its own on a free port of this machine.</summary>
public sealed class RunningService : IAsyncLifetime
{
    /// <summary>The password of every demonstration account.</summary>
    public const string Password = "demonstration";

    private static readonly SocketsHttpHandler Connections = new() { AllowAutoRedirect = false, UseCookies = false };
    private readonly Dictionary<string, string> tokens = new(StringComparer.Ordinal);
    private WebProgram program = null!;

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>Calls without signing in; redirects are not followed, cookies are kept by hand.</summary>
    public HttpClient Http { get; private set; } = null!;

    /// <summary>Today, as the service sees it.</summary>
    public static DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris")).DateTime);

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        program = WebProgram.Start("Development");
        Address = await program.ListensAsync();
        Http = new HttpClient(Connections, disposeHandler: false) { BaseAddress = Address };
    }

    /// <inheritdoc/>
    public Task DisposeAsync()
    {
        Http?.Dispose();
        program.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>The token of a role; it signs in once.</summary>
    public async Task<string> TokenAsync(string role)
    {
        if (tokens.TryGetValue(role, out var known)) return known;

        using var answer = await Http.PostAsJsonAsync(new Uri("/api/v1/jeton", UriKind.Relative), new { identifiant = role, motDePasse = Password });
        return tokens[role] = (await answer.Content.ReadFromJsonAsync<JsonObject>())!["jeton"]!.GetValue<string>();
    }

    /// <summary>Sends a request as a role.</summary>
    public async Task<HttpResponseMessage> SendAsync(string role, HttpMethod method, string path, JsonObject? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new("Bearer", await TokenAsync(role));
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        if (body is not null) request.Content = JsonContent.Create(body);
        return await Http.SendAsync(request);
    }

    /// <summary>Performs an act through the API.</summary>
    /// <param name="role">Who.</param>
    /// <param name="act">The name of the act.</param>
    /// <param name="number">The number of the file; null for an act that opens one.</param>
    /// <param name="data">The data.</param>
    /// <param name="headers">What else is sent.</param>
    public async Task<ApiAnswer> ActAsync(string role, string act, string? number = null, JsonObject? data = null, params (string Name, string Value)[] headers)
    {
        var path = number is null ? $"/api/v1/actes/{act}" : $"/api/v1/dossiers/{number}/actes/{act}";
        using var answer = await SendAsync(role, HttpMethod.Post, path, data ?? [], headers);
        return new ApiAnswer(answer.StatusCode, answer.Content.Headers.ContentType?.MediaType ?? "", JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.AsObject());
    }
}
