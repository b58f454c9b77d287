using System.Text;

namespace IefWorkflow.Engine.Http;

/// <summary>Performs requests to the hosts allowed, over an <see cref="HttpClient"/> of its own. Thread-safe.</summary>
/// <remarks>Redirections are not followed: their status is the answer. Neither cookies nor a proxy are used.</remarks>
public sealed class HttpClientRequests : IOutgoingHttp, IDisposable
{
    /// <summary>The header by which the server knows a request that it has had before.</summary>
    public const string KeyHeader = "Idempotency-Key";

    private static readonly string[] OwnHeaders = ["Host", "Connection", "Transfer-Encoding", "Content-Length", "Expect", "Upgrade", "Proxy-Authorization", KeyHeader];

    private readonly OutgoingHttpOptions options;
    private readonly TimeProvider time;
    private readonly HttpMessageInvoker client;

#pragma warning disable CA2000 // The client disposes of its handler.
    /// <summary>Makes a client.</summary>
    /// <param name="options">Which requests it may make.</param>
    /// <param name="time">What measures how long they take.</param>
    public HttpClientRequests(OutgoingHttpOptions options, TimeProvider time)
        : this(options, time, new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
    {
    }
#pragma warning restore CA2000

    internal HttpClientRequests(OutgoingHttpOptions options, TimeProvider time, HttpMessageHandler handler)
    {
        (this.options, this.time) = (options, time);
        client = new HttpMessageInvoker(handler, disposeHandler: true);
    }

    /// <inheritdoc/>
    public async ValueTask<OutgoingHttpResult> SendAsync(OutgoingHttpRequest request, CancellationToken cancellationToken)
    {
        if (Refusal(request) is { } reason) return new OutgoingHttpResult.Refused(reason);

        using var timeout = new CancellationTokenSource(options.Timeout, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            using var message = Message(request);
            using var response = await client.SendAsync(message, both.Token);
            return await ReadAsync(response, both.Token);
        }
        catch (FormatException)
        {
            return new OutgoingHttpResult.Refused("La méthode ou un en-tête de la requête n'est pas valable\u00A0: corrigez-les.");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new OutgoingHttpResult.TimedOut();
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            return new OutgoingHttpResult.Failed(failure.Message);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    private string? Refusal(OutgoingHttpRequest request)
    {
        if (!Uri.TryCreate(request.Target, UriKind.Absolute, out var target) || target.UserInfo.Length > 0) return $"« {request.Target} » n'est pas une adresse complète\u00A0: corrigez-la.";
        if (target.Scheme != Uri.UriSchemeHttps && !(options.AllowPlainHttp && target.Scheme == Uri.UriSchemeHttp)) return $"L'adresse de « {target.IdnHost} » n'est pas chiffrée\u00A0: employez https.";

        var host = target.IsDefaultPort ? target.IdnHost : $"{target.IdnHost}:{target.Port.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
        if (!options.AllowedHosts.Contains(host, StringComparer.OrdinalIgnoreCase)) return $"L'hôte « {host} » n'est pas autorisé\u00A0: faites-le ajouter à la liste.";
        return request.Headers.Keys.FirstOrDefault(name => OwnHeaders.Contains(name, StringComparer.OrdinalIgnoreCase)) is { } own ? $"L'en-tête « {own} » ne se choisit pas\u00A0: retirez-le." : null;
    }

    private static HttpRequestMessage Message(OutgoingHttpRequest request)
    {
        var message = new HttpRequestMessage(new HttpMethod(request.Method), new Uri(request.Target));
        try
        {
            message.Headers.Add(KeyHeader, request.Key);
            if (request.Content is { } content)
            {
                message.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(content));
                message.Content.Headers.Add("Content-Type", request.ContentType);
            }

            foreach (var (name, value) in request.Headers) message.Headers.Add(name, value);
            return message;
        }
        catch (Exception wrong) when (wrong is FormatException or InvalidOperationException or ArgumentException)
        {
            message.Dispose();
            throw new FormatException(wrong.Message, wrong);
        }
    }

    private async ValueTask<OutgoingHttpResult> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var buffer = new byte[16 * 1024];
        for (var read = await stream.ReadAsync(buffer, cancellationToken); read > 0; read = await stream.ReadAsync(buffer, cancellationToken))
        {
            if (body.Length + read > options.MostBytes) return new OutgoingHttpResult.Failed($"The answer is longer than {options.MostBytes} bytes.");
            body.Write(buffer, 0, read);
        }

        var headers = response.Headers.Concat(response.Content.Headers)
            .GroupBy(header => header.Key, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => string.Join(", ", group.SelectMany(header => header.Value)), StringComparer.OrdinalIgnoreCase);
        return new OutgoingHttpResult.Answered((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, Encoding.UTF8.GetString(body.GetBuffer(), 0, (int)body.Length), headers);
    }
}
