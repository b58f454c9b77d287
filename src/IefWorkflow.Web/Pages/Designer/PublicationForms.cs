using System.Globalization;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Definitions;
using IefWorkflow.Cases.Definitions.Reading;
using IefWorkflow.Web.Accounts;
using IefWorkflow.Web.Api;
using IefWorkflow.Web.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IefWorkflow.Web.Pages.Designer;

/// <summary>Publishing a draft, withdrawing the version in service, and going back to an earlier one.</summary>
internal static class PublicationForms
{
    /// <summary>Maps the routes.</summary>
    public static void MapPublicationForms(this IEndpointRouteBuilder forms)
    {
        forms.MapPost("/publication", PublishAsync);
        forms.MapPost("/publication/retirer", RetractAsync);
        forms.MapPost("/publication/revenir", RevertAsync);
    }

    private static async Task<IResult> PublishAsync(HttpContext context, string definition, IFormCollection form, DefinitionDesk desk)
    {
        var actor = await context.ActorAsync();
        if (!DefinitionReader.MayWrite(actor.Role)) return Results.Forbid();

        var asked = Reasons(form);
        List<FieldFault> faults = [.. asked.Where(reason => string.IsNullOrWhiteSpace(reason.Reason.Reason)).Select(reason => new FieldFault(reason.Control, $"Donnez le motif pour lequel l'avertissement {reason.Reason.Code} est accepté."))];
        if (faults.Count > 0) return Again(definition, form, new ActAnswer.Refused(RefusalKind.BadInput, faults[0].Sentence, null) { Faults = faults });

        return Answer(definition, form, await desk.PublishAsync(actor, definition, [.. asked.Select(reason => reason.Reason)], form["revision"].ToString(), context.RequestAborted), "publier");
    }

    private static async Task<IResult> RetractAsync(HttpContext context, string definition, IFormCollection form, DefinitionDesk desk)
    {
        var actor = await context.ActorAsync();
        if (!DefinitionReader.MayWrite(actor.Role)) return Results.Forbid();

        return Answer(definition, form, await desk.RetractAsync(actor, definition, form["revision"].ToString(), context.RequestAborted), "retirer");
    }

    private static async Task<IResult> RevertAsync(HttpContext context, string definition, IFormCollection form, DefinitionDesk desk)
    {
        var actor = await context.ActorAsync();
        if (!DefinitionReader.MayWrite(actor.Role)) return Results.Forbid();
        if (!int.TryParse(form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version))
        {
            return Again(definition, form, new ActAnswer.Refused(RefusalKind.BadInput, $"«\u00A0{form["version"]}\u00A0» n'est pas un numéro de version\u00A0: choisissez-la dans la liste.", null));
        }

        return Answer(definition, form, await desk.RevertAsync(actor, definition, version, form["revision"].ToString(), context.RequestAborted), "revenir");
    }

    private static IResult Answer(string definition, IFormCollection form, DefinitionAnswer answer, string done) => answer.Match<IResult>(
        _ => Results.LocalRedirect($"{DesignerSection.Address(definition, "publication")}?fait={done}"),
        _ => Results.LocalRedirect($"{DesignerSection.Address(definition, "publication")}?fait=rien"),
        refused => Again(definition, form, new ActAnswer.Refused(refused.Kind, refused.Sentence, null)));

    private static RazorComponentResult<PublicationPage> Again(string definition, IFormCollection form, ActAnswer.Refused refused) =>
        new(new Dictionary<string, object?> { ["Definition"] = definition, ["Refused"] = refused, ["Values"] = FormValues.Of(form, refused) }) { StatusCode = Problems.StatusOf(refused.Kind) };

    /// <summary>The reasons given, with the control in which each was typed.</summary>
    private static List<(string Control, WarningReason Reason)> Reasons(IFormCollection form) =>
    [
        .. form.Keys.Where(key => key.StartsWith("motif.", StringComparison.Ordinal)).Select(key =>
            (key, new WarningReason(form["etape." + key[6..]].ToString() is { Length: > 0 } step ? step : null, form["code." + key[6..]].ToString(), form[key].ToString()))),
    ];
}
