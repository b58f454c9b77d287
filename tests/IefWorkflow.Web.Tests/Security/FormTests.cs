using System.Net;
using IefWorkflow.Web.Tests.Access;

namespace IefWorkflow.Web.Tests.Security;

/// <summary>What another site could make a browser send is refused: forms without their antiforgery token, API requests that come from elsewhere.</summary>
public sealed class FormTests(RunningService service) : IClassFixture<RunningService>
{
    /// <summary>What is called with JSON: no form of another site can, and the origin is looked at.</summary>
    private static readonly string[] Apis = ["/api/v1/", "/concepteur/api/"];

    [Fact]
    public async Task Every_endpoint_that_changes_something_checks_its_forms_or_belongs_to_the_API()
    {
        var endpoints = await EndpointLine.AllAsync();
        var loose = endpoints.Where(endpoint => endpoint.Method is not ("GET" or "HEAD" or "FILE") && !endpoint.ChecksForms && !Array.Exists(Apis, api => endpoint.Pattern.StartsWith(api, StringComparison.Ordinal)));

        Assert.Contains(endpoints, endpoint => endpoint.ChecksForms);
        Assert.Empty(loose);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("faux")]
    [InlineData("CfDJ8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_form_with_no_token_or_a_wrong_one_is_refused_everywhere(string? token)
    {
        foreach (var endpoint in (await EndpointLine.AllAsync()).Where(endpoint => endpoint is { ChecksForms: true, Method: not "PAGE" }))
        {
            using var answer = await PostAsync(endpoint.Pattern.Replace("{acte}", "deposer-demande").Replace("{numero}", "2026-0001").Replace("{Number}", "2026-0001"), token);

            Assert.True(answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Forbidden, $"{endpoint.Pattern}: {answer.StatusCode}");
        }
    }

    /// <remarks>One sign-in for all: guesses are counted by the minute.</remarks>
    [Theory]
    [InlineData("famille", "/api/v1/jeton")]
    [InlineData("concepteur", "/concepteur/api/workflow-definitions/inconnue")]
    public async Task An_API_takes_no_change_by_cookie_from_another_site(string account, string path)
    {
        var cookie = await SignInForm.CookieAsync(service.Http, account);
        foreach (var (header, value) in new[] { ("Origin", "https://ailleurs.example"), ("Origin", "null"), ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Site", "same-site") })
        {
            using var foreign = await SendAsync(cookie, path, header, value);
            Assert.Equal(HttpStatusCode.Forbidden, foreign.StatusCode);
            Assert.Contains("autre site", await foreign.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        using var own = await SendAsync(cookie, path, "Origin", service.Address.GetLeftPart(UriPartial.Authority));
        Assert.NotEqual(HttpStatusCode.Forbidden, own.StatusCode);
    }

    private async Task<HttpResponseMessage> PostAsync(string path, string? token)
    {
        var fields = new Dictionary<string, string> { ["identifiant"] = "dasen", ["mot-de-passe"] = RunningService.Password };
        if (token is not null) fields["__RequestVerificationToken"] = token;
        using var content = new FormUrlEncodedContent(fields);
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        request.Headers.Authorization = new("Bearer", await service.TokenAsync("gestionnaire"));
        return await service.Http.SendAsync(request);
    }

    private async Task<HttpResponseMessage> SendAsync(string cookie, string path, string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, path);
        request.Headers.Add("Cookie", cookie);
        request.Headers.TryAddWithoutValidation(header, value);
        return await service.Http.SendAsync(request);
    }
}
