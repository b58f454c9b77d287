using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace IefWorkflow.Web.Tests.Browser;

/// <summary>From the request to the appeal that waits for the commission, on the pages that people use.</summary>
public sealed class AppealInBrowserTests(BrowsedService browsed) : IClassFixture<BrowsedService>
{
    private static string Today => RunningService.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [BrowserFact]
    public async Task The_appeal_of_a_refused_family_waits_for_a_sitting()
    {
        var request = await FileRequestAsync();
        await RefuseAsync(request);
        var appeal = await AppealAsync(request);
        var secretary = await browsed.VisitorAsync("secretariat");

        await secretary.Page.GotoAsync("/seances/proposer");

        Assert.Contains($"Recours {appeal}", await secretary.TextAsync(), StringComparison.Ordinal);
        await secretary.AssertAccessibleAsync();
    }

    [BrowserFact]
    public async Task The_sign_in_page_is_accessible_also_when_it_refuses()
    {
        var visitor = await browsed.VisitorAsync();
        await visitor.Page.GotoAsync("/connexion");
        await visitor.AssertAccessibleAsync();

        await visitor.FillAsync(("identifiant", "personne"), ("mot-de-passe", "faux"));
        await visitor.SendAsync();
        Assert.Contains("connexion refusée", await visitor.TextAsync(), StringComparison.Ordinal);
        await visitor.AssertAccessibleAsync();
    }

    private async Task<string> FileRequestAsync()
    {
        var family = await browsed.VisitorAsync("famille");
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
        var clerk = await browsed.VisitorAsync("gestionnaire");
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
        var family = await browsed.VisitorAsync("famille");
        await family.PerformAsync("/nouveau/former-recours", ("demande", request), ("moyens", "Le projet est joint."), ("decision-jointe", "true"));
        var appeal = family.Number;
        await DoAsync("secretariat", "accuser-reception-recours", appeal, []);
        await DoAsync("secretariat", "qualifier-recevabilite", appeal, []);
        await DoAsync("dasen", "transmettre-dossier", appeal, []);
        return appeal;
    }

    private async Task DoAsync(string role, string act, string number, JsonObject data) => Assert.Equal(number, (await browsed.Service.ActAsync(role, act, number, data)).Number);
}
