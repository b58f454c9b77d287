using System.Text.Json.Nodes;
using IefWorkflow.Web.Tests.Designer;

namespace IefWorkflow.Web.Tests.Browser;

/// <summary>Elsa Studio itself, as its makers publish it, in the pages of the site and on our engine.</summary>
public sealed class StudioInBrowserTests(BrowsedService browsed) : IClassFixture<BrowsedService>
{
    private const int Save = 3;
    private const int Publish = 5;
    private const int Run = 7;

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
            var definition = JsonNode.Parse(await File.ReadAllTextAsync(file))!;
            var id = definition["definitionId"]!.GetValue<string>();
            await studio.OpenAsync(id, definition["root"]!["activities"]!.AsArray().Count);
            await studio.SavedAsync(() => studio.Tool(Save).ClickAsync());
            var (latest, _) = await Api.OpenAsync(id);
            Assert.Equal((id, 1, true), (id, latest["version"]!.GetValue<int>(), latest["isPublished"]!.GetValue<bool>()));
        }

        studio.AssertQuiet();
    }

    [BrowserFact]
    public async Task A_designer_edits_an_input_and_drags_a_human_step_into_the_drawing()
    {
        var studio = await StudioAsync();
        var id = await Api.CreateAsync("Essai du concepteur");
        await studio.OpenAsync(id, 1);
        await studio.Node("ligne").ClickAsync();
        await studio.SavedAsync(async () =>
        {
            var input = studio.Frame.Locator(".mud-input-control").Filter(new() { HasText = "Texte" }).Locator("input").First;
            await input.FillAsync("Modifié dans Elsa Studio");
            await input.PressAsync("Tab");
        });
        Assert.Equal("Modifié dans Elsa Studio", (await RootAsync(id))["activities"]![0]!["text"]!["expression"]!["value"]!.GetValue<string>());

        await studio.Frame.GetByText("Étapes humaines").First.ClickAsync();
        var step = studio.Frame.Locator("[draggable=true]").Filter(new() { HasText = "Étape humaine" }).First;
        await studio.SavedAsync(() => step.DragToAsync(studio.Frame.Locator(".x6-graph").First, new() { TargetPosition = new() { X = 560, Y = 320 } }));
        Assert.Single((await RootAsync(id))["activities"]!.AsArray(), activity => activity!["type"]!.GetValue<string>() == "Ief.HumanTask");
        Assert.False((await Api.OpenAsync(id)).Definition["isPublished"]!.GetValue<bool>());
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

    private async Task<JsonNode> RootAsync(string id) => (await Api.OpenAsync(id)).Definition["root"]!;

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
