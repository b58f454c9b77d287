using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Planning;
using IefWorkflow.Web.Accounts;
using IefWorkflow.Web.Api;
using IefWorkflow.Web.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IefWorkflow.Web.Pages.Administration;

/// <summary>Closing days and opening them again: what would move is shown first, then confirmed.</summary>
internal static class ClosureForms
{
    /// <summary>Maps the routes.</summary>
    public static void MapClosureForms(this IEndpointRouteBuilder routes)
    {
        var forms = routes.MapGroup("/administration/calendrier").RequireAuthorization(policy => policy.RequireRole(nameof(Role.Administrator)));
        forms.MapPost("/apercu", PreviewAsync);
        forms.MapPost("/confirmer", ConfirmAsync);
    }

    private static async Task<IResult> PreviewAsync(HttpContext context, IFormCollection form, ClosureDesk desk)
    {
        if (Read(form) is not { } change) return Again(form, FormValues.NotADay(form, IsoDay.Read(form["du"]) is null ? "du" : "au"), null);

        var (plan, refused) = await desk.PreviewAsync(await context.ActorAsync(), change, context.RequestAborted);
        return Again(form, refused, plan);
    }

    private static async Task<IResult> ConfirmAsync(HttpContext context, IFormCollection form, ClosureDesk desk)
    {
        if (Read(form) is not { } change) return Again(form, FormValues.NotADay(form, IsoDay.Read(form["du"]) is null ? "du" : "au"), null);

        return await desk.ApplyAsync(await context.ActorAsync(), change, form["sceau"].ToString(), context.RequestAborted) is { } refused
            ? Again(form, refused, null)
            : Results.LocalRedirect($"/administration/calendrier?fait={(change.Reopens ? "rouvrir" : "fermer")}");
    }

    private static RazorComponentResult<ClosuresPage> Again(IFormCollection form, ActAnswer.Refused? refused, ClosurePlan? plan) => new(new Dictionary<string, object?>
    {
        ["Plan"] = plan, ["Refused"] = refused, ["Values"] = refused is null ? FormValues.Empty : FormValues.Of(form, refused),
    })
    {
        StatusCode = refused is null ? StatusCodes.Status200OK : Problems.StatusOf(refused.Kind),
    };

    private static ClosureChange? Read(IFormCollection form) =>
        IsoDay.Read(form["du"]) is { } first && (form["au"].ToString().Trim().Length == 0 ? first : IsoDay.Read(form["au"])) is { } last
            ? new ClosureChange(first, last, form["departement"].ToString(), form["motif"].ToString(), form["rouvrir"] == "true")
            : null;
}
