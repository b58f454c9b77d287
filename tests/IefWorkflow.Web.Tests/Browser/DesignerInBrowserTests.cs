using IefWorkflow.Web.Tests.Designer;
using Microsoft.Playwright;

namespace IefWorkflow.Web.Tests.Browser;

/// <summary>A change of procedure from its list of steps to the files: found by the keyboard, changed, compared, rehearsed, published, and the file under way moved by the administrator.</summary>
public sealed class DesignerInBrowserTests(BrowsedService browsed) : IClassFixture<BrowsedService>
{
    private const string Procedure = "/concepteur/definitions/changement-residence";
    private const int StudioSave = 3;
    private const string Mandates = "/concepteur/definitions/mandats-commission";

    [BrowserFact]
    public async Task A_procedure_is_changed_without_drawing_rehearsed_published_and_its_file_migrated()
    {
        var designer = await browsed.VisitorAsync("concepteur");
        Assert.Contains("Changement de résidence", await designer.TextAsync(), StringComparison.Ordinal);

        var step = await ChangeAStepAsync(designer);
        await CompareAndRehearseAsync(designer, step);
        await PublishAsync(designer);
        await MigrateAsync(designer, await browsed.VisitorAsync("administrateur"));
    }

    [BrowserFact]
    public async Task A_human_step_is_inserted_with_the_keyboard_alone_without_drawing_and_published()
    {
        var designer = await browsed.VisitorAsync("concepteur");
        await InsertAStepAsync(designer);
        await LookAtItsFormsAsync(designer);
        await PublishWithReasonsAsync(designer);

        await designer.Page.GotoAsync(Mandates + "/etapes");
        Assert.Contains("Relire avant signature", await designer.TextAsync(), StringComparison.Ordinal);
        Assert.Contains("Version 2, en service.", await designer.TextAsync(), StringComparison.Ordinal);
        await OpenInTheStudioAsync(designer);
    }

    /// <summary>From the list to the form of the new step, which is filled: no pointer is used.</summary>
    private static async Task InsertAStepAsync(Visitor designer)
    {
        await designer.Page.GotoAsync(Mandates + "/etapes");
        await designer.AssertAccessibleAsync();
        await designer.EnterAsync(designer.Page.Locator("main a[href$='/etape/ajouter?id=ouvrir']"));
        await designer.AssertAccessibleAsync();
        await designer.AssertFitsAsync();
        Assert.Equal("ouvrir/Done/arrete", await designer.Page.InputValueAsync("#champ-place"));
        await ChooseAsync(designer, "#champ-type", "Ief.HumanTask");
        await TypeAsync(designer, "#champ-titre", "Relire l'arrêté");
        await designer.EnterAsync(designer.Page.Locator("main form[method=post] button[type=submit]"));

        Assert.Contains("Étape ajoutée au brouillon", await designer.TextAsync(), StringComparison.Ordinal);
        await designer.AssertAccessibleAsync();
        await TypeAsync(designer, "#champ-entree-title", "Relire avant signature");
        await ChooseAsync(designer, "#champ-entree-role", "secretariat");
        await designer.EnterAsync(designer.Page.Locator("main form[method=post] button[type=submit]"));
        Assert.Contains("Étape enregistrée dans le brouillon", await designer.TextAsync(), StringComparison.Ordinal);
        Assert.Contains("Relire l'arrêté", await designer.TextAsync(), StringComparison.Ordinal);
    }

    private static async Task LookAtItsFormsAsync(Visitor designer)
    {
        foreach (var page in new[] { "etape/suites", "etape/supprimer" })
        {
            await designer.Page.GotoAsync($"{Mandates}/{page}?id=relire-l-arrete");
            await designer.AssertAccessibleAsync();
            await designer.AssertFitsAsync();
        }
    }

    /// <summary>Each warning is answered with a reason.</summary>
    private static async Task PublishWithReasonsAsync(Visitor designer)
    {
        await designer.Page.GotoAsync(Mandates + "/publication");
        var reasons = designer.Page.Locator("main [name^='motif.']");
        for (var index = 0; index < await reasons.CountAsync(); index++) await TypeAsync(designer, $"#champ-motif-{index}", "Le secrétariat relit chaque jour.");
        await designer.EnterAsync(designer.Page.GetByRole(AriaRole.Button, new() { Name = "Publier la version 2 pour les nouveaux dossiers" }));
        Assert.Contains("La version 2 est en service", await designer.TextAsync(), StringComparison.Ordinal);
    }

    /// <summary>Elsa Studio draws what was inserted, and saving it there unchanged makes no version.</summary>
    private async Task OpenInTheStudioAsync(Visitor designer)
    {
        var studio = new StudioScreen(designer);
        await studio.Page.SetViewportSizeAsync(1440, 900);
        await studio.OpenAsync("mandats-commission", 7);
        await studio.Node("relire-l-arrete").WaitForAsync();
        await studio.SavedAsync(() => studio.Tool(StudioSave).ClickAsync());
        var (latest, _) = await new DesignerClient(browsed.Service).OpenAsync("mandats-commission");
        Assert.Equal((2, true), (latest["version"]!.GetValue<int>(), latest["isPublished"]!.GetValue<bool>()));
        studio.AssertQuiet();
    }

