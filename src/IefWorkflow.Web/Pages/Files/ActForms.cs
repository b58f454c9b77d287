using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Reading;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Cases.Tasks;
using IefWorkflow.Web.Accounts;
using IefWorkflow.Web.Components;
using IefWorkflow.Web.Api;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IefWorkflow.Web.Pages.Files;

/// <summary>The forms of acts: shown, sent, and shown again with what was wrong.</summary>
internal static class ActForms
{
    /// <summary>Maps their routes.</summary>
    public static void MapActForms(this IEndpointRouteBuilder routes)
    {
        var forms = routes.MapGroup("").RequireAuthorization();
        forms.MapGet("/nouveau/{acte}", (HttpContext context, string acte) => ShowAsync(context, acte, null, null));
        forms.MapPost("/nouveau/{acte}", (HttpContext context, string acte, IFormCollection form) => PerformAsync(context, acte, null, form));
        forms.MapGet("/dossiers/{numero}/actes/{acte}", (HttpContext context, string numero, string acte, string? tache) => ShowAsync(context, acte, numero, tache));
        forms.MapPost("/dossiers/{numero}/actes/{acte}", (HttpContext context, string numero, string acte, IFormCollection form) => PerformAsync(context, acte, numero, form));
    }

    private static async Task<IResult> ShowAsync(HttpContext context, string name, string? number, string? taskId)
    {
        var actor = await context.ActorAsync();
        if (ActCatalogue.Find(name) is not { } act || act.On.Count == 0 != number is null || !act.Roles.Contains(actor.Role)) return Results.NotFound();

        if (number is not null && !await ReachesAsync(context, actor, number)) return Results.NotFound();

        var task = await TaskAsync(context, actor, act, number, taskId);
        return Page(new ActModel(act, number, task, await SittingAsync(context, actor, act, number), null, FormValues.Empty));
    }

    private static async Task<bool> ReachesAsync(HttpContext context, Actor actor, string number) =>
        await context.RequestServices.GetRequiredService<CaseSession>().FindAsync(number, context.RequestAborted) is { } file && Rights.Reaches(actor, file);

    private static async Task<IResult> PerformAsync(HttpContext context, string name, string? number, IFormCollection form)
    {
        var actor = await context.ActorAsync();
        if (ActCatalogue.Find(name) is not { } act) return Results.NotFound();

        var taskId = form["tache"].ToString() is { Length: > 0 } given ? given : null;
        var data = ActForm.Read(act, form);
        if (Answers(form) is { Count: > 0 } answers) data["reponses"] = answers;
        var answer = await context.RequestServices.GetRequiredService<ActDesk>().PerformAsync(new ActRequest(actor, name, number, data, taskId), context.RequestAborted);
        if (answer is ActAnswer.Done done) return Results.LocalRedirect($"/dossiers/{done.Number}?fait={name}");

        var refused = (ActAnswer.Refused)answer;
        var task = await TaskAsync(context, actor, act, number, taskId);
        return Page(new ActModel(act, number, task, await SittingAsync(context, actor, act, number), refused, FormValues.Of(form, refused)));
    }

    private static RazorComponentResult<ActPage> Page(ActModel model) => new(new { Model = model })
    {
        StatusCode = model.Refused is { } refused ? Problems.StatusOf(refused.Kind) : StatusCodes.Status200OK,
    };

    private static async Task<HumanTask?> TaskAsync(HttpContext context, Actor actor, ActDescription act, string? number, string? taskId)
    {
        if (number is null) return null;

        var session = context.RequestServices.GetRequiredService<CaseSession>();
        if (await session.FindAsync(number, context.RequestAborted) is not { } file || !Rights.Reaches(actor, file)) return null;

        var open = await session.Tasks.OpenAsync(file.Id, context.RequestAborted);
        return open.FirstOrDefault(task => task.Kind == act.Name && (taskId is null || task.Id == taskId));
    }

    private static async Task<SittingView?> SittingAsync(HttpContext context, Actor actor, ActDescription act, string? number)
    {
        if (number is null || act.Name is not ("deliberer" or "ouvrir-seance")) return null;

        var session = context.RequestServices.GetRequiredService<CaseSession>();
        var sitting = act.On.Contains(CaseKind.Sitting) ? number : await session.SittingOfAsync(number, context.RequestAborted);
        return sitting is null ? null : await session.ReadSittingAsync(actor, sitting, context.RequestAborted);
    }

    private static JsonObject Answers(IFormCollection form)
    {
        const string prefix = "reponses.";
        return [.. form.Where(field => field.Key.StartsWith(prefix, StringComparison.Ordinal) && field.Value.ToString().Length > 0)
            .Select(field => KeyValuePair.Create(field.Key[prefix.Length..], (JsonNode?)field.Value.ToString()))];
    }
}
