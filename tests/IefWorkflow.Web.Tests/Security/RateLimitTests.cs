using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace IefWorkflow.Web.Tests.Security;

/// <summary>Guessing is slowed down, for every name at once.</summary>
public sealed class RateLimitTests(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task After_thirty_attempts_in_a_minute_the_service_says_when_to_come_back()
    {
        for (var attempt = 0; attempt < 30; attempt++)
        {
            using var tried = await TryAsync($"nom-{attempt}");
            Assert.Equal(HttpStatusCode.Unauthorized, tried.StatusCode);
        }

        using var refused = await TryAsync("dasen");
        var problem = JsonNode.Parse(await refused.Content.ReadAsStringAsync())!;
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType!.MediaType);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Contains("attendez une minute", problem["detail"]!.GetValue<string>(), StringComparison.Ordinal);

        using var page = await (await SignInForm.OpenAsync(service.Http)).SendAsync("dasen", RunningService.Password, "/");
        Assert.Equal(HttpStatusCode.TooManyRequests, page.StatusCode);
        Assert.Contains("Attendez une minute", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> TryAsync(string name) => service.Http.PostAsJsonAsync(new Uri("/api/v1/jeton", UriKind.Relative), new { identifiant = name, motDePasse = RunningService.Password });
}
