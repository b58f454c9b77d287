using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace IefWorkflow.Web.Tests.Browser;

/// <summary>What an administrator does in a day, and the calendar and statistics of the others; every page in both themes.</summary>
public sealed class AdministrationInBrowserTests(BrowsedService browsed) : IClassFixture<BrowsedService>
{
    [BrowserFact]
    public async Task An_account_is_opened_used_and_closed_and_its_session_ends()
    {
        var administrator = await browsed.VisitorAsync("administrateur");
        await administrator.Page.GotoAsync("/administration/comptes/nouveau");
        await administrator.AssertAccessibleAsync();
        await administrator.FillAsync(("nom", "Maëlle Œhler"), ("identifiant", "maelle"));
        await SendAsync(administrator, "Créer le compte");
        Assert.Contains("Aucun rôle n'est choisi", await TextAsync(administrator), StringComparison.Ordinal);
        Assert.Equal("Maëlle Œhler", await administrator.Page.InputValueAsync("#champ-nom"));
        await administrator.AssertAccessibleAsync();

        await administrator.FillAsync(("role", "chef-etablissement"), ("etablissements", "0359999A"));
        await SendAsync(administrator, "Créer le compte");
        Assert.Contains("a une faute de frappe", await TextAsync(administrator), StringComparison.Ordinal);
        Assert.Equal("0359999A", await administrator.Page.InputValueAsync("#champ-etablissements"));

        await administrator.FillAsync(("role", "gestionnaire"), ("departements", "35"), ("etablissements", ""));
        await SendAsync(administrator, "Créer le compte");
        var password = await administrator.Page.InnerTextAsync("[data-ief-password]");
        await administrator.AssertAccessibleAsync();

        var clerk = await browsed.VisitorAsync();
        await clerk.Page.GotoAsync("/connexion");
        await clerk.FillAsync(("identifiant", "maelle"), ("mot-de-passe", password));
        await clerk.SendAsync();
        Assert.Contains("À faire", await clerk.TextAsync(), StringComparison.Ordinal);

        await administrator.Page.GotoAsync("/administration/comptes?texte=maelle");
        await administrator.AssertAccessibleAsync();
        await administrator.ClickAsync(administrator.Page.Locator("main table a"));
        await SendAsync(administrator, "Fermer le compte et ses sessions");
        Assert.Contains("ses sessions sont finies", await TextAsync(administrator), StringComparison.Ordinal);
        await clerk.Page.GotoAsync("/dossiers");
        Assert.Contains("/connexion", clerk.Page.Url, StringComparison.Ordinal);

        await administrator.Page.GotoAsync("/administration/journal");
        Assert.Contains("Compte fermé", await TextAsync(administrator), StringComparison.Ordinal);
        await SendAsync(administrator, "Vérifier tous les journaux maintenant");
        Assert.Contains("tous entiers", await TextAsync(administrator), StringComparison.Ordinal);
        await administrator.AssertAccessibleAsync();
    }

    [BrowserFact]
    public async Task A_template_is_looked_at_refused_with_its_line_and_published()
    {
        var administrator = await browsed.VisitorAsync("administrateur");
        await administrator.Page.GotoAsync("/administration/courriers");
        await administrator.AssertAccessibleAsync();
        await administrator.ClickAsync(administrator.Page.Locator("main table a[href$='/L-03']"));
        await administrator.AssertAccessibleAsync();
        var text = await administrator.Page.InputValueAsync("#texte");

        await administrator.Page.FillAsync("#texte", text + "{{#if x}}");
        await SendAsync(administrator, "Publier la version 1");
        Assert.Contains("n'est pas refermé", await TextAsync(administrator), StringComparison.Ordinal);
        Assert.Contains("Ligne", await TextAsync(administrator), StringComparison.Ordinal);
        await administrator.AssertAccessibleAsync();

        await administrator.Page.FillAsync("#texte", text + "<p>Phrase de l'académie.</p>");
        await SendAsync(administrator, "Vérifier et voir l'aperçu");
        Assert.Contains("Phrase de l’académie", (await administrator.Page.InnerTextAsync(".ief-preview")).Replace('\'', '’'), StringComparison.Ordinal);
        await administrator.AssertAccessibleAsync();
        await SendAsync(administrator, "Publier la version 1");
        Assert.Contains("La version 1 est publiée", await TextAsync(administrator), StringComparison.Ordinal);

        var designer = await browsed.VisitorAsync("concepteur");
        Assert.Equal(200, (await designer.Page.GotoAsync("/administration/courriers/L-07"))!.Status);
        Assert.Equal(0, await designer.Page.Locator("text=Publier la version").CountAsync());
    }

