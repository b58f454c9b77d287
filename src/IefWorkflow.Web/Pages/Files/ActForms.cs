using System.Globalization;
using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Reading;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Cases.Tasks;
using IefWorkflow.Web.Accounts;
using IefWorkflow.Web.Api;
using IefWorkflow.Web.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IefWorkflow.Web.Pages.Files;

/// <summary>The forms of acts: shown, sent, read again where nothing undoes them, and shown again with what was wrong.</summary>
internal static class ActForms
{
    /// <summary>The control that holds how many entries the journal had when the form was opened.</summary>
    public const string SeenControl = "vu";

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

        var given = act.Fields.Where(field => context.Request.Query.ContainsKey(field.Name)).ToDictionary(field => field.Name, field => context.Request.Query[field.Name].ToString(), StringComparer.Ordinal);
        return Page(await ModelAsync(context, actor, act, number, taskId, null, given.Count == 0 ? FormValues.Empty : new FormValues(given, [])));
    }

    private static async Task<bool> ReachesAsync(HttpContext context, Actor actor, string number) =>
        await context.RequestServices.GetRequiredService<CaseSession>().FindAsync(number, context.RequestAborted) is { } file && Rights.Reaches(actor, file);

    private static async Task<IResult> PerformAsync(HttpContext context, string name, string? number, IFormCollection form)
    {
        var actor = await context.ActorAsync();
        if (ActCatalogue.Find(name) is not { } act) return Results.NotFound();

        var taskId = form["tache"].ToString() is { Length: > 0 } given ? given : null;
        var review = form[ActReview.Control].ToString();
        if (review == ActReview.GivenUp) return Page(await ModelAsync(context, actor, act, number, taskId, null, FormValues.Of(form)));

        var model = await ModelAsync(context, actor, act, number, taskId, null, FormValues.Of(form));
        if (Meanwhile(model, actor, form) is { Count: > 0 } meanwhile) return Page(model with { Meanwhile = meanwhile });

        var data = ActForm.Read(act, form);
        if (Answers(form) is { Count: > 0 } answers) data["reponses"] = answers;
        var desk = context.RequestServices.GetRequiredService<ActDesk>();
        var request = new ActRequest(actor, name, number, data, taskId);
        var rehearses = review == ActReview.Asked && ActReview.ConsequenceOf(name) is not null;
        var answer = rehearses ? await desk.RehearseAsync(request, context.RequestAborted) : await desk.PerformAsync(request, context.RequestAborted);
        if (answer is ActAnswer.Refused refused) return Page(await ModelAsync(context, actor, act, number, taskId, refused, FormValues.Of(form, refused)));
        return rehearses
            ? new RazorComponentResult<ReviewPage>(new { Model = model, Data = data })
            : Results.LocalRedirect($"/dossiers/{((ActAnswer.Done)answer).Number}?fait={name}");
    }

    private static RazorComponentResult<ActPage> Page(ActModel model) => new(new { Model = model })
    {
        StatusCode = model.Refused is { } refused ? Problems.StatusOf(refused.Kind) : model.Meanwhile.Count > 0 ? StatusCodes.Status409Conflict : StatusCodes.Status200OK,
    };

    private static async Task<ActModel> ModelAsync(HttpContext context, Actor actor, ActDescription act, string? number, string? taskId, ActAnswer.Refused? refused, FormValues values)
    {
        var (services, cancelled) = (context.RequestServices, context.RequestAborted);
        var session = services.GetRequiredService<CaseSession>();
        var view = number is not null && act.Roles.Contains(actor.Role) && await services.GetRequiredService<CaseReader>().OpenAsync(actor, number, cancelled) is CaseReading.Opened opened ? opened.View : null;
        return new ActModel(act, number, await TaskAsync(session, actor, act, number, taskId, cancelled), refused, values)
        {
            Parents = number is null ? [] : [.. ReadingRights.ListsFiles(actor.Role) ? [("/dossiers", "Dossiers")] : Array.Empty<(string, string)>(), ($"/dossiers/{number}", $"Dossier {number}")],
            View = view,
            Choices = await ActChoices.OfAsync(session, actor, act, view, cancelled),
        };
    }

    /// <summary>What other people did on the file since the form was opened: what the software did by itself, or the same person, is no conflict.</summary>
    private static List<TimelineEntry> Meanwhile(ActModel model, Actor actor, IFormCollection form) =>
        model.View is { } view && int.TryParse(form[SeenControl], NumberStyles.None, CultureInfo.InvariantCulture, out var seen)
            ? [.. view.Timeline.Skip(seen).Where(entry => !entry.IsAutomatic && entry.By != actor.Name)]
            : [];

    private static async Task<HumanTask?> TaskAsync(CaseSession session, Actor actor, ActDescription act, string? number, string? taskId, CancellationToken cancellationToken)
    {
        if (number is null || await session.FindAsync(number, cancellationToken) is not { } file || !Rights.Reaches(actor, file)) return null;

        var open = await session.Tasks.OpenAsync(file.Id, cancellationToken);
        return open.FirstOrDefault(task => task.Kind == act.Name && (taskId is null || task.Id == taskId));
    }

    private static JsonObject Answers(IFormCollection form)
    {
        const string prefix = "reponses.";
        return [.. form.Where(field => field.Key.StartsWith(prefix, StringComparison.Ordinal) && field.Value.ToString().Length > 0)
            .Select(field => KeyValuePair.Create(field.Key[prefix.Length..], (JsonNode?)field.Value.ToString()))];
    }
}
