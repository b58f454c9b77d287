using IefWorkflow.Web.Accounts;

namespace IefWorkflow.Web.Api;

/// <summary>Refuses what another site makes a browser send with the cookie of the person: the API takes no antiforgery token.</summary>
internal static class SameOrigin
{
    /// <summary>Lets a request pass that reads, that bears a token, or that comes from a page of this service.</summary>
    public static ValueTask<object?> FilterAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        var isSafe = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        var byToken = context.HttpContext.User.Identity?.AuthenticationType == TokenScheme.Name;
        return isSafe || byToken || IsFromHere(request)
            ? next(context)
            : ValueTask.FromResult<object?>(Problems.Forbidden("Cette requête vient d'un autre site\u00A0: rien n'a été fait. Recommencez depuis ce service, ou avec un jeton."));
    }

    private static bool IsFromHere(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var origin = request.Headers.Origin.ToString();
        return site is "" or "same-origin" or "none" && (origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == request.Host.Value));
    }
}
