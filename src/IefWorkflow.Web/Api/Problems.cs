using IefWorkflow.Cases.Acts;

namespace IefWorkflow.Web.Api;

/// <summary>Refusals as <c>application/problem+json</c>, in French, naming the article.</summary>
internal static class Problems
{
    /// <summary>The answer to an act.</summary>
    public static IResult Of(ActAnswer answer) => answer.Match(
        done => Results.Ok(new { dossier = done.Number }),
        refused => Refused(refused));

    /// <summary>A refusal.</summary>
    public static IResult Refused(ActAnswer.Refused refused) => Results.Problem(
        detail: refused.Message,
        statusCode: StatusOf(refused.Kind),
        title: TitleOf(refused.Kind),
        extensions: refused.Article is { } article ? new Dictionary<string, object?> { ["article"] = article } : null);

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

    private static string TitleOf(RefusalKind kind) => kind switch
    {
        RefusalKind.BadInput => "Données à corriger",
        RefusalKind.Forbidden => "Acte non autorisé",
        RefusalKind.NotFound => "Introuvable",
        RefusalKind.NotExpected => "Acte non attendu",
        RefusalKind.Unlawful => "La loi ne permet pas cet acte",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
