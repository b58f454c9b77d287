using System.Net;
using System.Net.Http.Json;

namespace IefWorkflow.Web.Tests.Security;

/// <summary>Behind a reverse proxy: what it says of the client is believed when it is listed, and of nobody else.</summary>
public sealed class ProxyTests
{
    private const int MoreThanTheLimit = 32;

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.0/8")]
    public async Task Of_a_listed_proxy_the_scheme_makes_cookies_secure_and_attempts_are_counted_by_client(string listed)
    {
        using var program = WebProgram.Start("Development", ("Service:Demonstration", "false"), ("Service:KnownProxies:0", listed));
        using var http = new HttpClient { BaseAddress = await program.ListensAsync() };

        Assert.True(await IsSecureAsync(http));
        Assert.DoesNotContain(HttpStatusCode.TooManyRequests, await AttemptsAsync(http, attempt => $"203.0.113.{attempt}"));
        Assert.Contains(HttpStatusCode.TooManyRequests, await AttemptsAsync(http, attempt => $"203.0.113.{attempt}, 198.51.100.1"));
    }

    [Theory]
    [InlineData("192.0.2.7")]
    [InlineData(null)]
    public async Task From_an_address_that_is_not_listed_forged_headers_change_nothing(string? listed)
    {
        (string, string)[] settings = listed is null ? [("Service:Demonstration", "false")] : [("Service:Demonstration", "false"), ("Service:KnownProxies:0", listed)];
        using var program = WebProgram.Start("Development", settings);
        using var http = new HttpClient { BaseAddress = await program.ListensAsync() };

        Assert.False(await IsSecureAsync(http));
        Assert.Contains(HttpStatusCode.TooManyRequests, await AttemptsAsync(http, attempt => $"203.0.113.{attempt}"));
    }

    [Fact]
    public async Task An_entry_that_is_no_address_stops_the_start_and_is_named()
    {
        using var program = WebProgram.Start("Development", ("Service:Demonstration", "false"), ("Service:KnownProxies:0", "proxy.example"));

        Assert.Equal(2, await program.EndsAsync());
        Assert.Contains("Service:KnownProxies: 'proxy.example'", program.Output, StringComparison.Ordinal);
    }

    private static async Task<bool> IsSecureAsync(HttpClient http)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/connexion");
        request.Headers.Add("X-Forwarded-Proto", "https");
        using var answer = await http.SendAsync(request);
        return answer.Headers.GetValues("Set-Cookie").All(cookie => cookie.Contains("; secure", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Tries to sign in more often than one client may; each attempt forwarded for somebody, and counted although it names nobody.</summary>
    private static async Task<List<HttpStatusCode>> AttemptsAsync(HttpClient http, Func<int, string> client)
    {
        var statuses = new List<HttpStatusCode>();
        for (var attempt = 0; attempt < MoreThanTheLimit; attempt++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/jeton") { Content = JsonContent.Create(new { }) };
            request.Headers.Add("X-Forwarded-For", client(attempt));
            using var answer = await http.SendAsync(request);
            statuses.Add(answer.StatusCode);
        }

        return statuses;
    }
}
