using Microsoft.AspNetCore.Http.HttpResults;

namespace IefWorkflow.Web.Designer.Studio;

/// <summary>The document in which Elsa Studio runs, framed by the pages of the site so that the style sheets and policies of both stay apart.</summary>
internal static class StudioPages
{
    /// <summary>What the package needs, and no other page gets: WebAssembly, styles set by script, pictures and workers made by script.</summary>
    /// <remarks>The digests are those of the scripts that it writes into the page: its keyboard shortcuts, and the scrolling of its journal. Another version of the package has others.</remarks>
    private const string Policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval' 'sha256-snlP1jz0gjwc5cTz9ErZcliXuCK63+Mmf68RRCeptgc=' 'sha256-vu6sQrKXQHR4Yn3FMMihA/9TxxfIXnCxKwvLrTPJ5ts='; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data: blob:; "
        + "worker-src 'self' blob:; connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

    /// <summary>Maps it, at the addresses that the package itself makes, and what leads to them from outside.</summary>
    public static void MapStudioPages(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup(StudioFiles.Root).RequireAuthorization().AddEndpointFilter(DesignerAccess.ReadersAsync).ExcludeFromDescription();
        foreach (var pattern in new[] { "/workflows/definitions", "/workflows/definitions/{id}/edit", "/workflows/instances", "/workflows/instances/{id}/view" }) pages.MapGet(pattern, Frame);
    }

    private static RazorComponentResult<StudioFrame> Frame(HttpContext context)
    {
        context.Response.Headers.ContentSecurityPolicy = Policy;
        return new RazorComponentResult<StudioFrame>();
    }
}
