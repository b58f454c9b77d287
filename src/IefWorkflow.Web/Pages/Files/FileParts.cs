using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Export;
using IefWorkflow.Cases.Messages;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Pieces;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Web.Accounts;
using IefWorkflow.Web.Api;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IefWorkflow.Web.Pages.Files;

/// <summary>What is sent from the page of a file: a document, an e-mail again, the demand for its bundle.</summary>
internal static class FileParts
{
    /// <summary>Maps their routes.</summary>
    public static void MapFileParts(this IEndpointRouteBuilder routes)
    {
        var parts = routes.MapGroup("/dossiers/{numero}").RequireAuthorization();
        parts.MapPost("/numerisation", AddPieceAsync);
        parts.MapPost("/messages/renvoyer", ResendAsync);
        parts.MapPost("/liasse", BundleAsync);
    }

    /// <summary>Whether a role prepares the bundle of a file.</summary>
    public static bool MayBundle(Role role) => role is Role.Clerk or Role.Dasen or Role.Doctor or Role.Secretary or Role.President;

    private static async Task<IResult> AddPieceAsync(HttpContext context, string numero, IFormCollection form, PieceDesk pieces, ActDesk acts)
    {
        var (actor, code, back) = (await context.ActorAsync(), form["code"].ToString(), $"/dossiers/{numero}?onglet=pieces");
        if (await context.RequestServices.GetRequiredService<CaseSession>().FindAsync(numero, context.RequestAborted) is not { } file || Rights.Refuse(actor, ActCatalogue.Find("deposer-piece")!, file) is not null)
        {
            return Refused(new ActAnswer.Refused(RefusalKind.Forbidden, $"Vous n'ajoutez pas de pièce au dossier {numero}.", null), "/");
        }

        if (code.Length == 0) return Refused(BadInput("Choisissez de quelle pièce il s'agit."), back);
        if (form.Files.GetFile("fichier") is not { Length: > 0 } sent) return Refused(BadInput("Choisissez le document à joindre."), back);

        await using var content = sent.OpenReadStream();
        var receipt = await pieces.TakeInAsync(actor, code, Path.GetFileName(sent.FileName), content, context.RequestAborted);
        if (receipt is not ContentReceipt.Kept kept) return Refused(((ContentReceipt.Refused)receipt).Refusal, back);

        var data = new JsonObject { ["code"] = code, ["empreinte"] = kept.Content.Digest };
        if (form["recu-le"].ToString() is { Length: > 0 } receivedOn) data["recu-le"] = receivedOn;
        var answer = await acts.PerformAsync(new ActRequest(actor, "deposer-piece", numero, data), context.RequestAborted);
        return answer.Match(_ => Results.LocalRedirect($"{back}&fait=deposer-piece"), refused => Refused(refused, back));
    }

    private static async Task<IResult> ResendAsync(HttpContext context, string numero, IFormCollection form, OutboxDesk outbox)
    {
        var back = $"/dossiers/{numero}?onglet=messages";
        return await outbox.ResendAsync(await context.ActorAsync(), form["courriel"].ToString(), context.RequestAborted) is { } refused
            ? Refused(refused, back)
            : Results.LocalRedirect(back);
    }

    /// <remarks>It is made whole before it is sent, so that one that fails is never taken for a bundle.</remarks>
    private static async Task<IResult> BundleAsync(HttpContext context, string numero, IFormCollection _, CaseExporter exporter)
    {
        var (actor, back) = (await context.ActorAsync(), $"/dossiers/{numero}");
        if (!MayBundle(actor.Role)) return Refused(new ActAnswer.Refused(RefusalKind.Forbidden, "Votre rôle ne prépare pas de liasse.", null), back);
        if (await exporter.GatherAsync(actor, numero, context.RequestAborted) is not CaseExportAnswer.Gathered { Export: var export }) return Refused(new ActAnswer.Refused(RefusalKind.NotFound, $"Le dossier {numero} n'existe pas, ou il n'est pas dans votre ressort.", null), back);

        using var archive = new MemoryStream();
        await export.WriteAsync(archive, context.RequestAborted);
        return Results.File(archive.ToArray(), "application/zip", export.FileName);
    }

    private static ActAnswer.Refused BadInput(string message) => new(RefusalKind.BadInput, message, null);

    private static RazorComponentResult<RefusedPage> Refused(ActAnswer.Refused refused, string back) =>
        new(new { refused.Message, Back = back }) { StatusCode = Problems.StatusOf(refused.Kind) };
}
