using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace IefWorkflow.Web.Tests.Security;

/// <summary>Sessions and tokens end when they should.</summary>
public sealed class SessionTests(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Session_and_token_end_when_the_account_is_disabled()
    {
        var cookie = await SignInForm.CookieAsync(service.Http, "membre");
        var token = await service.TokenAsync("membre");
        Assert.Equal(HttpStatusCode.OK, await WhoAsync("Cookie", cookie));

        await service.ChangeAsync("UPDATE account SET is_active = 0 WHERE id = 'demo-membre'");

        Assert.Equal(HttpStatusCode.Unauthorized, await WhoAsync("Cookie", cookie));
        Assert.Equal(HttpStatusCode.Unauthorized, await WhoAsync("Authorization", $"Bearer {token}"));
        using var signIn = await service.Http.PostAsJsonAsync(new Uri("/api/v1/jeton", UriKind.Relative), new { identifiant = "membre", motDePasse = RunningService.Password });
        Assert.Equal(HttpStatusCode.Unauthorized, signIn.StatusCode);
    }

    [Fact]
    public async Task A_revoked_token_signs_nobody_in()
    {
        var token = await service.TokenAsync("medecin");
        using var revoked = await service.SendAsync("medecin", HttpMethod.Delete, "/api/v1/jeton");

        Assert.Equal(HttpStatusCode.NoContent, revoked.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, await WhoAsync("Authorization", $"Bearer {token}"));
    }

    [Fact]
    public async Task A_new_password_ends_sessions_and_token_and_is_the_one_that_counts()
    {
        var cookie = await SignInForm.CookieAsync(service.Http, "president");
        var token = await service.TokenAsync("president");
        using var changed = await service.SendAsync("president", HttpMethod.Post, "/api/v1/mot-de-passe", new JsonObject { ["actuel"] = RunningService.Password, ["nouveau"] = "une phrase assez longue" });

        Assert.Equal(HttpStatusCode.NoContent, changed.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, await WhoAsync("Cookie", cookie));
        Assert.Equal(HttpStatusCode.Unauthorized, await WhoAsync("Authorization", $"Bearer {token}"));
        Assert.Equal(HttpStatusCode.OK, await WhoAsync("Cookie", await SignInForm.CookieAsync(service.Http, "president", "une phrase assez longue")));
    }

    [Theory]
    [InlineData("faux", "une phrase assez longue", "n'est pas le bon")]
    [InlineData(RunningService.Password, "court", "12")]
    [InlineData(RunningService.Password, RunningService.Password, "celui d'avant")]
    public async Task A_password_that_will_not_do_changes_nothing(string current, string next, string words)
    {
        using var refused = await service.SendAsync("dasen", HttpMethod.Post, "/api/v1/mot-de-passe", new JsonObject { ["actuel"] = current, ["nouveau"] = next });

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains(words, JsonNode.Parse(await refused.Content.ReadAsStringAsync())!["detail"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await WhoAsync("Authorization", $"Bearer {await service.TokenAsync("dasen")}"));
    }

    private async Task<HttpStatusCode> WhoAsync(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/moi");
        request.Headers.Add(header, value);
        using var answer = await service.Http.SendAsync(request);
        return answer.StatusCode;
    }
}
