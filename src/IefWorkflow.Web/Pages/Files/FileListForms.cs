using System.Globalization;
using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Follow;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Reading;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Web.Accounts;
using IefWorkflow.Web.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IefWorkflow.Web.Pages.Files;

/// <summary>What is done on the list of files: acts on several, export, lists that a person keeps.</summary>
internal static class FileListForms
{
    /// <summary>Maps their routes.</summary>
    public static void MapFileLists(this IEndpointRouteBuilder routes)
    {
        var forms = routes.MapGroup("/dossiers").RequireAuthorization().AddEndpointFilter(async (call, next) =>
            ReadingRights.ListsFiles((await call.HttpContext.ActorAsync()).Role) ? await next(call) : Refused("Votre rôle ne consulte pas la liste des dossiers.", "/", StatusCodes.Status403Forbidden));
        forms.MapPost("/lot", PrepareAsync);
        forms.MapPost("/lot/faire", PerformAsync);
        forms.MapGet("/export", (HttpContext context, CancellationToken _) => ExportAsync(context));
        forms.MapPost("/listes", SaveAsync);
        forms.MapPost("/listes/oublier", ForgetAsync);
    }

    private static async Task<IResult> PrepareAsync(HttpContext context, IFormCollection form)
    {
        var actor = await context.ActorAsync();
        return Page(await ModelAsync(context, actor, form, await NumbersAsync(context, actor, form)));
    }

    private static async Task<IResult> PerformAsync(HttpContext context, IFormCollection form)
    {
        var actor = await context.ActorAsync();
        var model = await ModelAsync(context, actor, form, [.. form["numeros"].OfType<string>()]);
        if (model.Act is not { } act || model.Fault is not null) return Page(model);

        var data = ActForm.Read(act, form);
        var missing = act.Fields.Where(field => data[field.Name] is null && (field.IsRequired || act.Name == "confier-dossier")).Select(field => new FieldFault(field.Name, $"{field.Label}\u00A0: ce champ est à remplir.")).ToList();
        if (missing.Count > 0) return Page(model with { Values = model.Values with { Faults = missing }, Fault = "Il manque une donnée\u00A0: rien n'a été fait." });

        var desk = context.RequestServices.GetRequiredService<ActDesk>();
        var answers = new List<ActAnswer>();
        foreach (var row in model.Rows)
        {
            answers.Add(await desk.PerformAsync(new ActRequest(actor, act.Name, row.Number, (JsonObject)data.DeepClone(), null, null, $"lot:{model.Key}:{row.Number}"), context.RequestAborted));
        }

        return new RazorComponentResult<BulkResultPage>(new { Model = model with { Answers = answers } });
    }

    private static async Task<IReadOnlyList<string>> NumbersAsync(HttpContext context, Actor actor, IFormCollection form)
    {
        if (form["tous"] != "true") return [.. form["numeros"].OfType<string>()];

        var filter = FileListQuery.Read(FileListQuery.Parts(form["liste"].ToString()));
        return await context.RequestServices.GetRequiredService<CaseSession>().NumbersAsync(actor, filter, FileTable.Most + 1, context.RequestAborted);
    }

    private static async Task<BulkModel> ModelAsync(HttpContext context, Actor actor, IFormCollection form, IReadOnlyList<string> numbers)
    {
        var session = context.RequestServices.GetRequiredService<CaseSession>();
        var bulk = BulkAct.Find(form["action"].ToString(), actor.Role);
        IReadOnlyList<FileRow> rows = numbers.Count is 0 or > FileTable.Most ? [] : await session.RowsAsync(actor, numbers, context.RequestAborted);
        var fault = (numbers.Count, bulk) switch
        {
            (0, _) => "Aucun dossier n'est coché\u00A0: revenez à la liste et cochez-en au moins un.",
            ( > FileTable.Most, _) => $"Une action se fait sur {FileTable.Most} dossiers au plus\u00A0: filtrez la liste.",
            (_, null) => "Aucune action n'est choisie\u00A0: revenez à la liste et choisissez-en une.",
            _ when rows.Count == 0 => "Aucun de ces dossiers n'est dans votre ressort.",
            _ => null,
        };
        var key = form["cle"].ToString() is { Length: > 0 and <= 40 } given ? given : Guid.NewGuid().ToString("N");
        var choices = bulk is null ? new Dictionary<string, IReadOnlyList<Choice>>() : await ActChoices.OfAsync(session, actor, bulk.Act, null, context.RequestAborted);
        return new BulkModel(bulk?.Act, bulk?.Consequence ?? "", rows, FileListQuery.Write(FileListQuery.Parts(form["liste"].ToString())), key, choices, FormValues.Of(form), fault, []);
    }

    private static RazorComponentResult<BulkPage> Page(BulkModel model) => new(new { Model = model }) { StatusCode = model.Fault is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest };

    private static async Task<IResult> ExportAsync(HttpContext context)
    {
        var actor = await context.ActorAsync();
        var session = context.RequestServices.GetRequiredService<CaseSession>();
        var filter = FileListQuery.Read(FileListQuery.Parts(context.Request.QueryString.Value ?? ""));
        var (rows, _) = await session.PageAsync(actor, filter, 1, 20_000, context.RequestAborted);
        string[] heads = ["Numéro", "Procédure", "État", "Département", "Initiales", "Motif", "Ouvert le", "Clos le", "Échéance", "Règle", "Urgence", "Suivi par", "Pièces manquantes", "Dernier événement", "Étiquettes"];
        var name = string.Create(CultureInfo.InvariantCulture, $"dossiers-{session.Today:yyyy-MM-dd}.csv");
        return Results.File(CsvText.Write([heads, .. rows.Select(Line)]), "text/csv; charset=utf-8", name);
    }

    private static string[] Line(FileRow row) =>
    [
        row.Number, row.Kind.Label(), row.State.Label(), row.Departement, row.Initials, row.Ground, Day(row.OpenedOn), Day(row.ClosedOn), Day(row.DueOn), row.Rule is { } rule ? FrenchText.RuleName(rule) : "",
        row.Urgency.Label(), row.Holder ?? "", row.Missing?.ToString(CultureInfo.InvariantCulture) ?? "", row.LastEvent, string.Join(", ", row.Labels),
    ];

    private static string Day(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "";

    private static async Task<IResult> SaveAsync(HttpContext context, IFormCollection form)
    {
        var query = FileListQuery.Write(FileListQuery.Parts(form["liste"].ToString()));
        var refused = await context.RequestServices.GetRequiredService<CaseSession>().SaveListAsync(await context.ActorAsync(), form["nom"].ToString(), query, context.RequestAborted);
        return refused is null ? Results.LocalRedirect($"/dossiers?{query}") : Refused(refused.Message, $"/dossiers?{query}", StatusCodes.Status400BadRequest);
    }

    private static RazorComponentResult<RefusedPage> Refused(string message, string back, int status) => new(new { Message = message, Back = back }) { StatusCode = status };

    private static async Task<IResult> ForgetAsync(HttpContext context, IFormCollection form)
    {
        await context.RequestServices.GetRequiredService<CaseSession>().ForgetListAsync(await context.ActorAsync(), form["nom"].ToString(), context.RequestAborted);
        return Results.LocalRedirect($"/dossiers?{FileListQuery.Write(FileListQuery.Parts(form["liste"].ToString()))}");
    }
}
