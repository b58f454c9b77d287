using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.StaticAssets;

namespace IefWorkflow.Web.Hosting;

/// <summary>The command <c>endpoints</c>: what this host opens, one line each, for audits and tests.</summary>
internal static class EndpointList
{
    /// <summary>Whether the program was started to list them.</summary>
    public static bool IsAskedFor(string[] arguments) => arguments is ["endpoints", ..];

    /// <summary>The lines: method (<c>PAGE</c> for a page, which also takes forms; <c>FILE</c> for a file of the program), pattern, <c>open</c> or <c>signed-in</c>, and <c>antiforgery</c> or <c>-</c>.</summary>
    public static IEnumerable<string> Lines(IEndpointRouteBuilder app) =>
        app.DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().SelectMany(Lines).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Lines(RouteEndpoint endpoint)
    {
        var pattern = "/" + endpoint.RoutePattern.RawText?.TrimStart('/');
        var isOpen = endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null || endpoint.Metadata.GetMetadata<IAuthorizeData>() is null;
        var checksForms = endpoint.Metadata.GetMetadata<IAntiforgeryMetadata>()?.RequiresValidation == true;
        var isFile = endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null || pattern.StartsWith("/{**path:file}", StringComparison.Ordinal);
        var isPage = endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null;
        var methods = isFile ? ["FILE"] : isPage ? ["PAGE"] : endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["ANY"];
        return methods.Select(method => $"{method}\t{pattern}\t{(isOpen ? "open" : "signed-in")}\t{(checksForms ? "antiforgery" : "-")}");
    }
}
