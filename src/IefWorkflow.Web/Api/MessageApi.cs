using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Messages;
using IefWorkflow.Cases.Reading;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Web.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace IefWorkflow.Web.Api;

/// <summary>The outbox: where e-mails stand, and sending one again.</summary>
internal static class MessageApi
{
    /// <summary>Maps its routes.</summary>
    public static void MapMessages(this IEndpointRouteBuilder api)
    {
        var messages = api.MapGroup("/messages").WithTags("Messages");
        messages.MapGet("", ListAsync).WithSummary("Où en sont les courriels du ressort de l'appelant, le plus récent d'abord.");
        messages.MapPost("/{message}/renvoi", ResendAsync).WithSummary("Remet en file un courriel en échec ou revenu.");
        messages.MapPost("/{message}/retour", ReturnAsync).WithSummary("Note qu'un courriel est revenu : {\"raison\": \"…\"}.");
    }

    private static async Task<IResult> ListAsync(HttpContext context, CaseSession session, [AsParameters] Paging paging, [FromQuery] string? etat = null)
    {
        if (paging.Refused is { } noPage) return noPage;
        if (FileApi.Unknown<MessageState>(etat, "L'état") is { } noState) return noState;

        return await session.ListMessagesAsync(await context.ActorAsync(), FileApi.Parsed<MessageState>(etat), paging.Page, paging.Taille, context.RequestAborted) is var (messages, total)
            ? paging.Answer(context, total, "messages", messages.Select(message => new
            {
                message = message.Id, dossier = message.Number, nature = message.Kind.Code(), etat = message.State.Code(), essais = message.Attempts, ecritLe = message.CreatedAt, partiLe = message.SentAt,
            }))
            : Problems.Forbidden("Les courriels reviennent au service qui suit le dossier, ou à l'administrateur.");
    }

    private static async Task<IResult> ResendAsync(HttpContext context, OutboxDesk outbox, string message) =>
        Of(await outbox.ResendAsync(await context.ActorAsync(), message, context.RequestAborted));

    private static async Task<IResult> ReturnAsync(HttpContext context, OutboxDesk outbox, string message)
    {
        var (data, refused) = await JsonBody.ReadAsync(context);
        return refused ?? Of(await outbox.MarkReturnedAsync(await context.ActorAsync(), message, data!.Text("raison") ?? "", context.RequestAborted));
    }

    private static IResult Of(ActAnswer.Refused? refused) => refused is null ? Results.NoContent() : Problems.Refused(refused);
}
