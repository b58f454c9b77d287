using System.Globalization;
using System.Threading.RateLimiting;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Web.Pages.Public;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.RateLimiting;

namespace IefWorkflow.Web.Api;

/// <summary>Refusals as <c>application/problem+json</c>, in French, naming the article and the fields.</summary>
internal static class Problems
{
    private static readonly PathString[] Roots = ["/api", "/concepteur/api"];

    /// <summary>The answer to an act.</summary>
    public static IResult Of(ActAnswer answer) => answer.Match(
        done => Results.Ok(new { dossier = done.Number }),
        refused => Refused(refused));

    /// <summary>A refusal.</summary>
    public static IResult Refused(ActAnswer.Refused refused)
    {
        var extensions = new Dictionary<string, object?>();
        if (refused.Article is { } article) extensions["article"] = article;
        if (refused.Faults.Count > 0) extensions["errors"] = refused.Faults.GroupBy(fault => fault.Path).ToDictionary(field => field.Key, field => field.Select(fault => fault.Sentence).ToArray());
        return Results.Problem(detail: refused.Message, statusCode: StatusOf(refused.Kind), title: TitleOf(refused.Kind), extensions: extensions);
    }

    /// <summary>A refusal of malformed data.</summary>
    public static IResult BadInput(string message) => Refused(new ActAnswer.Refused(RefusalKind.BadInput, message, null));

    /// <summary>A refusal of what the role does not reach.</summary>
    public static IResult Forbidden(string message) => Refused(new ActAnswer.Refused(RefusalKind.Forbidden, message, null));

    /// <summary>A refusal of what does not exist.</summary>
    public static IResult NotFound(string message) => Refused(new ActAnswer.Refused(RefusalKind.NotFound, message, null));

    /// <summary>A refusal that only the protocol knows.</summary>
    public static IResult OfStatus(int status)
    {
        var (title, detail) = Words(status);
        return Results.Problem(title: title, detail: detail, statusCode: status);
    }

    /// <summary>Gives every refusal of the API, and of that of the designer, a body, whoever refused: routing, authentication, the reading of the request, a failure.</summary>
    public static void UseApiProblems(this IApplicationBuilder app) => app.UseWhen(context => IsApi(context), api =>
    {
        api.UseExceptionHandler(handler => handler.Run(context =>
            OfStatus(context.Features.Get<IExceptionHandlerFeature>()?.Error is BadHttpRequestException { StatusCode: var status } ? status : StatusCodes.Status500InternalServerError).ExecuteAsync(context)));
        api.UseStatusCodePages(pages => OfStatus(pages.HttpContext.Response.StatusCode).ExecuteAsync(pages.HttpContext));
    });

    /// <summary>Answers a request that came too soon after others, and says when to come back.</summary>
    public static async ValueTask TooManyAsync(OnRejectedContext rejected, CancellationToken cancellationToken)
    {
        var context = rejected.HttpContext;
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromMinutes(1);
        context.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        await (IsApi(context) ? OfStatus(StatusCodes.Status429TooManyRequests).ExecuteAsync(context) : ErrorPages.ShowAsync(context, StatusCodes.Status429TooManyRequests));
    }

    /// <summary>The status code of a refusal.</summary>
    public static int StatusOf(RefusalKind kind) => kind switch
    {
        RefusalKind.BadInput => StatusCodes.Status400BadRequest,
        RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
        RefusalKind.NotFound => StatusCodes.Status404NotFound,
        RefusalKind.NotExpected => StatusCodes.Status409Conflict,
        RefusalKind.Unlawful => StatusCodes.Status422UnprocessableEntity,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Whether a request is for programs, which are never sent to a page.</summary>
    public static bool IsApi(HttpContext context) => Array.Exists(Roots, root => context.Request.Path.StartsWithSegments(root, StringComparison.OrdinalIgnoreCase));

    private static string TitleOf(RefusalKind kind) => kind switch
    {
        RefusalKind.BadInput => "Données à corriger",
        RefusalKind.Forbidden => "Acte non autorisé",
        RefusalKind.NotFound => "Introuvable",
        RefusalKind.NotExpected => "Acte non attendu",
        RefusalKind.Unlawful => "La loi ne permet pas cet acte",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static (string Title, string Detail) Words(int status) => status switch
    {
        StatusCodes.Status400BadRequest => ("Requête mal formée", "La requête ne peut pas être lue\u00A0: vérifiez l'adresse, ses paramètres et le corps envoyé."),
        StatusCodes.Status401Unauthorized => ("Connexion requise", "Connectez-vous, ou envoyez l'en-tête Authorization: Bearer suivi d'un jeton valable."),
        StatusCodes.Status403Forbidden => ("Acte non autorisé", "Vos droits ne permettent pas cette requête."),
        StatusCodes.Status404NotFound => ("Introuvable", "Cette adresse n'existe pas\u00A0: la liste des adresses est dans /api/v1/openapi.json."),
        StatusCodes.Status405MethodNotAllowed => ("Méthode non admise", "Cette adresse n'admet pas cette méthode\u00A0: l'en-tête Allow donne celles qu'elle admet."),
        StatusCodes.Status413PayloadTooLarge => ("Envoi trop volumineux", "L'envoi dépasse la taille admise\u00A0: réduisez-le, ou envoyez-le en plusieurs parties."),
        StatusCodes.Status415UnsupportedMediaType => ("Type de contenu non admis", "Le corps de la requête n'est pas du type attendu\u00A0: envoyez application/json, ou multipart/form-data pour une pièce."),
        StatusCodes.Status429TooManyRequests => ("Trop d'essais", "Trop d'essais en peu de temps\u00A0: attendez une minute avant de recommencer."),
        < StatusCodes.Status500InternalServerError => ("Requête refusée", "La requête ne peut pas être traitée\u00A0: vérifiez-la avant de recommencer."),
        _ => ("Erreur du service", "Le service n'a pas pu répondre et rien n'a été enregistré\u00A0: recommencez, puis prévenez l'administrateur si l'erreur persiste."),
    };
}
