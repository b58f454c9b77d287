using System.Net;
using System.Text.RegularExpressions;

namespace IefWorkflow.Web.Tests;

/// <summary>The pages of families answer only the family they belong to, and bad input in French.</summary>
public sealed partial class FamilyPagesTests(RunningService service) : IClassFixture<RunningService>
{
    [Theory]
    [InlineData("/dossiers/2020-9999/pieces")]
    [InlineData("/dossiers/2020-9999/recours")]
    [InlineData("/dossiers/2020-9999/demenagement")]
    [InlineData("/dossiers/2020-9999/lettre?courrier=x")]
    [InlineData("/demande/0123456789abcdef/enfant")]
    public async Task What_is_not_theirs_answers_like_what_does_not_exist(string path)
    {
        using var answer = await service.SendAsync("famille", HttpMethod.Get, path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("<h1>", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_of_another_family_is_not_shown()
    {
        var number = (await service.ActAsync("gestionnaire", "deposer-demande", data: Samples.Request)).Number;
        foreach (var page in new[] { "/pieces", "/desistement", "/recours" })
        {
            using var answer = await service.SendAsync("famille", HttpMethod.Get, $"/dossiers/{number}{page}");
            Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden, $"{page}: {answer.StatusCode}");
            Assert.DoesNotContain("Anna", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/demande/0123456789abcdef/enfant")]
    [InlineData("/dossiers/2020-9999/pieces")]
    [InlineData("/dossiers/2020-9999/recu")]
    public async Task Staff_have_no_pages_of_families(string path)
    {
        using var answer = await service.SendAsync("gestionnaire", HttpMethod.Get, path);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData("/demande/commencer")]
    [InlineData("/creer-un-compte")]
    [InlineData("/mot-de-passe-oublie")]
    [InlineData("/mes-donnees/copie")]
    public async Task A_form_without_its_antiforgery_token_is_refused(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent([new("courriel", "a@example.org")]) };
        request.Headers.Authorization = new("Bearer", await service.TokenAsync("famille"));
        using var answer = await service.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("/creer-un-compte")]
    [InlineData("/mot-de-passe-oublie")]
    public async Task Nothing_tells_whether_an_address_has_an_account(string path)
    {
        var known = await SendAsync(path, "famille");
        var unknown = await SendAsync(path, "inconnue");

        Assert.Equal(HttpStatusCode.BadRequest, known.Status);
        Assert.Equal(known.Status, unknown.Status);
        var (first, second) = (await SendAsync(path, "famille@academie.example"), await SendAsync(path, "personne@academie.example"));
        Assert.Equal(HttpStatusCode.OK, first.Status);
        Assert.Equal((first.Status, Bare(first.Html)), (second.Status, Bare(second.Html)));
    }

    [Theory]
    [InlineData("/creer-un-compte/confirmer?jeton=abc")]
    [InlineData("/nouveau-mot-de-passe?jeton=abc")]
    [InlineData("/nouvelle-adresse")]
    public async Task A_made_up_link_serves_for_nothing(string path)
    {
        using var answer = await service.Http.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
    }

    private async Task<(HttpStatusCode Status, string Html)> SendAsync(string path, string email)
    {
        using var page = await service.Http.GetAsync(new Uri(path, UriKind.Relative));
        var token = WebUtility.HtmlDecode(TokenPattern().Match(await page.Content.ReadAsStringAsync()).Groups[1].Value);
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("courriel", email)]) };
        request.Headers.Add("Cookie", page.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        using var answer = await service.Http.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static string Bare(string html) => TokenPattern().Replace(html, "");

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex TokenPattern();
}
