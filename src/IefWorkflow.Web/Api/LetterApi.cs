using System.Security.Cryptography;
using System.Text;
using IefWorkflow.Cases.Letters;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Reading;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Web.Accounts;

namespace IefWorkflow.Web.Api;

/// <summary>Letters of a file: looked at before they leave, and their PDF after; and the templates that administrators publish.</summary>
internal static class LetterApi
{
    /// <summary>Maps its routes.</summary>
    public static void MapLetters(this IEndpointRouteBuilder api)
    {
        var letters = api.MapGroup("/dossiers/{numero}/courriers/{courrier}").WithTags("Courriers");
        letters.MapGet("/apercu", PreviewAsync).WithSummary("L'aperçu d'un courrier, en HTML ; ce qui manque est marqué.").Produces<string>(contentType: "text/html");
        letters.MapGet("/controle", CheckAsync).WithSummary("Ce qui manque à un courrier pour partir.");
        letters.MapGet("/pdf", PdfAsync).WithSummary("Le PDF d'un courrier émis.").Produces(StatusCodes.Status200OK, contentType: "application/pdf");

        var templates = api.MapGroup("/modeles-courriers").WithTags("Courriers");
        templates.MapGet("", ListAsync).WithSummary("Les modèles de courriers. Administrateur.");
        templates.MapGet("/{code}", ReadAsync).WithSummary("Le texte d'un modèle, dans sa version en vigueur. Administrateur.");
        templates.MapPut("/{code}", PublishAsync).WithSummary("Publie une version d'un modèle : {\"texte\": \"…\"}. Un modèle fautif est refusé. Administrateur.");
    }

    private static async Task<IResult> PreviewAsync(HttpContext context, string numero, string courrier, LetterOpener letters)
    {
        var reading = await letters.PreviewAsync(await context.ActorAsync(), numero, courrier, context.RequestAborted);
        if (reading is not LetterReading.Previewed preview) return Problems.Refused(((LetterReading.Refused)reading).Refusal);

        context.Response.Headers.ContentSecurityPolicy = $"default-src 'none'; style-src {StyleHash(preview.Html)}; sandbox; frame-ancestors 'self'";
        return Results.Content(preview.Html, "text/html", Encoding.UTF8);
    }

    private static async Task<IResult> CheckAsync(HttpContext context, string numero, string courrier, LetterOpener letters) =>
        await letters.PreviewAsync(await context.ActorAsync(), numero, courrier, context.RequestAborted) switch
        {
            LetterReading.Previewed preview => Results.Ok(new { peutPartir = preview.Missing.Count == 0, manque = preview.Missing }),
            LetterReading.Refused refused => Problems.Refused(refused.Refusal),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static async Task<IResult> PdfAsync(HttpContext context, string numero, string courrier, LetterOpener letters) =>
        await letters.PdfAsync(await context.ActorAsync(), numero, courrier, context.RequestAborted) switch
        {
            LetterReading.Issued issued => Results.File(issued.Pdf.ToArray(), "application/pdf", issued.FileName),
            LetterReading.Refused refused => Problems.Refused(refused.Refusal),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <remarks>The page of a letter has one style of its own: it is let through by its digest, and nothing else is.</remarks>
    private static string StyleHash(string html)
    {
        const string open = "<style>";
        var from = html.IndexOf(open, StringComparison.Ordinal) + open.Length;
        var style = html[from..html.IndexOf("</style>", from, StringComparison.Ordinal)];
        return $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'";
    }

    private static async Task<IResult?> NotAdministratorAsync(HttpContext context) =>
        (await context.ActorAsync()).Role is Role.Administrator ? null : Problems.Forbidden("Les modèles de courriers reviennent à l'administrateur.");

    private static async Task<IResult> ListAsync(HttpContext context, CaseSession session)
    {
        if (await NotAdministratorAsync(context) is { } refused) return refused;

        var templates = new LetterTemplates(session);
        var list = new List<object>();
        foreach (var model in LetterCatalogue.All)
        {
            var current = await templates.CurrentAsync(model.Code, context.RequestAborted);
            list.Add(new { code = model.Code, titre = model.Title, destinataire = model.Addressee, article = model.Article, mentions = model.Mentions, version = current.Version });
        }

        return Results.Ok(list);
    }

    private static async Task<IResult> ReadAsync(HttpContext context, CaseSession session, string code)
    {
        if (await NotAdministratorAsync(context) is { } refused) return refused;
        if (LetterCatalogue.Find(code) is null) return Unknown(code);

        var current = await new LetterTemplates(session).CurrentAsync(code, context.RequestAborted);
        return Results.Ok(new { code, version = current.Version, texte = current.Text, auteur = current.Author, le = current.Version == 0 ? (DateTimeOffset?)null : current.At });
    }

    private static async Task<IResult> PublishAsync(HttpContext context, CaseSession session, string code)
    {
        if (await NotAdministratorAsync(context) is { } refused) return refused;
        if (LetterCatalogue.Find(code) is null) return Unknown(code);

        var (data, noData) = await JsonBody.ReadAsync(context);
        if (noData is not null) return noData;
        if (data!.Text("texte") is not { } text) return Problems.BadInput("Le champ « texte » manque\u00A0: donnez le texte du modèle.");

        var faults = await new LetterTemplates(session).PublishAsync(code, text, await context.ActorAsync(), context.RequestAborted);
        return faults.Count == 0 ? Results.NoContent() : Problems.BadInput(string.Join(" ", faults));
    }

    private static IResult Unknown(string code) => Problems.NotFound($"Le modèle « {code} » n'existe pas.");
}
