using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace IefWorkflow.Web.Tests.Browser;

/// <summary>What a family does on its pages: a request with and without JavaScript and a refusal read and contested.</summary>
public sealed class FamilyInBrowserTests(BrowsedService browsed) : IClassFixture<BrowsedService>
{
    private static readonly FilePayload Pdf = new() { Name = "carte.pdf", MimeType = "application/pdf", Buffer = Encoding.ASCII.GetBytes("%PDF-1.4 carte") };
    private static readonly FilePayload NotAPdf = new() { Name = "note.pdf", MimeType = "application/pdf", Buffer = Encoding.ASCII.GetBytes("une note") };

    private static string Today => RunningService.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [BrowserFact]
    public Task A_family_files_a_request_step_by_step() => FileAsync(hasScript: true);

    [BrowserFact]
    public Task A_family_files_a_request_without_JavaScript() => FileAsync(hasScript: false);

    [BrowserFact]
    public async Task A_family_reads_its_refusal_appeals_and_knows_what_silence_means()
    {
        var number = await RefusedAsync();
        var family = await browsed.VisitorAsync("famille");

        await family.Page.GotoAsync($"/dossiers/{number}");
        await family.AssertAccessibleAsync();
        await family.Page.GotoAsync($"/dossiers/{number}/decision");
        await family.AssertAccessibleAsync();
        var decision = Plain(await family.TextAsync());
        Assert.Contains("Votre demande est refusée.", decision, StringComparison.Ordinal);
        Assert.Contains("Dernier jour pour former ce recours", decision, StringComparison.Ordinal);

        await family.ClickAsync(family.Page.GetByRole(AriaRole.Link, new() { Name = "Former un recours" }));
        await family.AssertAccessibleAsync();
        await PressAsync(family, "Envoyer mon recours");
        Assert.Contains("Dites pourquoi vous n'êtes pas d'accord", await family.TextAsync(), StringComparison.Ordinal);
        await family.AssertAccessibleAsync();

        await family.FillAsync(("moyens", "Le projet est joint."));
        await family.Page.SetInputFilesAsync("input[name=fichiers]", Pdf);
        await PressAsync(family, "Envoyer mon recours");
        var receipt = Plain(await family.TextAsync());
        Assert.Contains("Votre recours est reçu", receipt, StringComparison.Ordinal);
        Assert.Contains("carte.pdf", receipt, StringComparison.Ordinal);
        Assert.Contains("votre recours est rejeté le", receipt, StringComparison.Ordinal);
        Assert.Contains("La commission doit se réunir dans le mois", receipt, StringComparison.Ordinal);
        await family.AssertAccessibleAsync();
    }

    private async Task FileAsync(bool hasScript)
    {
        var family = await browsed.VisitorAsync("famille", hasScript);
        await family.Page.GotoAsync("/demande");
        await family.AssertAccessibleAsync();
        await PressAsync(family, "Je commence");
        await family.AssertAccessibleAsync();
        await PressAsync(family, "Enregistrer et continuer");
        Assert.Contains("Donnez la date de naissance de l'enfant.", await family.TextAsync(), StringComparison.Ordinal);
        await family.AssertAccessibleAsync();

        await StepAsync(("enfant-nom", "Le Goff"), ("enfant-prenoms", "Anna"), ("enfant-ne-le.jour", "4"), ("enfant-ne-le.mois", "5"), ("enfant-ne-le.annee", "2016"), ("adresse", "2 rue du Four"), ("commune", "Rennes"), ("residence", "35"));
        await StepAsync(("autorite", "seul"), ("responsables[0].nom", "Yann Le Goff"));
        await StepAsync(("motif", "M2A"), ("annee", Samples.SchoolYear), ("integrite-menacee", "true"));
        await StepAsync(("etablissement", "Collège Aimé-Césaire, Rennes"), ("uai", Samples.School), ("faits-signales", "Insultes et coups depuis la rentrée."));
        await StepAsync(("qui-instruit", "responsables"));
        await UploadAsync(family, "P02", NotAPdf);
        Assert.Contains("n'est ni un PDF ni une image", await family.TextAsync(), StringComparison.Ordinal);
        await family.AssertAccessibleAsync();
        await UploadAsync(family, "P02", Pdf);
        Assert.Contains("votre document est reçu", await family.TextAsync(), StringComparison.Ordinal);

        await family.ClickAsync(family.Page.GetByRole(AriaRole.Link, new() { Name = "Continuer vers le récapitulatif" }));
        await family.AssertAccessibleAsync();
        await PressAsync(family, "Envoyer ma demande");
        var receipt = Plain(await family.TextAsync());
        Assert.Contains($"votre numéro de dossier est {family.Number}", receipt, StringComparison.Ordinal);
        Assert.Contains("votre demande est acceptée le", receipt, StringComparison.Ordinal);
        Assert.Contains("carte.pdf", receipt, StringComparison.Ordinal);
        await family.AssertAccessibleAsync();
        await family.Page.GotoAsync($"/dossiers/{family.Number}/pieces");
        await family.AssertAccessibleAsync();

        async Task StepAsync(params (string Name, string Value)[] controls)
        {
            await family.AssertAccessibleAsync();
            await family.FillAsync(controls);
            await PressAsync(family, "Enregistrer et continuer");
        }
    }

    private async Task<string> RefusedAsync()
    {
        var number = (await browsed.Service.ActAsync("famille", "deposer-demande", data: Samples.Request)).Number;
        await browsed.Service.ActAsync("gestionnaire", "accuser-reception", number, new JsonObject { ["notifie-le"] = Today });
        await browsed.Service.ActAsync("dasen", "decider", number, Samples.Refusal);
        await browsed.Service.ActAsync("gestionnaire", "notifier", number, new JsonObject { ["voie"] = "lrar" });
        Assert.Equal(number, (await browsed.Service.ActAsync("gestionnaire", "enregistrer-preuve", number, new JsonObject { ["presente-le"] = Today, ["recu-le"] = Today })).Number);
        return number;
    }

    private static async Task UploadAsync(Visitor family, string code, FilePayload file)
    {
        var form = family.Page.Locator($"form[action$='/pieces/ajouter']:has(input[name=code][value='{code}'])");
        await form.Locator("input[type=file]").SetInputFilesAsync(file);
        await family.ClickAsync(form.Locator("button"));
    }

    private static Task PressAsync(Visitor visitor, string button) => visitor.ClickAsync(visitor.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }));

    private static string Plain(string text) => text.Replace('\u00A0', ' ');
}
