using System.Globalization;
using System.Text.Json.Nodes;
using IefWorkflow.Web.Tests.Designer;
using Microsoft.Playwright;

namespace IefWorkflow.Web.Tests.Browser;

/// <summary>Elsa Studio itself, as its makers publish it, in the pages of the site and on our engine.</summary>
public sealed class StudioInBrowserTests(BrowsedService browsed) : IClassFixture<BrowsedService>
{
    private const int Save = 3;
    private const int Publish = 5;
    private const int Run = 7;
    private const string Breach = "signalement-manquement";

    private DesignerClient Api => new(browsed.Service);

    [BrowserFact]
    public async Task Every_procedure_is_laid_out_and_saving_it_unchanged_makes_no_version()
    {
        var studio = await StudioAsync();
        await studio.Page.GotoAsync("/concepteur");
        await studio.Frame.Locator("tbody tr", new() { HasText = "recours-rapo" }).WaitForAsync();
        await studio.AssertAccessibleAsync();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(WebProgram.Root(), "workflows"), "*.json"))
        {
            var id = Path.GetFileNameWithoutExtension(file);
            var (before, revision) = await Api.OpenAsync(id);
            await studio.OpenAsync(id, before["root"]!["activities"]!.AsArray().Count);
            await studio.SavedAsync(() => studio.Tool(Save).ClickAsync());
            var (latest, seen) = await Api.OpenAsync(id);
            Assert.Equal((id, revision, $"{before["version"]}"), (id, seen, $"{latest["version"]}"));
        }

        studio.AssertQuiet();
    }

    [BrowserFact]
    public async Task A_human_step_drawn_between_two_others_is_done_on_the_screens_of_the_product()
    {
        var studio = await StudioAsync();
        await studio.OpenAsync(Breach, 9);
        await studio.DisconnectAsync("projet", "signer");
        var step = await studio.DropAsync("Étapes humaines", "Étape humaine", 280, 300);
        await studio.ConnectAsync("projet", step);
        await studio.ConnectAsync(step, "signer");
        await studio.Node(step).Locator(".activity-label").ClickAsync();
        await studio.WriteAsync("Intitulé", "Relire la mise en demeure");
        await studio.ChooseAsync("Rôle", "Gestionnaire de la DSDEN");
        studio.AssertQuiet();

        // Nothing limits the wait for the new step: the law lets it pass with a reason only, which the Studio has no place for.
        await studio.Tool(Publish).ClickAsync();
        await studio.Frame.GetByText("attend sans limite").First.WaitForAsync();
        var designer = await browsed.VisitorAsync("concepteur");
        await designer.Page.GotoAsync($"/concepteur/definitions/{Breach}/publication");
        await designer.FillAsync(("motif.0", "Relecture faite le jour même, suivie par le chef de bureau."));
        await designer.ClickAsync(designer.Page.GetByRole(AriaRole.Button, new() { Name = "Publier la version 2 pour les nouveaux dossiers" }));
        Assert.Contains("La version 2 est en service", await designer.TextAsync(), StringComparison.Ordinal);

        await ConductAsync();
    }

    [BrowserFact]
    public async Task A_definition_leaves_as_a_file_goes_back_to_its_first_version_and_returns_from_the_file()
    {
        var studio = await StudioAsync();
        var id = await Api.CreateAsync("Essai du concepteur");
        await Api.PostAsync($"/workflow-definitions/{id}/publish", new JsonObject());
        await studio.OpenAsync(id, 1);
        await studio.Node("ligne").ClickAsync();
        await studio.WriteAsync("Texte", "Modifié dans Elsa Studio");
        Assert.Equal((2, "Modifié dans Elsa Studio"), await TextAsync(id));

        await studio.MenuAsync("Export");
        var file = await studio.Page.RunAndWaitForDownloadAsync(() => studio.Frame.Locator(".mud-dialog").GetByRole(AriaRole.Button, new() { Name = "Export" }).ClickAsync());
        Assert.Equal($"{id}-v2.json", file.SuggestedFilename);
        var copy = Path.Combine(browsed.Service.MailFolder, file.SuggestedFilename);
        await file.SaveAsAsync(copy);

        await studio.RollBackAsync();
        Assert.Equal((3, "Bonjour"), await TextAsync(id));

        var chooser = await studio.Page.RunAndWaitForFileChooserAsync(() => studio.MenuAsync("Import"));
        var answer = await studio.Page.RunAndWaitForResponseAsync(
            () => chooser.SetFilesAsync(copy), response => response.Url.EndsWith("/import", StringComparison.Ordinal));
        Assert.True(answer.Ok, $"{answer.Status}");
        Assert.Equal((3, "Modifié dans Elsa Studio"), await TextAsync(id));
        studio.AssertQuiet();
    }

    [BrowserFact]
    public async Task A_definition_is_published_run_and_looked_at_while_it_waits_ends_and_fails()
    {
        var studio = await StudioAsync();
        var id = await Api.CreateAsync("Essai d'exécution");
        await studio.OpenAsync(id, 1);
        await studio.SavedAsync(() => studio.Tool(Publish).ClickAsync());
        Assert.True((await Api.OpenAsync(id)).Definition["isPublished"]!.GetValue<bool>());

        await studio.Tool(Run).ClickAsync();
        await studio.Page.WaitForURLAsync("**/concepteur/workflows/instances/*/view");
        await studio.NodesAsync(1);

        await studio.LookAtAsync(await RunOfAsync("demande-autorisation"), 70);
        var faulty = await FaultyAsync();
        await studio.LookAtAsync(faulty, 1);
        await studio.Page.GotoAsync("/concepteur/workflows/instances");
        await studio.Frame.Locator("tbody tr").First.WaitForAsync();
        await studio.AssertAccessibleAsync();
        studio.AssertQuiet();
    }

    /// <summary>A report comes to the new step: its clerk finds it among what there is to do, and the DASEN only then.</summary>
    private async Task ConductAsync()
    {
        var report = await browsed.Service.ActAsync("mairie", "signaler-manquement", null, new JsonObject
        {
            ["enfant-nom"] = "Morvan", ["enfant-prenoms"] = "Léo", ["commune"] = "Rennes", ["departement"] = "35", ["constate-le"] = RunningService.Today.ToString("O", CultureInfo.InvariantCulture), ["fait"] = "Inscrit dans aucune école de la commune.",
        });
        await browsed.Service.ActAsync("dasen", "traiter-signalement", report.Number, new JsonObject { ["issue"] = "ni-inscrit-ni-autorise" });

        var clerk = await browsed.VisitorAsync("gestionnaire");
        await clerk.Page.GotoAsync($"/dossiers/{report.Number}");
        await clerk.ClickAsync(clerk.Page.GetByRole(AriaRole.Link, new() { Name = "Relire la mise en demeure" }).First);
        await clerk.SendAsync();
        Assert.Contains("fait=accomplir-tache", clerk.Page.Url, StringComparison.Ordinal);

        var dasen = await browsed.VisitorAsync("dasen");
        await dasen.Page.GotoAsync($"/dossiers/{report.Number}");
        Assert.Contains("Arrêter la mise en demeure", await dasen.TextAsync(), StringComparison.Ordinal);
    }

    private async Task<(int Version, string Text)> TextAsync(string id)
    {
        var definition = (await Api.OpenAsync(id)).Definition;
        return (definition["version"]!.GetValue<int>(), definition["root"]!["activities"]![0]!["text"]!["expression"]!["value"]!.GetValue<string>());
    }

    private async Task<string> RunOfAsync(string definition) =>
        (await Api.PostAsync("/workflow-instances", new JsonObject { ["definitionId"] = definition, ["pageSize"] = 1, ["status"] = "Running" }))["items"]![0]!["id"]!.GetValue<string>();

    private async Task<string> FaultyAsync()
    {
        var body = DesignerClient.Line("Essai en échec");
        body["model"]!["root"]!["activities"]![0]!["text"]!["expression"] = new JsonObject { ["type"] = "JavaScript", ["value"] = "rien.du.tout" };
        var id = (await Api.PostAsync("/workflow-definitions", body))["workflowDefinition"]!["definitionId"]!.GetValue<string>();
        await Api.SendAsync(HttpMethod.Post, $"/workflow-definitions/{id}/execute", new JsonObject());
        var run = (await Api.PostAsync("/workflow-instances", new JsonObject { ["definitionId"] = id }))["items"]![0]!;
        Assert.Equal("Faulted", run["subStatus"]!.GetValue<string>());
        return run["id"]!.GetValue<string>();
    }

    private async Task<StudioScreen> StudioAsync()
    {
        var studio = new StudioScreen(await browsed.VisitorAsync("concepteur"));

        // The drawing needs room for what is dropped on it.
        await studio.Page.SetViewportSizeAsync(1440, 900);
        return studio;
    }
}
