namespace IefWorkflow.Web.Api;

/// <summary>The REST API: everything that a role may do, under <c>/api/v1</c>.</summary>
internal static class ApiRoutes
{
    /// <summary>Where it is.</summary>
    public const string Root = "/api/v1";

    /// <summary>Maps its routes. Whoever is signed in passes; rights by role and scope are those of the procedure.</summary>
    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup(Root).RequireAuthorization().DisableAntiforgery().AddEndpointFilter(SameOrigin.FilterAsync);
        api.MapFiles();
        api.MapActs();
        api.MapWorklist();
        api.MapSittings();
        api.MapLetters();
        api.MapPieces();
        api.MapMessages();
        api.MapLaw();
        api.MapOversight();
        api.MapOwnAccount();
    }
}
