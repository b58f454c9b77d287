using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace IefWorkflow.Web.Tests.Browser;

/// <summary>The screens of the services, as a clerk, a DASEN and a doctor use them.</summary>
public sealed class StaffInBrowserTests(BrowsedService browsed) : IClassFixture<BrowsedService>
{
    private static string Today => RunningService.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [BrowserFact]
    public async Task A_clerk_and_the_dasen_handle_a_request_from_the_worklist_to_its_decision()
    {
        var number = (await browsed.Service.ActAsync("famille", "deposer-demande", null, Samples.Request)).Number;
        var clerk = await browsed.VisitorAsync("gestionnaire");
        await clerk.AssertAccessibleAsync();
        await clerk.ClickAsync(clerk.Page.Locator($"a[href^='/dossiers/{number}/actes/accuser-reception']").First);
        Assert.Contains("Ce que l'on sait du dossier", await clerk.TextAsync(), StringComparison.Ordinal);
        await clerk.AssertAccessibleAsync();
        await clerk.FillAsync(("notifie-le", Today));
        await clerk.SendAsync();
        await clerk.AssertAccessibleAsync();
        await clerk.PerformAsync($"/dossiers/{number}/actes/designer-ecole", ("ecole", "École Jean-Moulin, Rennes"));

        await DecideAsync(number);
    }

