using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Administration;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.People;
using IefWorkflow.Web.Accounts;
using IefWorkflow.Web.Api;
using IefWorkflow.Web.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IefWorkflow.Web.Pages.Administration;

/// <summary>Destroying files at the end of their retention: what goes is shown first, then confirmed.</summary>
internal static class RetentionForms
{
    /// <summary>Maps the routes.</summary>
    public static void MapRetentionForms(this IEndpointRouteBuilder routes)
    {
        var forms = routes.MapGroup("/administration/conservation").RequireAuthorization(policy => policy.RequireRole(nameof(Role.Administrator)));
        forms.MapPost("/apercu", PrepareAsync);
        forms.MapPost("/detruire", DestroyAsync);
    }

    private static async Task<IResult> PrepareAsync(HttpContext context, IFormCollection form, RetentionDesk desk)
    {
        if (IsoDay.Read(form["visa-du"]) is not { } visaOn) return Again(form, FormValues.NotADay(form, "visa-du"), null);

        var visa = form["visa"].ToString().Trim();
        var (plan, refused) = await desk.PrepareAsync(await context.ActorAsync(), visa, visaOn, context.RequestAborted);
        return Again(form, refused, plan is null ? null : new RetentionOrder(visa, visaOn, plan.Seal));
    }

    private static async Task<IResult> DestroyAsync(HttpContext context, IFormCollection form, RetentionDesk desk)
    {
        if (IsoDay.Read(form["visa-du"]) is not { } visaOn) return Again(form, FormValues.NotADay(form, "visa-du"), null);

        var (_, refused) = await desk.DestroyAsync(await context.ActorAsync(), new RetentionOrder(form["visa"].ToString(), visaOn, form["sceau"].ToString()), context.RequestAborted);
        return refused is null ? Results.LocalRedirect("/administration/conservation?fait=detruire") : Again(form, refused, null);
    }

    private static RazorComponentResult<RetentionPage> Again(IFormCollection form, ActAnswer.Refused? refused, RetentionOrder? order) => new(new Dictionary<string, object?>
    {
        ["Order"] = order, ["Refused"] = refused, ["Values"] = refused is null ? FormValues.Empty : FormValues.Of(form, refused),
    })
    {
        StatusCode = refused is null ? StatusCodes.Status200OK : Problems.StatusOf(refused.Kind),
    };
}
