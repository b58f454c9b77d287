using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Requests.Drafts;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Web.Accounts;
using IefWorkflow.Web.Api;
using IefWorkflow.Web.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IefWorkflow.Web.Pages.Family.Request;

/// <summary>The steps of the guided request: each saves what was given, whatever is wrong with it, and shows it again when something is.</summary>
internal static class RequestForms
{
    private const string Automatic = "X-Enregistrement";

    /// <summary>Maps their routes.</summary>
    public static void MapRequestForms(this IEndpointRouteBuilder routes)
    {
        var forms = routes.MapGroup("/demande").RequireAuthorization(policy => policy.RequireRole(nameof(Role.Family)));
        forms.MapPost("/commencer", (HttpContext context, IFormCollection _) => BeginAsync(context));
        forms.MapGet("/{id}/{etape}", (HttpContext context, string id, string etape) => ShowAsync(context, id, etape, null, []));
        forms.MapPost("/{id}/{etape}", (HttpContext context, string id, string etape, IFormCollection form) => SaveAsync(context, id, etape, form));
        forms.MapPost("/{id}/pieces/ajouter", (HttpContext context, string id, IFormCollection form) => AddAsync(context, id, form));
        forms.MapPost("/{id}/pieces/retirer", (HttpContext context, string id, IFormCollection form) => RemoveAsync(context, id, form));
        forms.MapPost("/{id}/supprimer", (HttpContext context, string id, IFormCollection _) => DeleteAsync(context, id));
        forms.MapPost("/{id}/envoyer", (HttpContext context, string id, IFormCollection _) => SendAsync(context, id));
    }

    private static async Task<IResult> BeginAsync(HttpContext context)
    {
        var draft = await Desk(context).BeginAsync(await context.ActorAsync(), context.RequestAborted);
        return Results.LocalRedirect(draft is null ? "/demande?trop=true" : $"/demande/{draft.Id}/{RequestStep.All[0].Name}");
    }

    private static async Task<IResult> ShowAsync(HttpContext context, string id, string name, ActAnswer.Refused? refused, IReadOnlyList<FieldFault> faults)
    {
        if (RequestStep.Find(name) is not { } step || await Desk(context).FindAsync(await context.ActorAsync(), id, context.RequestAborted) is not { } draft) return Missing();

        var check = Check(context, draft);
        var shown = step.Name == "recapitulatif" && faults.Count == 0 && refused is null ? AllFaults(draft, check) : faults;
        var values = new FormValues(new Dictionary<string, string>(draft.Answers), shown);
        return new RazorComponentResult<RequestPage>(new { Model = new RequestModel(draft, step, check, values, refused) })
        {
            StatusCode = refused is not null ? Problems.StatusOf(refused.Kind) : faults.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK,
        };
    }

    private static async Task<IResult> SaveAsync(HttpContext context, string id, string name, IFormCollection form)
    {
        if (RequestStep.Find(name) is not { Controls.Count: > 0 } step) return Missing();

        var (given, faults) = RequestAnswers.Read(step, form);
        if (await Desk(context).SaveAsync(await context.ActorAsync(), id, step.Owns, given, context.RequestAborted) is not { } draft) return Missing();
        if (context.Request.Headers.ContainsKey(Automatic)) return Results.NoContent();
        if (form.ContainsKey("plus-tard")) return Results.LocalRedirect("/?brouillon=true");

        var check = Check(context, draft);
        faults.AddRange(RequestAnswers.Faults(step, draft, check).Where(fault => faults.TrueForAll(other => other.Path != fault.Path)));
        if (faults.Count > 0) return await ShowAsync(context, id, name, null, faults);

        var model = new RequestModel(draft, step, check, FormValues.Empty, null);
        return Results.LocalRedirect(model.AddressOf(form.ContainsKey("recapitulatif") ? RequestStep.All[^1] : model.After!));
    }

    private static async Task<IResult> AddAsync(HttpContext context, string id, IFormCollection form)
    {
        var code = form["code"].ToString();
        if (form.Files.GetFile("fichier") is not { Length: > 0 } file)
        {
            return await ShowAsync(context, id, "pieces", null, [new FieldFault($"fichier-{code}", "Choisissez un document avant de l'envoyer.")]);
        }

        await using var content = file.OpenReadStream();
        var refused = await Desk(context).AddAsync(await context.ActorAsync(), id, code, Path.GetFileName(file.FileName), content, context.RequestAborted);
        return refused is null
            ? Results.LocalRedirect($"/demande/{id}/pieces?recu={Uri.EscapeDataString(code)}")
            : await ShowAsync(context, id, "pieces", refused with { Faults = [new FieldFault($"fichier-{code}", $"{file.FileName}\u00A0: refusé. {refused.Message}")] }, [new FieldFault($"fichier-{code}", $"Refusé. {refused.Message}")]);
    }

    private static async Task<IResult> RemoveAsync(HttpContext context, string id, IFormCollection form) =>
        await Desk(context).RemoveAsync(await context.ActorAsync(), id, form["code"].ToString(), form["empreinte"].ToString(), context.RequestAborted) is null
            ? Missing()
            : Results.LocalRedirect($"/demande/{id}/pieces?retire=true");

    private static async Task<IResult> DeleteAsync(HttpContext context, string id) =>
        await Desk(context).DeleteAsync(await context.ActorAsync(), id, context.RequestAborted) ? Results.LocalRedirect("/?supprime=true") : Missing();

    private static async Task<IResult> SendAsync(HttpContext context, string id)
    {
        var actor = await context.ActorAsync();
        if (await Desk(context).FindAsync(actor, id, context.RequestAborted) is not { } draft) return Missing();

        var check = Check(context, draft);
        if (AllFaults(draft, check) is { Count: > 0 } faults) return await ShowAsync(context, id, "recapitulatif", null, faults);

        return await Desk(context).SendAsync(actor, draft, RequestAnswers.ToAct(draft, check), context.RequestAborted) switch
        {
            ActAnswer.Done done => Results.LocalRedirect($"/dossiers/{done.Number}/recu?fait=deposer-demande"),
            ActAnswer.Refused refused => await ShowAsync(context, id, "recapitulatif", refused, refused.Faults),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static List<FieldFault> AllFaults(DraftView draft, DraftCheck check) =>
        [.. RequestStep.All.Where(step => step.Name != "precisions" || RequestAnswers.HasDetails(draft, check)).SelectMany(step => RequestAnswers.Faults(step, draft, check))];

    private static DraftDesk Desk(HttpContext context) => context.RequestServices.GetRequiredService<DraftDesk>();

    private static DraftCheck Check(HttpContext context, DraftView draft)
    {
        var session = context.RequestServices.GetRequiredService<CaseSession>();
        return DraftCheck.Of(draft, session.Settings, session.Today);
    }

    private static RazorComponentResult<NoDraftPage> Missing() => new() { StatusCode = StatusCodes.Status404NotFound };
}
