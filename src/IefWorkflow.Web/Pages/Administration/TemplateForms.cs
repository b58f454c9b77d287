using IefWorkflow.Cases.Letters;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Web.Accounts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IefWorkflow.Web.Pages.Administration;

/// <summary>Looking at a draft of a letter template, and publishing it.</summary>
internal static class TemplateForms
{
    /// <summary>Maps the routes.</summary>
    public static void MapTemplateForms(this IEndpointRouteBuilder routes)
    {
        var forms = routes.MapGroup("/administration/courriers/{code}").RequireAuthorization();
        forms.MapPost("/apercu", (string code, IFormCollection form, CancellationToken _) => Show(code, Text(form)));
        forms.MapPost("/publier", PublishAsync);
    }

    private static async Task<IResult> PublishAsync(HttpContext context, string code, IFormCollection form, CaseSession session)
    {
        var actor = await context.ActorAsync();
        if (actor.Role is not Role.Administrator) return Results.Forbid();

        return (await new LetterTemplates(session).PublishAsync(code, Text(form), actor, context.RequestAborted)).Count == 0
            ? Results.LocalRedirect($"/administration/courriers/{code}?fait=publier")
            : Show(code, Text(form), StatusCodes.Status400BadRequest);
    }

    private static RazorComponentResult<TemplatePage> Show(string code, string text, int status = StatusCodes.Status200OK) => new(new Dictionary<string, object?> { ["Code"] = code, ["Draft"] = text }) { StatusCode = status };

    private static string Text(IFormCollection form) => form["texte"].ToString().ReplaceLineEndings("\n").Trim('\n') + "\n";
}
