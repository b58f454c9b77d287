using System.Net;
using System.Text.RegularExpressions;

namespace IefWorkflow.Web.Tests;

/// <summary>The forms of the designers: what is stale or wrong comes back with what was typed, nothing is lost, and publishing takes its reasons.</summary>
public sealed partial class DesignerFormTests(RunningService service) : IClassFixture<RunningService>
{
    private const string Residence = "/concepteur/definitions/changement-residence";
    private const string Body = "/concepteur/definitions/instance-departementale";
    private const string Breach = "/concepteur/definitions/signalement-manquement";

    [Theory]
    [InlineData("/concepteur/definitions/personne/etapes")]
    [InlineData("/concepteur/definitions/personne/publication")]
    [InlineData("/concepteur/definitions/%27;--/simulation")]
    [InlineData(Residence + "/etape?id=personne")]
    [InlineData(Residence + "/simulation?scenario=personne")]
    public async Task What_does_not_exist_is_not_found_in_words(string page)
    {
        using var answer = await service.SendAsync("concepteur", HttpMethod.Get, page);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("<h1", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?version=abc")]
    [InlineData("?version=99999999999999999999")]
    public async Task A_version_that_does_not_exist_shows_the_newest(string query)
    {
        using var answer = await service.SendAsync("administrateur", HttpMethod.Get, Residence + "/etapes" + query);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task An_administrator_reads_and_cannot_write()
    {
        using var page = await service.SendAsync("administrateur", HttpMethod.Get, Residence + "/etape?id=ouvrir");
        Assert.DoesNotContain("Enregistrer dans le brouillon", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using var answer = await PostAsync("administrateur", Residence + "/nom", Residence + "/nom", ("nom", "Autre"));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_step_is_changed_in_the_draft_and_a_second_form_opened_before_loses_nothing()
    {
        var form = await OpenAsync("concepteur", Residence + "/etape?id=ouvrir");
        using var saved = await form.SendAsync(Residence + "/etape", ("titre", "Déménagement annoncé"), ("description", "Essai"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Contains("fait=etape#etape-", saved.Headers.Location!.OriginalString, StringComparison.Ordinal);

        using var stale = await form.SendAsync(Residence + "/etape", ("titre", "Mon titre à moi"), ("description", "Essai"));
        var html = await stale.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        Assert.Contains("enregistrée entre-temps", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.Contains("Mon titre à moi", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.Contains("Déménagement annoncé", WebUtility.HtmlDecode(html), StringComparison.Ordinal);

        using var list = await service.SendAsync("concepteur", HttpMethod.Get, Residence + "/etapes");
        Assert.Contains("Déménagement annoncé", WebUtility.HtmlDecode(await list.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        using var same = await (await OpenAsync("concepteur", Residence + "/etape?id=ouvrir")).SendAsync(Residence + "/etape", ("titre", "Déménagement annoncé"), ("description", "Essai"));
        Assert.Contains("fait=rien", same.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_that_cannot_be_written_is_refused_at_its_control_with_what_was_typed()
    {
        var form = await OpenAsync("concepteur", Residence + "/etape?id=clore");

        using var refused = await form.SendAsync(Residence + "/etape", ("titre", "Titre gardé"), ("entree.close", "peut-être"));

        var html = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("href=\"#champ-entree-close\"", html, StringComparison.Ordinal);
        Assert.Contains("Titre gardé", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_is_published_as_the_newest_kept_beside_the_old_and_a_procedure_of_the_acts_is_never_withdrawn()
    {
        var name = await OpenAsync("concepteur", Body + "/nom");
        using var renamed = await name.SendAsync(Body + "/nom", ("nom", "Instance de l'année"), ("description", ""));
        Assert.Equal(HttpStatusCode.Redirect, renamed.StatusCode);

        using var published = await PostAsync("concepteur", Body + "/publication", Body + "/publication");
        Assert.Contains("fait=publier", published.Headers.Location!.OriginalString, StringComparison.Ordinal);
        using var again = await name.SendAsync(Body + "/publication");
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        using var withdrawn = await PostAsync("concepteur", Body + "/publication", Body + "/publication/retirer");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, withdrawn.StatusCode);

        using var page = await service.SendAsync("concepteur", HttpMethod.Get, Body + "/publication");
        var html = WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync());
        Assert.Contains("La version 2 est en service", html, StringComparison.Ordinal);
        Assert.Contains("Version 2 publiée", html, StringComparison.Ordinal);

        using var reverted = await PostAsync("concepteur", Body + "/publication", Body + "/publication/revenir", ("version", "1"));
        Assert.Contains("fait=revenir", reverted.Headers.Location!.OriginalString, StringComparison.Ordinal);
        using var nonsense = await PostAsync("concepteur", Body + "/publication", Body + "/publication/revenir", ("version", "la première"));
        Assert.Equal(HttpStatusCode.BadRequest, nonsense.StatusCode);
    }

    [Fact]
    public async Task A_warning_without_its_reason_keeps_a_version_from_being_published()
    {
        var task = Regex.Match(await PageAsync(Breach + "/etapes"), "etape\\?id=([^\"]+)\"").Groups[1].Value;
        using var saved = await (await OpenAsync("concepteur", $"{Breach}/etape?id={task}")).SendAsync(Breach + "/etape", ("titre", "Nouveau titre"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);

        using var refused = await PostAsync("concepteur", Breach + "/publication", Breach + "/publication", ("motif.0", "  "), ("code.0", "IEF-ATTENTE"), ("etape.0", task));

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("Donnez le motif", WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Contains("brouillon", await PageAsync(Breach + "/publication"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scenario_that_is_none_comes_back_as_it_was_typed()
    {
        using var refused = await PostAsync("concepteur", Residence + "/simulation", Residence + "/simulation/garder", ("nom", "essai"), ("scenario", "{ \"titre\": "));

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("{ \"titre\":", WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_migration_that_makes_no_sense_is_refused_in_words()
    {
        using var noVersion = await PostAsync("concepteur", Residence + "/migration", Residence + "/migration/proposer", ("de", "x"));
        using var noMigration = await PostAsync("administrateur", Residence + "/migration", Residence + "/migration/appliquer", ("migration", "personne"));

        Assert.Equal(HttpStatusCode.BadRequest, noVersion.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, noMigration.StatusCode);
    }

    private async Task<string> PageAsync(string address)
    {
        using var answer = await service.SendAsync("concepteur", HttpMethod.Get, address);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    private async Task<HttpResponseMessage> PostAsync(string role, string page, string address, params (string Name, string Value)[] fields) => await (await OpenAsync(role, page)).SendAsync(address, fields);

    private async Task<OpenedForm> OpenAsync(string role, string page)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, page);
        request.Headers.Authorization = new("Bearer", await service.TokenAsync(role));
        using var answer = await service.Http.SendAsync(request);
        var html = await answer.Content.ReadAsStringAsync();
        var hidden = HiddenPattern().Matches(html).Select(match => (Name: match.Groups[1].Value, Value: WebUtility.HtmlDecode(match.Groups[2].Value))).DistinctBy(field => field.Name);
        return new OpenedForm(service.Http, await service.TokenAsync(role), answer.Headers.GetValues("Set-Cookie").Single(cookie => cookie.Contains("Antiforgery", StringComparison.Ordinal)).Split(';')[0], [.. hidden]);
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"(__RequestVerificationToken|revision|id)\" value=\"([^\"]*)\"")]
    private static partial Regex HiddenPattern();

    /// <summary>A form as a browser holds it: its hidden fields, and the cookie that goes with its token.</summary>
    private sealed record OpenedForm(HttpClient Http, string Bearer, string Cookie, IReadOnlyList<(string Name, string Value)> Hidden)
    {
        public async Task<HttpResponseMessage> SendAsync(string address, params (string Name, string Value)[] fields)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address);
            request.Headers.Authorization = new("Bearer", Bearer);
            request.Headers.Add("Cookie", Cookie);
            request.Content = new FormUrlEncodedContent(Hidden.Concat(fields).Select(field => KeyValuePair.Create(field.Name, field.Value)));
            return await Http.SendAsync(request);
        }
    }
}
