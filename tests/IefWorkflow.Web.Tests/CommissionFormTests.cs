using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace IefWorkflow.Web.Tests;

/// <summary>The forms of the commission: nonsense is answered in French, nobody passes who should not, nothing is done twice.</summary>
public sealed partial class CommissionFormTests(RunningService service) : IClassFixture<RunningService>
{
    private static string Today => RunningService.Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("famille")]
    [InlineData("gestionnaire")]
    [InlineData("medecin")]
    [InlineData("concepteur")]
    public async Task Only_the_commission_opens_its_pages(string role)
    {
        var sitting = await SittingAsync();
        foreach (var page in new[] { "/seances", "/seances/proposer", "/seances/commission", $"/seances/{sitting}/convocation", $"/seances/{sitting}/emargement" })
        {
            using var answer = await service.SendAsync(role, HttpMethod.Get, page);
            Assert.Equal((page, HttpStatusCode.Forbidden), (page, answer.StatusCode));
        }

        foreach (var file in new[] { "dossier.zip", "seance.ics", "courriers/x" })
        {
            using var answer = await service.SendAsync(role, HttpMethod.Get, $"/seances/{sitting}/{file}");
            Assert.Equal((file, HttpStatusCode.NotFound), (file, answer.StatusCode));
        }
    }

    [Fact]
    public async Task A_member_who_is_not_convened_sees_nothing_of_a_sitting()
    {
        var sitting = await SittingAsync();
        foreach (var page in new[] { $"/dossiers/{sitting}", $"/seances/{sitting}/convocation", $"/seances/{sitting}/ordre-du-jour", $"/seances/{sitting}/deliberations" })
        {
            using var answer = await service.SendAsync("membre", HttpMethod.Get, page);
            Assert.Equal((page, HttpStatusCode.Forbidden), (page, answer.StatusCode));
        }

        using var list = await service.SendAsync("membre", HttpMethod.Get, "/seances");
        Assert.DoesNotContain($"/dossiers/{sitting}\"", await list.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/seances/1999-9999/convocation")]
    [InlineData("/seances/1999-9999/deliberations/1999-9998")]
    [InlineData("/seances/%27;--/convocation")]
    public async Task A_sitting_or_a_part_that_does_not_exist_is_not_found(string page)
    {
        using var answer = await service.SendAsync("secretariat", HttpMethod.Get, page);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var sitting = await SittingAsync();
        using var part = await service.SendAsync("secretariat", HttpMethod.Get, $"/seances/{sitting}/rien");
        Assert.Equal(HttpStatusCode.NotFound, part.StatusCode);
    }

    [Fact]
    public async Task A_form_from_elsewhere_is_refused_and_changes_nothing()
    {
        var sitting = await SittingAsync();
        using var answer = await service.SendAsync("secretariat", HttpMethod.Post, $"/seances/{sitting}/actes/annuler-seance", []);
        Assert.False(answer.IsSuccessStatusCode);
        using var page = await service.SendAsync("secretariat", HttpMethod.Get, $"/dossiers/{sitting}");
        Assert.Contains("programmée", WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync()), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("actes/convoquer", "section=convocation", HttpStatusCode.BadRequest, "ordre du jour")]
    [InlineData("actes/annuler-seance", "motif=", HttpStatusCode.BadRequest, "motif")]
    [InlineData("actes/inscrire-recours", "section=ordre-du-jour&dossier=1999-9999&seance=x", HttpStatusCode.NotFound, "1999-9999")]
    [InlineData("actes/declarer-empechement", "section=convocation&membre=personne", HttpStatusCode.BadRequest, "personne")]
    [InlineData("actes/signer-pv", "section=proces-verbal", HttpStatusCode.Forbidden, "Président")]
    [InlineData("presences/ouvrir", "heure=25:99&appel.ien=present", HttpStatusCode.BadRequest, "heure")]
    [InlineData("notifications/relire", "voie=pigeon", HttpStatusCode.BadRequest, "Choisissez")]
    public async Task What_cannot_be_done_is_said_on_the_page(string form, string given, HttpStatusCode status, string word)
    {
        var sitting = await SittingAsync();

        using var answer = await PostAsync("secretariat", $"/dossiers/{sitting}", $"/seances/{sitting}/{form}", given);

        Assert.Equal(status, answer.StatusCode);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Contains("Erreur", page, StringComparison.Ordinal);
        Assert.Contains(word, page, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("actes/rien", "section=convocation")]
    [InlineData("actes/convoquer", "section=rien")]
    [InlineData("actes/motiver", "section=deliberations&dossier=1999-9999")]
    [InlineData("deliberations/1999-9999/relire", "")]
    public async Task A_form_about_nothing_is_not_found(string form, string given)
    {
        var sitting = await SittingAsync();

        using var answer = await PostAsync("secretariat", $"/dossiers/{sitting}", $"/seances/{sitting}/{form}", given);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_sitting_is_planned_once_however_often_its_form_is_sent_and_each_appeal_has_its_answer()
    {
        var given = $"cle={Guid.NewGuid()}&date={Today}&heure=09:00&lieu=Rectorat&recours=1999-0001&recours=1999-0002";
        using var first = await PostAsync("secretariat", "/seances/proposer", "/seances/proposer", given);
        using var second = await PostAsync("secretariat", "/seances/proposer", "/seances/proposer", given);

        var pages = new[] { await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync() };
        Assert.Contains("Recours 1999-0001", pages[0], StringComparison.Ordinal);
        Assert.Contains("Recours 1999-0002", pages[0], StringComparison.Ordinal);
        Assert.Equal(Numbered().Match(pages[0]).Value, Numbered().Match(pages[1]).Value);
    }

    [Theory]
    [InlineData("cle=a&date=2020-01-01&heure=09:00&lieu=Rectorat")]
    [InlineData("cle=b&date=demain&heure=09:00&lieu=Rectorat")]
    [InlineData("cle=c")]
    public async Task A_sitting_that_cannot_be_planned_is_refused_and_what_was_given_is_kept(string given)
    {
        using var answer = await PostAsync("secretariat", "/seances/proposer", "/seances/proposer", given);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        if (given.Contains("lieu", StringComparison.Ordinal)) Assert.Contains("value=\"Rectorat\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task<string> SittingAsync() => (await service.ActAsync("secretariat", "programmer-seance", null, new JsonObject { ["date"] = Today, ["heure"] = "09:00", ["lieu"] = "Rectorat" })).Number;

    private async Task<HttpResponseMessage> PostAsync(string role, string page, string address, string given)
    {
        using var shown = await service.SendAsync(role, HttpMethod.Get, page);
        var token = WebUtility.HtmlDecode(Token().Match(await shown.Content.ReadAsStringAsync()).Groups[1].Value);
        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        request.Headers.Authorization = new("Bearer", await service.TokenAsync(role));
        request.Headers.Add("Cookie", string.Join("; ", shown.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0])));
        request.Content = new FormUrlEncodedContent(given.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2)).Select(pair => KeyValuePair.Create(pair[0], pair[1])).Append(KeyValuePair.Create("__RequestVerificationToken", token)));
        return await service.Http.SendAsync(request);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("séance [0-9]{4}-[0-9]+ programmée")]
    private static partial Regex Numbered();
}