    [BrowserFact]
    public async Task A_closure_shows_the_dates_that_move_before_it_moves_them()
    {
        var report = await browsed.Service.ActAsync("gestionnaire", "signaler-manquement", null, new JsonObject
        {
            ["enfant-nom"] = "Le Goff", ["enfant-prenoms"] = "Anna", ["commune"] = "Rennes", ["departement"] = "35", ["constate-le"] = Iso(0), ["fait"] = "Enfant vue à son domicile pendant la classe.",
            ["signalant"] = "maire", ["signalant-nom"] = "Mairie de Rennes", ["recu-le"] = Iso(0),
        });
        var administrator = await browsed.VisitorAsync("administrateur");
        await administrator.Page.GotoAsync("/administration/calendrier");
        await administrator.AssertAccessibleAsync();
        await administrator.FillAsync(("du", Iso(1)));
        await SendAsync(administrator, "Voir les dates qui bougent");
        Assert.Contains("Donnez le motif", await TextAsync(administrator), StringComparison.Ordinal);
        await administrator.AssertAccessibleAsync();

        await administrator.FillAsync(("du", Iso(1)), ("au", Iso(4)), ("motif", "Pont"));
        await SendAsync(administrator, "Voir les dates qui bougent");
        Assert.Contains(report.Number, await administrator.TextAsync(), StringComparison.Ordinal);
        Assert.Contains("Signalement à traiter", await administrator.TextAsync(), StringComparison.Ordinal);
        await administrator.AssertAccessibleAsync();
        await administrator.SendAsync();
        Assert.Contains("les dates sont recomptées", await TextAsync(administrator), StringComparison.Ordinal);
        Assert.Contains("Jours fermés (4)", await TextAsync(administrator), StringComparison.Ordinal);

        await administrator.Page.GotoAsync($"/dossiers/{report.Number}");
        Assert.Contains("Échéance recomptée", await TextAsync(administrator), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task The_calendar_says_the_same_as_a_list_and_as_a_month_and_gives_a_secret_address()
    {
        await browsed.Service.ActAsync("famille", "deposer-demande", null, Samples.Request);
        var dasen = await browsed.VisitorAsync("dasen");
        foreach (var view in new[] { "annee", "mois", "liste" })
        {
            await dasen.Page.GotoAsync($"/calendrier?vue={view}");
            await dasen.AssertAccessibleAsync();
        }

        await SendAsync(dasen, "Créer mon adresse de calendrier");
        var address = (await dasen.Page.InnerTextAsync("main .fr-alert code")).Trim();
        await dasen.AssertAccessibleAsync();
        var feed = await browsed.Service.Http.GetStringAsync(new Uri(address));
        Assert.StartsWith("BEGIN:VCALENDAR", feed, StringComparison.Ordinal);
        Assert.DoesNotContain("Le Goff", feed, StringComparison.Ordinal);

        await SendAsync(dasen, "Révoquer mon adresse");
        using var gone = await browsed.Service.Http.GetAsync(new Uri(address));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, gone.StatusCode);
    }

    [BrowserFact]
    public async Task Statistics_hide_small_counts_and_export_what_they_show()
    {
        await browsed.Service.ActAsync("famille", "deposer-demande", null, Samples.Request);
        var dasen = await browsed.VisitorAsync("dasen");
        var faults = new List<string>();
        dasen.Page.Console += (_, line) => { if (line.Type == "error") faults.Add(line.Text); };
        await dasen.Page.GotoAsync($"/statistiques?annee={Samples.SchoolYear}");
        Assert.Contains("sont masqués", await TextAsync(dasen), StringComparison.Ordinal);
        await dasen.AssertAccessibleAsync();
        Assert.Empty(faults);

        using var answer = await browsed.Service.SendAsync("dasen", HttpMethod.Get, $"/statistiques/export.csv?annee={Samples.SchoolYear}");
        Assert.Contains(";secret", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var refused = await browsed.Service.SendAsync("famille", HttpMethod.Get, "/statistiques/export.csv");
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, refused.StatusCode);
    }

    private static string Iso(int days) => RunningService.Today.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Task SendAsync(Visitor visitor, string button) => visitor.ClickAsync(visitor.Page.GetByRole(AriaRole.Button, new() { Name = button }));

    private static async Task<string> TextAsync(Visitor visitor) => (await visitor.TextAsync()).Replace('\u00A0', ' ');
}
