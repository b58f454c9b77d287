using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace IefWorkflow.Web.Tests;

/// <summary>The demonstration service of one test class, in a process of its own on a free port of this machine.</summary>
public sealed class RunningService : IAsyncLifetime
{
    /// <summary>The password of every demonstration account.</summary>
    public const string Password = "demonstration";

    private const string Boundary = "limite-de-partie";
    private static readonly SocketsHttpHandler Connections = new() { AllowAutoRedirect = false, UseCookies = false };
    private readonly Dictionary<string, string> tokens = new(StringComparer.Ordinal);
    private readonly (string Key, string Value)[] settings;
    private WebProgram program = null!;

    /// <summary>One with the usual settings.</summary>
    public RunningService()
        : this([])
    {
    }

    /// <summary>One with other settings beside the usual ones.</summary>
    internal RunningService(params (string Key, string Value)[] settings) => this.settings = settings;

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>Calls without signing in; redirects are not followed, cookies are kept by hand.</summary>
    public HttpClient Http { get; private set; } = null!;

    /// <summary>What it printed so far.</summary>
    public string Output => program.Output;

    /// <summary>The folder in which it keeps documents.</summary>
    public string PiecesFolder => Path.Combine(program.Folder, "pieces");

    /// <summary>The folder in which it leaves e-mails.</summary>
    public string MailFolder => Path.Combine(program.Folder, "courriels");

    /// <summary>Today, as the service sees it.</summary>
    public static DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris")).DateTime);

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        program = await WebProgram.StartPreparedAsync(settings);
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

    /// <summary>Changes accounts in the database, as an administrator of the machine would.</summary>
    public async Task ChangeAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(program.Folder, "ief.db")};Default Timeout=30");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are those of the tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        Assert.NotEqual(0, await command.ExecuteNonQueryAsync());
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

    /// <summary>Sends a document as a role.</summary>
    public async Task<HttpResponseMessage> UploadAsync(string role, string code, string fileName, byte[] content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/pieces") { Content = Upload(code, (fileName, content)) };
        request.Headers.Authorization = new("Bearer", await TokenAsync(role));
        return await Http.SendAsync(request);
    }

    /// <summary>The form in which documents are sent.</summary>
    public static ByteArrayContent Upload(string code, params IEnumerable<(string Name, byte[] Content)> documents)
    {
        var body = new List<byte>(Encoding.UTF8.GetBytes($"--{Boundary}\r\nContent-Disposition: form-data; name=\"code\"\r\n\r\n{code}\r\n"));
        foreach (var (name, content) in documents)
        {
            body.AddRange(Encoding.UTF8.GetBytes($"--{Boundary}\r\nContent-Disposition: form-data; name=\"fichier\"; filename*=utf-8''{Uri.EscapeDataString(name)}\r\n\r\n"));
            body.AddRange([.. content, (byte)'\r', (byte)'\n']);
        }

        body.AddRange(Encoding.UTF8.GetBytes($"--{Boundary}--\r\n"));
        return new ByteArrayContent([.. body]) { Headers = { ContentType = MediaTypeHeaderValue.Parse($"multipart/form-data; boundary={Boundary}") } };
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
