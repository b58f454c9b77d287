using System.Net;
using System.Net.Http.Json;

namespace IefWorkflow.Web.Tests;

/// <summary>Signing in by cookie and by token, and what is shut to those who did not.</summary>
public sealed class SignInTests(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task A_token_signs_a_program_in()
    {
        using var answer = await service.SendAsync("gestionnaire", HttpMethod.Get, "/api/v1/taches");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_made_up_token_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/taches");
        request.Headers.Authorization = new("Bearer", "abc");
        using var answer = await service.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task A_cookie_signs_a_person_in_and_is_out_of_reach_of_scripts_and_other_sites()
    {
        var form = await SignInForm.OpenAsync(service.Http);
        using var answer = await form.SendAsync("dasen", RunningService.Password, "/dossiers");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/dossiers", answer.Headers.Location!.OriginalString);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), value => value.StartsWith("ief=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("httponly", form.AntiforgeryCookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", form.AntiforgeryCookie, StringComparison.OrdinalIgnoreCase);

        using var page = new HttpRequestMessage(HttpMethod.Get, "/dossiers");
        page.Headers.Add("Cookie", cookie.Split(';')[0]);
        using var shown = await service.Http.SendAsync(page);
        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        Assert.Contains("no-store", shown.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://ailleurs.example/")]
    [InlineData("//ailleurs.example/")]
    [InlineData("/\\ailleurs.example/")]
    public async Task A_return_address_elsewhere_is_not_followed(string address)
    {
        var form = await SignInForm.OpenAsync(service.Http);
        using var answer = await form.SendAsync("dasen", RunningService.Password, address);

        Assert.Equal("/", answer.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("/", "/connexion?retour=%2F")]
    [InlineData("/dossiers/2026-00001", "/connexion?retour=%2Fdossiers%2F2026-00001")]
    public async Task A_page_sends_those_who_are_not_signed_in_to_the_sign_in_page(string page, string expected)
    {
        using var answer = await service.Http.GetAsync(new Uri(page, UriKind.Relative));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(expected, new Uri(service.Address, answer.Headers.Location!).PathAndQuery);
    }

    [Fact]
    public async Task The_API_answers_401_to_those_who_are_not_signed_in()
    {
        using var answer = await service.Http.GetAsync(new Uri("/api/v1/taches", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_even_for_the_right_one()
    {
        for (var attempt = 0; attempt < 5; attempt++) Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync("faux"));

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(RunningService.Password));

        async Task<HttpStatusCode> StatusAsync(string password)
        {
            using var answer = await service.Http.PostAsJsonAsync(new Uri("/api/v1/jeton", UriKind.Relative), new { identifiant = "mairie", motDePasse = password });
            return answer.StatusCode;
        }
    }

    [Fact]
    public async Task A_form_without_its_antiforgery_token_is_refused()
    {
        using var content = new FormUrlEncodedContent([new("identifiant", "dasen"), new("mot-de-passe", RunningService.Password)]);
        using var answer = await service.Http.PostAsync(new Uri("/connexion", UriKind.Relative), content);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_service_without_a_provider_shows_no_button_for_one()
    {
        Assert.DoesNotContain("FranceConnect", await service.Http.GetStringAsync(new Uri("/connexion", UriKind.Relative)), StringComparison.Ordinal);
        using var answer = await service.Http.GetAsync(new Uri("/connexion/oidc", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
