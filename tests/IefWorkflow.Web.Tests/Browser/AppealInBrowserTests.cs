using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace IefWorkflow.Web.Tests.Browser;

/// <summary>From the request to the minutes of the commission, on the pages that people use.</summary>
public sealed class AppealInBrowserTests(RunningService service) : IClassFixture<RunningService>, IAsyncLifetime, IDisposable
{
    private static readonly string[] Flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
    private IPlaywright? playwright;
    private IBrowser? browser;

    private static string Today => RunningService.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        if (!File.Exists(BrowserFactAttribute.Chromium)) return;

        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = BrowserFactAttribute.Chromium, Headless = true, Args = Flags });
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
    }

    /// <inheritdoc/>
    public void Dispose() => playwright?.Dispose();

    [BrowserFact]
    public async Task A_refused_family_appeals_and_the_commission_grants_it_by_the_casting_vote()
    {
        var request = await FileRequestAsync();
        await RefuseAsync(request);
        var appeal = await AppealAsync(request);
        var secretary = await VisitorAsync("secretariat");
        var sitting = await ConveneAsync(secretary, appeal);
        await OpenSittingAsync(secretary, sitting);
        await DeliberateAsync(secretary, appeal, sitting);

        await DoAsync("secretariat", "clore-seance", sitting, new JsonObject { ["heure"] = "23:59" });
        await secretary.PerformAsync($"/dossiers/{sitting}/actes/etablir-pv");
        Assert.Contains("L-14b", await secretary.TextAsync(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task The_sign_in_page_is_accessible_also_when_it_refuses()
    {
        var visitor = new Visitor(await PageAsync());
        await visitor.Page.GotoAsync("/connexion");
        await visitor.AssertAccessibleAsync();

        await visitor.FillAsync(("identifiant", "personne"), ("mot-de-passe", "faux"));
        await visitor.SendAsync();
        Assert.Contains("connexion refusée", await visitor.TextAsync(), StringComparison.Ordinal);
        await visitor.AssertAccessibleAsync();
    }

    private async Task<string> FileRequestAsync()
    {
        var family = await VisitorAsync("famille");
        await family.Page.GotoAsync("/nouveau/deposer-demande");
        await family.AssertAccessibleAsync();
        await family.SendAsync();
        Assert.Contains("l'acte n'a pas été enregistré", await family.TextAsync(), StringComparison.Ordinal);
        await family.AssertAccessibleAsync();

        await family.PerformAsync(
            "/nouveau/deposer-demande", ("enfant-nom", "Le Goff"), ("enfant-prenoms", "Anna"), ("enfant-ne-le", "2016-05-04"), ("adresse", "2 rue du Four"), ("commune", "Rennes"),
            ("residence", "35"), ("motif", "M4"), ("annee", Samples.SchoolYear), ("annees", "1"), ("responsables[0].nom", "Yann Le Goff"), ("pieces", Samples.Pieces), ("integrite-menacee", "true"));
        await family.AssertAccessibleAsync();
        return family.Number;
    }

    private async Task RefuseAsync(string request)
    {
        var clerk = await VisitorAsync("gestionnaire");
        await clerk.AssertAccessibleAsync();
        await clerk.ClickAsync(clerk.Page.Locator($"a[href^='/dossiers/{request}/actes/accuser-reception']"));
        await clerk.FillAsync(("notifie-le", Today));
        await clerk.SendAsync();
        Assert.Contains("fait=accuser-reception", clerk.Page.Url, StringComparison.Ordinal);
        await clerk.AssertAccessibleAsync();

        await DoAsync("dasen", "decider", request, Samples.Refusal);
        await DoAsync("gestionnaire", "notifier", request, new JsonObject { ["voie"] = "lrar" });
        await DoAsync("gestionnaire", "enregistrer-preuve", request, new JsonObject { ["presente-le"] = Today, ["recu-le"] = Today });
    }

    private async Task<string> AppealAsync(string request)
    {
        var family = await VisitorAsync("famille");
        await family.PerformAsync("/nouveau/former-recours", ("demande", request), ("moyens", "Le projet est joint."), ("decision-jointe", "true"));
        var appeal = family.Number;
        await DoAsync("secretariat", "accuser-reception-recours", appeal, []);
        await DoAsync("secretariat", "qualifier-recevabilite", appeal, []);
        await DoAsync("dasen", "transmettre-dossier", appeal, []);
        return appeal;
    }

    private static async Task<string> ConveneAsync(Visitor secretary, string appeal)
    {
        await secretary.PerformAsync("/nouveau/programmer-seance", ("date", Today), ("heure", "14:00"), ("lieu", "Rectorat, salle 2"));
        var sitting = secretary.Number;
        await secretary.PerformAsync($"/dossiers/{appeal}/actes/inscrire-recours", ("seance", sitting));
        await secretary.PerformAsync($"/dossiers/{sitting}/actes/convoquer");
        await secretary.AssertAccessibleAsync();
        return sitting;
    }

    private static async Task OpenSittingAsync(Visitor secretary, string sitting)
    {
        await secretary.Page.GotoAsync($"/dossiers/{sitting}/actes/ouvrir-seance");
        await secretary.AssertAccessibleAsync();
        await secretary.FillAsync(("heure", "14:05"));
        foreach (var member in new[] { "president", "ien", "medecin", "ctss" }) await secretary.Page.Locator($"input[type=checkbox][value='{member}']").PressAsync("Space");
        await secretary.SendAsync();
        Assert.Contains("Quorum pour ce dossier : ATTEINT", (await secretary.TextAsync()).Replace('\u00A0', ' '), StringComparison.Ordinal);
        await secretary.AssertAccessibleAsync();
    }

    private static async Task DeliberateAsync(Visitor secretary, string appeal, string sitting)
    {
        await secretary.Page.GotoAsync($"/dossiers/{appeal}/actes/deliberer");
        await secretary.AssertAccessibleAsync();
        foreach (var (seat, voice) in new[] { ("president", "pour"), ("ien", "contre"), ("medecin", "pour"), ("ctss", "contre") })
        {
            await secretary.Page.Locator($"fieldset:has(input[type=hidden][value='{seat}']) input[type=radio][value='{voice}']").PressAsync("Space");
        }

        await secretary.FillAsync(("motifs-droit", "Article L. 131-5 du code de l'éducation."), ("motifs-fait", "La situation propre à l'enfant est établie."));
        await secretary.SendAsync();
        Assert.Contains("fait=deliberer", secretary.Page.Url, StringComparison.Ordinal);
        await secretary.Page.GotoAsync($"/dossiers/{sitting}");
        Assert.Contains("pour 2, contre 2, abstentions 0 ; le recours est admis, la voix du président étant prépondérante", (await secretary.TextAsync()).Replace('\u00A0', ' '), StringComparison.Ordinal);
        await secretary.AssertAccessibleAsync();
    }

    private async Task DoAsync(string role, string act, string number, JsonObject data) => Assert.Equal(number, (await service.ActAsync(role, act, number, data)).Number);

    private async Task<Visitor> VisitorAsync(string role)
    {
        var visitor = new Visitor(await PageAsync());
        await visitor.SignInAsync(role);
        return visitor;
    }

    private async Task<IPage> PageAsync()
    {
        var context = await browser!.NewContextAsync(new() { BaseURL = service.Address.AbsoluteUri, Locale = "fr-FR" });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(15_000);
        return page;
    }
}
