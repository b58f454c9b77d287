using IefWorkflow.Cases.Pieces;
using IefWorkflow.Web.Accounts;

namespace IefWorkflow.Web.Api;

/// <summary>The contents of supporting documents: sent in, then added by an act; and opened again by who may.</summary>
internal static class PieceApi
{
    /// <summary>Maps its routes.</summary>
    public static void MapPieces(this IEndpointRouteBuilder api)
    {
        var pieces = api.MapGroup("").WithTags("Pièces");
        pieces.MapPost("/pieces", SendAsync)
            .WithSummary("Envoie le contenu d'une pièce (multipart : code, puis fichier). L'empreinte rendue se donne à l'acte deposer-piece.");
        pieces.MapGet("/dossiers/{numero}/pieces/{piece}/contenu", OpenAsync)
            .WithSummary("Le contenu d'une pièce ; celui d'une pièce de santé ne s'ouvre qu'au médecin.").Produces(StatusCodes.Status200OK, contentType: "application/octet-stream");
    }

    private static async Task<IResult> SendAsync(HttpContext context, PieceDesk pieces)
    {
        var actor = await context.ActorAsync();
        var (upload, refused) = await PieceUpload.ReadAsync(context);
        if (refused is not null) return refused;

        await using var content = upload!.Open();
        try
        {
            var receipt = await pieces.TakeInAsync(actor, upload.Code, upload.FileName, content, context.RequestAborted);
            return receipt.Match(
                kept => Results.Ok(new { empreinte = kept.Content.Digest, fichier = kept.Content.FileName, type = kept.Content.MediaType, taille = kept.Content.Size, antivirus = kept.Content.Scan }),
                no => Problems.Refused(no.Refusal));
        }
        catch (InvalidDataException)
        {
            return PieceUpload.Malformed;
        }
    }

    private static async Task<IResult> OpenAsync(HttpContext context, string numero, string piece, PieceDesk pieces)
    {
        var reading = await pieces.OpenAsync(await context.ActorAsync(), numero, piece, context.RequestAborted);
        if (reading is not PieceReading.Opened opened) return Problems.Refused(((PieceReading.Refused)reading).Refusal);

        // Whatever the document holds, a browser runs nothing of it, even when somebody opens it in place.
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";
        return Results.File(opened.Content.ToArray(), opened.MediaType, opened.FileName);
    }
}
