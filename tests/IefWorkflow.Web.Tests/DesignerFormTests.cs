using System.Net;
using System.Text.RegularExpressions;
using IefWorkflow.Cases.Definitions.Edits;

namespace IefWorkflow.Web.Tests;

/// <summary>The forms of the designers: what is stale or wrong comes back with what was typed, nothing is lost, and publishing takes its reasons.</summary>
public sealed partial class DesignerFormTests(RunningService service) : IClassFixture<RunningService>
{
    private const string Residence = "/concepteur/definitions/changement-residence";
    private const string Body = "/concepteur/definitions/instance-departementale";
    private const string Request = "/concepteur/definitions/demande-autorisation";
    private const string Mandates = "/concepteur/definitions/mandats-commission";
    private const string Breach = "/concepteur/definitions/signalement-manquement";

    [Theory]
    [InlineData("/concepteur/definitions/personne/etapes")]
    [InlineData("/concepteur/definitions/personne/publication")]
    [InlineData("/concepteur/definitions/%27;--/simulation")]
    [InlineData(Residence + "/etape?id=personne")]
    [InlineData(Residence + "/etape/suites?id=personne")]
    [InlineData(Residence + "/etape/supprimer?id=personne")]
    [InlineData("/concepteur/definitions/personne/etape/ajouter")]
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
    public async Task A_step_is_added_connected_and_removed_in_the_draft_and_forms_opened_before_lose_nothing()
    {
        var form = await OpenAsync("concepteur", Mandates + "/etape/ajouter?id=ouvrir");
        (string, string)[] fields = [("place", "ouvrir/Done/arrete"), ("type", "Ief.HumanTask"), ("titre", "Relire l'arrêté")];
        using var added = await form.SendAsync(Mandates + "/etape/ajouter", fields);
        Assert.Equal(Mandates + "/etape?id=relire-l-arrete&fait=ajout", added.Headers.Location?.OriginalString);
        Assert.Contains("Étape ajoutée au brouillon", await PageAsync(added.Headers.Location!.OriginalString), StringComparison.Ordinal);
        using var stale = await form.SendAsync(Mandates + "/etape/ajouter", fields);
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        Assert.Contains("value=\"Relire l'arrêté\"", WebUtility.HtmlDecode(await stale.Content.ReadAsStringAsync()), StringComparison.Ordinal);

        var ways = await OpenAsync("concepteur", Mandates + "/etape/suites?id=relire-l-arrete");
        using var connected = await ways.SendAsync(Mandates + "/etape/suites", (WaysEdit.ControlOf("Done", "arrete"), "clore"), ("ajout.issue", "Done"), ("ajout.vers", "mandat"));
        Assert.Contains("fait=suites#etape-", connected.Headers.Location!.OriginalString, StringComparison.Ordinal);
        using var staleWays = await ways.SendAsync(Mandates + "/etape/suites", (WaysEdit.ControlOf("Done", "mandat"), "releve"));
        Assert.Equal(HttpStatusCode.Conflict, staleWays.StatusCode);
        Assert.Contains("<option value=\"releve\" selected", await staleWays.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        var review = await PageAsync(Mandates + "/etape/supprimer?id=relire-l-arrete");
        Assert.Contains("Suites qui disparaissent (3)", review, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"relier\"", review, StringComparison.Ordinal);
        using var removed = await PostAsync("concepteur", Mandates + "/etape/supprimer?id=relire-l-arrete", Mandates + "/etape/supprimer");
        Assert.Contains("fait=suppression", removed.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.DoesNotContain("relire-l-arrete", await PageAsync(Mandates + "/etapes"), StringComparison.Ordinal);
        Assert.True(Regex.Count(await PageAsync(Mandates + "/publication"), "Brouillon enregistré") >= 3);
    }

    [Theory]
    [InlineData("etape/ajouter", "champ-type", "Choisissez le type", "place", "ouvrir/Done/courriers")]
    [InlineData("etape/ajouter", "champ-place", "Choisissez où", "type", "Ief.SetState")]
    [InlineData("etape/ajouter", "champ-titre", "trop long", "titre", "LONG")]
    [InlineData("etape/suites", "champ-ajout-vers", "Choisissez l'étape", "ajout.issue", "Done")]
    [InlineData("etape/suites", "champ-ajout-issue", "Choisissez l'issue", "ajout.vers", "clore")]
    public async Task What_cannot_be_drawn_is_refused_at_its_control_and_what_was_given_stays(string page, string control, string words, string name, string value)
    {
        value = value == "LONG" ? new string('a', 201) : value;
        using var refused = await PostAsync("concepteur", $"{Residence}/{page}?id=ouvrir", $"{Residence}/{page}", (name, value));

        var html = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains($"href=\"#{control}\"", html, StringComparison.Ordinal);
        Assert.Contains($"id=\"{control}\"", html, StringComparison.Ordinal);
        Assert.Contains(words, html, StringComparison.Ordinal);
        Assert.Matches($"value=\"{Regex.Escape(value)}\"( selected|[^>]*maxlength)", html);
    }

    [Fact]
    public async Task A_removal_joins_what_led_to_the_step_to_what_followed_when_asked_and_a_review_read_before_is_shown_anew()
    {
        var review = await OpenAsync("concepteur", Request + "/etape/supprimer?id=courrier-hors-periode");
        using var refused = await PostAsync("concepteur", Request + "/nom", Request + "/etape/supprimer", ("id", "demande-autorisation-flow"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("la procédure elle-même", WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()), StringComparison.Ordinal);

        using var removed = await PostAsync("concepteur", Request + "/etape/supprimer?id=courrier-hors-periode", Request + "/etape/supprimer", ("relier", "true"));
        Assert.Equal(HttpStatusCode.Redirect, removed.StatusCode);
        Assert.Contains("<option value=\"hors-periode\" selected", await PageAsync(Request + "/etape/suites?id=periode"), StringComparison.Ordinal);

        using var stale = await review.SendAsync(Request + "/etape/supprimer", ("relier", "true"));
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        Assert.Contains("n'est pas dans la dernière version", WebUtility.HtmlDecode(await stale.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        using var administrator = await PostAsync("administrateur", Request + "/etape/supprimer?id=hors-periode", Request + "/etape/supprimer");
        Assert.Equal(HttpStatusCode.Forbidden, administrator.StatusCode);
    }

    [Fact]
    public async Task A_simulation_shows_what_its_letters_and_e_mails_say()
    {
        var html = await PageAsync(Residence + "/simulation?scenario=residence/01-meme-departement");

        Assert.Contains("Lire le courrier<span class=\"fr-sr-only\"> (L-22a", html, StringComparison.Ordinal);
        Assert.Contains("<h3>Objet\u00A0: ", html, StringComparison.Ordinal);
        Assert.Contains("quitte Rennes pour Vitré le 5\u00A0juin\u00A02026", html, StringComparison.Ordinal);
        Assert.Contains("Une question ? Répondez à ce message", html.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.DoesNotContain("il ne pourrait pas partir", html, StringComparison.Ordinal);
        Assert.Contains("il ne pourrait pas partir", await PageAsync("/concepteur/definitions/recours-rapo/simulation?scenario=recours/02-rejet-et-tribunal"), StringComparison.Ordinal);
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
