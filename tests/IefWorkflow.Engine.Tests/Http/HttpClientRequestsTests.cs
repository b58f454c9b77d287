using System.Net;
using IefWorkflow.Engine.Http;

namespace IefWorkflow.Engine.Tests.Http;

/// <summary>Requests go to the hosts allowed and nowhere else, and take no longer and no more than allowed.</summary>
public class HttpClientRequestsTests
{
    private static readonly Dictionary<string, string> NoHeaders = [];

    private readonly OutgoingHttpOptions options = new() { AllowedHosts = ["api.example.org", "other.example.org:8443"], MostBytes = 100 };

    [Fact]
    public async Task A_request_is_sent_with_its_key_and_answered()
    {
        HttpRequestMessage? seen = null;
        var result = await SendAsync(Request(headers: new Dictionary<string, string> { ["X-A"] = "b" }, content: "{}"), (message, _) =>
        {
            seen = message;
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.Created) { Content = new StringContent("é", System.Text.Encoding.UTF8, "text/plain"), Headers = { { "X-B", ["1", "2"] } } });
        });

        var answered = Assert.IsType<OutgoingHttpResult.Answered>(result);
        Assert.Equal((201, "text/plain", "é", "1, 2"), (answered.StatusCode, answered.ContentType, answered.Body, answered.Headers["X-B"]));
        Assert.Equal(["k"], seen!.Headers.GetValues("Idempotency-Key"));
        Assert.Equal(["b"], seen.Headers.GetValues("X-A"));
    }

    [Theory]
    [InlineData("https://other.example.org:8443/x")]
    [InlineData("https://API.example.org/x")]
    [InlineData("https://api.example.org:443/x")]
    public async Task A_host_on_the_list_is_reached(string target) => Assert.IsType<OutgoingHttpResult.Answered>(await SendAsync(Request(target), Ok));

    [Theory]
    [InlineData("https://evil.example.org/", "n'est pas autorisé")]
    [InlineData("https://api.example.org.evil.net/", "n'est pas autorisé")]
    [InlineData("https://sub.api.example.org/", "n'est pas autorisé")]
    [InlineData("https://api.example.org:8443/", "n'est pas autorisé")]
    [InlineData("https://other.example.org/", "n'est pas autorisé")]
    [InlineData("https://127.0.0.1/", "n'est pas autorisé")]
    [InlineData("https://[::1]/", "n'est pas autorisé")]
    [InlineData("https://evil.example.org\\@api.example.org/", "")]
    [InlineData("https://api.example.org@evil.example.org/", "n'est pas une adresse complète")]
    [InlineData("http://api.example.org/", "n'est pas chiffrée")]
    [InlineData("file:///etc/passwd", "n'est pas chiffrée")]
    [InlineData("/relative", "")]
    [InlineData("", "n'est pas une adresse complète")]
    public async Task Anything_else_is_refused_and_not_sent(string target, string message) =>
        Assert.Contains(message, Assert.IsType<OutgoingHttpResult.Refused>(await SendAsync(Request(target), NotSent)).Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData("Host", "evil.example.org")]
    [InlineData("transfer-encoding", "chunked")]
    [InlineData("Idempotency-Key", "other")]
    [InlineData("X-A", "b\r\nX-C: d")]
    [InlineData("X A", "b")]
    public async Task A_header_that_would_mislead_the_server_is_refused(string name, string value) =>
        Assert.IsType<OutgoingHttpResult.Refused>(await SendAsync(Request(headers: new Dictionary<string, string> { [name] = value }), NotSent));

    [Fact]
    public async Task A_method_that_is_none_is_refused() =>
        Assert.IsType<OutgoingHttpResult.Refused>(await SendAsync(Request() with { Method = "GET /x HTTP/1.1\r\n" }, NotSent));

    [Fact]
    public async Task A_redirection_is_an_answer_and_is_not_followed()
    {
        var count = 0;
        var result = await SendAsync(Request(), (_, _) =>
        {
            count++;
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.Redirect) { Headers = { Location = new Uri("https://evil.example.org/") } });
        });

        Assert.Equal((302, 1), (Assert.IsType<OutgoingHttpResult.Answered>(result).StatusCode, count));
    }

    [Fact]
    public async Task An_answer_that_is_too_long_is_a_failure() =>
        Assert.IsType<OutgoingHttpResult.Failed>(await SendAsync(Request(), (_, _) => Task.FromResult(new HttpResponseMessage { Content = new StringContent(new string('x', 101)) })));

    [Fact]
    public async Task A_server_that_cannot_be_reached_is_a_failure() =>
        Assert.Equal("reset", Assert.IsType<OutgoingHttpResult.Failed>(await SendAsync(Request(), (_, _) => throw new HttpRequestException("reset"))).Reason);

#pragma warning disable CA2000 // The client disposes of its handler.
    [Fact]
    public async Task A_server_that_is_too_slow_is_given_up()
    {
        var clock = new FiringClock();
        using var requests = new HttpClientRequests(options, clock, new Handler(async (_, cancellation) =>
        {
            var never = new TaskCompletionSource<HttpResponseMessage>();
            await using var registration = cancellation.Register(() => never.TrySetCanceled(cancellation));
            clock.Fire();
            return await never.Task;
        }));

        Assert.IsType<OutgoingHttpResult.TimedOut>(await requests.SendAsync(Request(), CancellationToken.None));
        Assert.Equal(options.Timeout, clock.Asked);
    }

    private async Task<OutgoingHttpResult> SendAsync(OutgoingHttpRequest request, Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer)
    {
        using var requests = new HttpClientRequests(options, TimeProvider.System, new Handler(answer));
        return await requests.SendAsync(request, CancellationToken.None);
    }
#pragma warning restore CA2000

    private static OutgoingHttpRequest Request(string target = "https://api.example.org/", IReadOnlyDictionary<string, string>? headers = null, string? content = null) =>
        new("k", "POST", target, content, "application/json", headers ?? NoHeaders);

    private static Task<HttpResponseMessage> Ok(HttpRequestMessage message, CancellationToken cancellationToken) => Task.FromResult(new HttpResponseMessage());

    private static Task<HttpResponseMessage> NotSent(HttpRequestMessage message, CancellationToken cancellationToken) => throw new InvalidOperationException("It was sent.");

    private sealed class Handler(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => answer(request, cancellationToken);
    }

    /// <summary>A clock whose only timer goes off when told to.</summary>
    private sealed class FiringClock : TimeProvider
    {
        private Action fire = () => { };

        public TimeSpan Asked { get; private set; }

        public void Fire() => fire();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            (Asked, fire) = (dueTime, () => callback(state));
            return new NoTimer();
        }

        private sealed class NoTimer : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
