using System.Globalization;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Definitions.Migrations;
using IefWorkflow.Cases.Definitions.Reading;
using IefWorkflow.Cases.People;
using IefWorkflow.Web.Accounts;
using IefWorkflow.Web.Api;
using IefWorkflow.Web.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IefWorkflow.Web.Pages.Designer;

/// <summary>Trying and proposing a migration, for designers; applying it and taking it back, for administrators.</summary>
internal static class MigrationForms
{
    private const string StepPrefix = "etape.";

    /// <summary>Maps the routes.</summary>
    public static void MapMigrationForms(this IEndpointRouteBuilder forms)
    {
        forms.MapPost("/migration/essayer", TryAsync);
        forms.MapPost("/migration/proposer", ProposeAsync);
        forms.MapPost("/migration/appliquer", (HttpContext context, string definition, IFormCollection form, MigrationDesk desk) =>
            SettleAsync(context, definition, form, (actor, migration) => desk.ApplyAsync(actor, migration, context.RequestAborted), "appliquer"));
        forms.MapPost("/migration/annuler", (HttpContext context, string definition, IFormCollection form, MigrationDesk desk) =>
            SettleAsync(context, definition, form, (actor, migration) => desk.UndoAsync(actor, migration, context.RequestAborted), "annuler"));
    }

    private static async Task<IResult> TryAsync(HttpContext context, string definition, IFormCollection form) =>
        DefinitionReader.MayRead((await context.ActorAsync()).Role) ? Again(definition, form, null) : Results.Forbid();

    private static async Task<IResult> ProposeAsync(HttpContext context, string definition, IFormCollection form, MigrationDesk desk)
    {
        var actor = await context.ActorAsync();
        if (!DefinitionReader.MayWrite(actor.Role)) return Results.Forbid();
        if (Wish(form) is not { } wish) return Again(definition, form, new ActAnswer.Refused(RefusalKind.BadInput, $"«\u00A0{form["de"]}\u00A0» n'est pas un numéro de version\u00A0: choisissez-la sur la page.", null));

        return await desk.ProposeAsync(actor, definition, wish.From, wish.Mapping, context.RequestAborted) is { } refused
            ? Again(definition, form, refused)
            : Results.LocalRedirect($"{DesignerSection.Address(definition, "migration")}?fait=proposer");
    }

    private static async Task<IResult> SettleAsync(
        HttpContext context, string definition, IFormCollection form, Func<Actor, string, Task<(MigrationDone? Done, ActAnswer.Refused? Refused)>> settle, string name)
    {
        var (done, refused) = await settle(await context.ActorAsync(), form["migration"].ToString());
        if (refused is { Kind: RefusalKind.Forbidden }) return Results.Forbid();

        return refused is not null
            ? Again(definition, form, refused)
            : Results.LocalRedirect(string.Create(CultureInfo.InvariantCulture, $"{DesignerSection.Address(definition, "migration")}?fait={name}&faits={done!.Moved}&restes={done.Left}"));
    }

    private static RazorComponentResult<MigrationPage> Again(string definition, IFormCollection form, ActAnswer.Refused? refused) =>
        new(new Dictionary<string, object?> { ["Definition"] = definition, ["Refused"] = refused, ["Values"] = FormValues.Of(form, refused), ["Wish"] = Wish(form) })
        {
            StatusCode = refused is null ? StatusCodes.Status200OK : Problems.StatusOf(refused.Kind),
        };

    private static MigrationWish? Wish(IFormCollection form) => int.TryParse(form["de"], NumberStyles.None, CultureInfo.InvariantCulture, out var from)
        ? new MigrationWish(from, form
            .Where(field => field.Key.StartsWith(StepPrefix, StringComparison.Ordinal) && field.Value.ToString().Length > 0)
            .ToDictionary(field => field.Key[StepPrefix.Length..], field => field.Value.ToString(), StringComparer.Ordinal))
        : null;
}
