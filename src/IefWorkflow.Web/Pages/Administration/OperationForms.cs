using System.Globalization;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Administration;
using IefWorkflow.Cases.Messages;
using IefWorkflow.Web.Accounts;
using IefWorkflow.Web.Api;
using IefWorkflow.Web.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IefWorkflow.Web.Pages.Administration;

/// <summary>What an administrator does about incidents, e-mails and journals.</summary>
internal static class OperationForms
{
    /// <summary>Maps the routes.</summary>
    public static void MapOperationForms(this IEndpointRouteBuilder routes)
    {
        var forms = routes.MapGroup("/administration").RequireAuthorization();
        forms.MapPost("/incidents/reessayer", RetryAsync);
        forms.MapPost("/incidents/ignorer", SkipAsync);
        forms.MapPost("/messages/renvoyer", ResendAsync);
        forms.MapPost("/messages/revenu", MarkReturnedAsync);
        forms.MapPost("/journal/verifier", VerifyAsync);
    }

    private static async Task<IResult> RetryAsync(HttpContext context, IFormCollection form, IncidentDesk desk) =>
        Answer<IncidentsPage>(form, await desk.RetryAsync(await context.ActorAsync(), form["instance"].ToString(), Execution(form), context.RequestAborted), "incidents?fait=reessayer");

    private static async Task<IResult> SkipAsync(HttpContext context, IFormCollection form, IncidentDesk desk) =>
        Answer<IncidentsPage>(form, await desk.SkipAsync(await context.ActorAsync(), form["instance"].ToString(), Execution(form), form["motif"].ToString(), context.RequestAborted), "incidents?fait=ignorer");

    private static async Task<IResult> ResendAsync(HttpContext context, IFormCollection form, OutboxDesk desk) =>
        Answer<MessagesPage>(form, await desk.ResendAsync(await context.ActorAsync(), form["courriel"].ToString(), context.RequestAborted), "messages?fait=renvoyer");

    private static async Task<IResult> MarkReturnedAsync(HttpContext context, IFormCollection form, OutboxDesk desk) =>
        Answer<MessagesPage>(form, await desk.MarkReturnedAsync(await context.ActorAsync(), form["courriel"].ToString(), form["motif"].ToString(), context.RequestAborted), "messages?fait=revenu");

    private static async Task<IResult> VerifyAsync(HttpContext context, IFormCollection form, JournalDesk desk) =>
        await desk.VerifyAsync(await context.ActorAsync(), context.RequestAborted) is null ? Results.Forbid() : Results.LocalRedirect("/administration/journal?fait=verifier");

    private static IResult Answer<TPage>(IFormCollection form, ActAnswer.Refused? refused, string next)
        where TPage : IComponent => refused is null
        ? Results.LocalRedirect($"/administration/{next}")
        : new RazorComponentResult<TPage>(new Dictionary<string, object?> { ["Refused"] = Summary(refused), ["Values"] = FormValues.Of(form, refused) }) { StatusCode = Problems.StatusOf(refused.Kind) };

    /// <remarks>The forms of a list have no control of that name alone: the summary says it in words instead of leading there.</remarks>
    private static ActAnswer.Refused Summary(ActAnswer.Refused refused) => refused with { Faults = [] };

    private static int Execution(IFormCollection form) => int.TryParse(form["execution"], NumberStyles.None, CultureInfo.InvariantCulture, out var execution) ? execution : -1;
}