    private static async Task TypeAsync(Visitor designer, string control, string text)
    {
        await designer.TabToAsync(designer.Page.Locator(control));
        await designer.Page.Keyboard.TypeAsync(text);
    }

    /// <summary>Chooses an option with the arrows.</summary>
    private static async Task ChooseAsync(Visitor designer, string control, string value)
    {
        await designer.TabToAsync(designer.Page.Locator(control));
        for (var option = 0; option < 100 && await designer.Page.InputValueAsync(control) != value; option++) await designer.Page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal(value, await designer.Page.InputValueAsync(control));
    }

    /// <summary>Finds a step with the keyboard alone, changes its title, and meets a form that was opened before.</summary>
    private static async Task<string> ChangeAStepAsync(Visitor designer)
    {
        await designer.Page.GotoAsync(Procedure + "/etapes");
        var link = designer.Page.Locator("main li a[href*='/etape?id=']").First;
        await link.FocusAsync();
        await designer.LeaveAsync(() => designer.Page.Keyboard.PressAsync("Enter"));
        var address = designer.Page.Url;
        await designer.FillAsync(("titre", "Déménagement annoncé par la famille"));
        await designer.SendAsync();
        Assert.Contains("Étape enregistrée dans le brouillon", await designer.TextAsync(), StringComparison.Ordinal);
        Assert.Contains("Version 2, brouillon. La version 1 est en service.", await designer.TextAsync(), StringComparison.Ordinal);
        await designer.AssertAccessibleAsync();

        await designer.Page.GotoAsync(Procedure + "/nom");
        await designer.FillAsync(("description", "Le déménagement d'une famille autorisée (R131-11-9)."));
        await designer.Page.EvaluateAsync("() => document.querySelector('main [name=revision]').value = 'autre'");
        await designer.SendAsync();
        Assert.Contains("enregistrée entre-temps", await designer.TextAsync(), StringComparison.Ordinal);
        await designer.AssertAccessibleAsync();
        return address;
    }

    private static async Task CompareAndRehearseAsync(Visitor designer, string step)
    {
        await designer.Page.GotoAsync(Procedure + "/differences");
        Assert.Contains("Déménagement annoncé par la famille", await designer.TextAsync(), StringComparison.Ordinal);
        Assert.Contains(new Uri(step).Query, await designer.Page.Locator("main").InnerHTMLAsync(), StringComparison.Ordinal);
        await designer.AssertAccessibleAsync();

        await designer.Page.GotoAsync(Procedure + "/simulation");
        await designer.Page.SelectOptionAsync("#scenario", "residence/01-meme-departement");
        await designer.ClickAsync(designer.Page.Locator("main form[method=get] button[type=submit]"));
        Assert.Contains("Sur ce scénario, le brouillon fait exactement comme la version en service.", await designer.TextAsync(), StringComparison.Ordinal);
        await designer.Page.GetByText("Lire le courrier (L-22a").PressAsync("Enter");
        Assert.Contains("changement de résidence", await designer.Page.Locator("main details[open] h3").InnerTextAsync(), StringComparison.Ordinal);
        await designer.AssertAccessibleAsync();
        await designer.ClickAsync(designer.Page.GetByText("Avancer d'un mois"));
        Assert.Contains("L'horloge est arrêtée au", await designer.TextAsync(), StringComparison.Ordinal);
    }

    private static async Task PublishAsync(Visitor designer)
    {
        await designer.Page.GotoAsync(Procedure + "/publication");
        await designer.AssertAccessibleAsync();
        await designer.ClickAsync(designer.Page.GetByRole(AriaRole.Button, new() { Name = "Publier la version 2 pour les nouveaux dossiers" }));
        Assert.Contains("La version 2 est en service", await designer.TextAsync(), StringComparison.Ordinal);

        await designer.Page.GotoAsync(Procedure + "/impact");
        Assert.Contains("Un dossier en cours suit une autre version", await designer.TextAsync(), StringComparison.Ordinal);
        await designer.AssertAccessibleAsync();
    }

    private static async Task MigrateAsync(Visitor designer, Visitor administrator)
    {
        await designer.Page.GotoAsync(Procedure + "/migration");
        Assert.Contains("Tous peuvent être migrés", await designer.TextAsync(), StringComparison.Ordinal);
        await designer.AssertAccessibleAsync();
        await designer.ClickAsync(designer.Page.GetByRole(AriaRole.Button, new() { Name = "Proposer cette migration" }));

        await administrator.Page.GotoAsync(Procedure + "/migration");
        await administrator.AssertAccessibleAsync();
        await administrator.ClickAsync(administrator.Page.GetByRole(AriaRole.Button, new() { Name = "Migrer les dossiers de la version 1" }));
        Assert.Contains("Migrés : un dossier. Restés dans leur version : aucun dossier", await administrator.TextAsync(), StringComparison.Ordinal);
        await administrator.Page.GotoAsync(Procedure + "/impact");
        Assert.Contains("Tous les dossiers en cours suivent déjà la version 2", await administrator.TextAsync(), StringComparison.Ordinal);
    }
}