    [BrowserFact]
    public async Task A_clerk_notifies_a_decision_and_records_its_proof_by_the_keyboard_alone()
    {
        var number = (await browsed.Service.ActAsync("famille", "deposer-demande", null, Samples.Request)).Number;
        await browsed.Service.ActAsync("gestionnaire", "accuser-reception", number, new JsonObject { ["notifie-le"] = Today });
        await browsed.Service.ActAsync("dasen", "decider", number, Samples.Refusal);
        var clerk = await browsed.VisitorAsync("gestionnaire");
        await clerk.Page.GotoAsync($"/dossiers/{number}");
        await clerk.EnterAsync(clerk.Page.Locator("a.fr-btn[href*='/actes/notifier']"));
        await clerk.TabToAsync(clerk.Page.Locator("[name=voie]"));
        await clerk.Page.Keyboard.TypeAsync("Lettre recommandée");
        await clerk.TabToAsync(clerk.Page.Locator("[name=numero]"));
        await clerk.Page.Keyboard.TypeAsync("1A 234");
        await clerk.AssertAccessibleAsync();
        await clerk.EnterAsync(clerk.Page.Locator("main form button[type=submit]"));
        if (await clerk.Page.Locator("button[value=faite]").CountAsync() > 0) await clerk.EnterAsync(clerk.Page.Locator("button[value=faite]"));
        Assert.Contains("fait=notifier", clerk.Page.Url, StringComparison.Ordinal);

        await clerk.EnterAsync(clerk.Page.Locator("a.fr-btn[href*='/actes/enregistrer-preuve']"));
        foreach (var day in new[] { "presente-le", "recu-le" })
        {
            await clerk.TabToAsync(clerk.Page.Locator($"[name={day}]"));
            await clerk.Page.Locator($"[name={day}]").FillAsync(Today);
        }

        await clerk.AssertAccessibleAsync();
        await clerk.EnterAsync(clerk.Page.Locator("main form button[type=submit]"));
        if (await clerk.Page.Locator("button[value=faite]").CountAsync() > 0) await clerk.EnterAsync(clerk.Page.Locator("button[value=faite]"));
        Assert.Contains("fait=enregistrer-preuve", clerk.Page.Url, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Several_files_are_taken_at_once_after_a_preview_and_each_has_its_result()
    {
        var first = (await browsed.Service.ActAsync("famille", "deposer-demande", null, Samples.Request)).Number;
        var second = (await browsed.Service.ActAsync("famille", "deposer-demande", null, Samples.Request)).Number;
        await browsed.Service.ActAsync("dasen", "prendre-dossier", second);
        var clerk = await browsed.VisitorAsync("gestionnaire");
        await clerk.Page.GotoAsync("/dossiers?tri=recent");
        await clerk.AssertAccessibleAsync();
        foreach (var number in new[] { first, second }) await clerk.Page.Locator($"#choix-{number}").PressAsync("Space");
        await clerk.Page.SelectOptionAsync("#action", "prendre-dossier");
        await clerk.ClickAsync(clerk.Page.GetByRole(AriaRole.Button, new() { Name = "Préparer l'action" }));
        Assert.Contains("Prendre le dossier : 2 dossiers", Plain(await clerk.TextAsync()), StringComparison.Ordinal);
        await clerk.AssertAccessibleAsync();
        await clerk.ClickAsync(clerk.Page.GetByRole(AriaRole.Button, new() { Name = "Prendre le dossier : 2 dossiers" }));

        var text = Plain(await clerk.TextAsync());
        Assert.Contains("1 dossier fait, 1 refusé", text, StringComparison.Ordinal);
        Assert.Contains("est suivi par", text, StringComparison.Ordinal);
        await clerk.AssertAccessibleAsync();
        await clerk.Page.GotoAsync("/dossiers?onglet=suivis");
        Assert.Contains(first, await clerk.TextAsync(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task A_file_is_found_by_name_by_sound_and_by_date_of_birth()
    {
        var number = (await browsed.Service.ActAsync("famille", "deposer-demande", null, Samples.Request)).Number;
        var clerk = await browsed.VisitorAsync("gestionnaire");
        foreach (var (typed, said) in new[] { ("le goff anna", "trouvé"), ("Le Gof", "trouvé"), ("Goph", "proche à l'oreille"), ("4 mai 2016", "né ce jour-là"), (number, "trouvé"), ("Personne", "Aucun dossier trouvé") })
        {
            await clerk.Page.FillAsync("#recherche-texte", typed);
            await clerk.ClickAsync(clerk.Page.Locator("#recherche button"));
            Assert.Contains(said, Plain(await clerk.TextAsync()), StringComparison.Ordinal);
        }

        await clerk.AssertAccessibleAsync();
        Assert.DoesNotContain("Le Goff", await clerk.Page.TitleAsync(), StringComparison.OrdinalIgnoreCase);
    }

    [BrowserFact]
    public async Task The_doctor_gives_an_opinion_from_the_worklist_and_reads_it_again_first()
    {
        var request = Samples.Request;
        request["motif"] = "M1A";
        request["pieces"] = new JsonArray("P01", "P02", "P03", "P04", "M1A-CERT", "INT-DOC", "INT-AVIS");
        var number = (await browsed.Service.ActAsync("gestionnaire", "deposer-demande", null, request)).Number;
        await browsed.Service.ActAsync("gestionnaire", "accuser-reception", number, new JsonObject { ["notifie-le"] = Today });
        await browsed.Service.ActAsync("gestionnaire", "remettre-pli", number, []);

        var doctor = await browsed.VisitorAsync("medecin");
        await doctor.AssertAccessibleAsync();
        await doctor.ClickAsync(doctor.Page.Locator($"a[href^='/dossiers/{number}/actes/rendre-avis-medical']").First);
        await doctor.AssertAccessibleAsync();
        await doctor.FillAsync(("sens", "favorable"), ("annees", "1"), ("date-certificat", Today), ("aucune-donnee-medicale", "true"));
        await doctor.SendAsync();
        Assert.Contains("Relire avant de confirmer", await doctor.TextAsync(), StringComparison.Ordinal);
        await doctor.AssertAccessibleAsync();
        await doctor.ClickAsync(doctor.Page.Locator("button[value=faite]"));
        Assert.Contains("fait=rendre-avis-medical", doctor.Page.Url, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task The_head_of_school_gives_an_opinion_on_a_pupil_whom_the_pages_name_until_then()
    {
        var request = Samples.Request;
        request["pieces"] = new JsonArray("P01", "P02", "P03", "P04", "INT-DOC");
        var number = (await browsed.Service.ActAsync("famille", "deposer-demande", null, request)).Number;

        var head = await browsed.VisitorAsync("chef-etablissement");
        await head.ClickAsync(head.Page.Locator($"a[href^='/dossiers/{number}/actes/rendre-avis-directeur']").First);
        Assert.Contains("Votre avis porte sur Anna Le Goff", Plain(await head.TextAsync()), StringComparison.Ordinal);
        await head.AssertAccessibleAsync();
        await head.FillAsync(("sens", "favorable"), ("texte", "Faits établis, mesures sans effet."));
        await head.SendAsync();
        await head.ClickAsync(head.Page.Locator("button[value=faite]"));
        Assert.Contains("fait=rendre-avis-directeur", head.Page.Url, StringComparison.Ordinal);
        Assert.DoesNotContain("Le Goff", await head.TextAsync(), StringComparison.OrdinalIgnoreCase);
        await head.AssertAccessibleAsync();
    }

    [BrowserFact]
    public async Task Who_writes_while_a_colleague_changes_the_file_is_told_and_loses_nothing()
    {
        var number = (await browsed.Service.ActAsync("famille", "deposer-demande", null, Samples.Request)).Number;
        var clerk = await browsed.VisitorAsync("gestionnaire");
        await clerk.Page.GotoAsync($"/dossiers/{number}/actes/etiqueter-dossier");
        await clerk.FillAsync(("etiquette", "à revoir"));
        await browsed.Service.ActAsync("dasen", "prendre-dossier", number);
        await clerk.SendAsync();

        Assert.Contains("le dossier a changé pendant votre saisie", await clerk.TextAsync(), StringComparison.Ordinal);
        Assert.Contains("Prendre le dossier", await clerk.TextAsync(), StringComparison.Ordinal);
        Assert.Equal("à revoir", await clerk.Page.InputValueAsync("[name=etiquette]"));
        await clerk.AssertAccessibleAsync();
        await clerk.SendAsync();
        Assert.Contains("fait=etiqueter-dossier", clerk.Page.Url, StringComparison.Ordinal);
    }

    private async Task DecideAsync(string number)
    {
        var dasen = await browsed.VisitorAsync("dasen");
        await dasen.Page.GotoAsync($"/dossiers/{number}/actes/decider");
        await dasen.AssertAccessibleAsync();
        await dasen.FillAsync(("sens", "refuser"), ("motif-droit", "Article L. 131-5 du code de l'éducation."));
        await dasen.SendAsync();
        Assert.Contains("motifs de fait", await dasen.TextAsync(), StringComparison.Ordinal);
        await dasen.AssertAccessibleAsync();
        await dasen.FillAsync(("motif-fait", "Le projet présenté n'établit pas la situation propre à l'enfant."));
        await dasen.SendAsync();
        Assert.Contains("Ce que la lettre dira", await dasen.TextAsync(), StringComparison.Ordinal);
        await dasen.AssertAccessibleAsync();
        await dasen.ClickAsync(dasen.Page.Locator("button[value=corriger]"));
        Assert.Contains("situation propre", await dasen.Page.InputValueAsync("[name=motif-fait]"), StringComparison.Ordinal);
        await dasen.SendAsync();
        await dasen.ClickAsync(dasen.Page.Locator("button[value=faite]"));
        Assert.Contains("fait=decider", dasen.Page.Url, StringComparison.Ordinal);
    }

    private static string Plain(string text) => text.Replace('\u00A0', ' ');
}
