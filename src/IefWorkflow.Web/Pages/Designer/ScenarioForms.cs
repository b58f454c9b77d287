using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Definitions.Reading;
using IefWorkflow.Cases.Rehearsal;
using IefWorkflow.Web.Accounts;
using IefWorkflow.Web.Api;
using IefWorkflow.Web.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IefWorkflow.Web.Pages.Designer;

/// <summary>Keeping a scenario to rehearse on, and forgetting it.</summary>
internal static class ScenarioForms
{
    /// <summary>Maps the routes.</summary>
    public static void MapScenarioForms(this IEndpointRouteBuilder forms)
    {
        forms.MapPost("/simulation/garder", SaveAsync);
        forms.MapPost("/simulation/oublier", DeleteAsync);
    }

    private static async Task<IResult> SaveAsync(HttpContext context, string definition, IFormCollection form, ScenarioDesk desk)
    {
        var refused = await desk.SaveAsync(await context.ActorAsync(), form["nom"].ToString(), form["scenario"].ToString(), context.RequestAborted);
        if (refused is { Kind: RefusalKind.Forbidden }) return Results.Forbid();

        return refused is null
            ? Results.LocalRedirect($"{DesignerSection.Address(definition, "simulation")}?fait=garder&scenario={Uri.EscapeDataString($"{RehearsalScenario.Saved}/{form["nom"].ToString().Trim()}")}")
            : new RazorComponentResult<SimulationPage>(new Dictionary<string, object?> { ["Definition"] = definition, ["Refused"] = refused, ["Values"] = FormValues.Of(form, refused) }) { StatusCode = Problems.StatusOf(refused.Kind) };
    }

    private static async Task<IResult> DeleteAsync(HttpContext context, string definition, IFormCollection form, ScenarioDesk desk)
    {
        var actor = await context.ActorAsync();
        if (!DefinitionReader.MayWrite(actor.Role)) return Results.Forbid();

        await desk.DeleteAsync(actor, form["nom"].ToString(), context.RequestAborted);
        return Results.LocalRedirect($"{DesignerSection.Address(definition, "simulation")}?fait=oublier");
    }
}
