using IefWorkflow.Web.Api;
using IefWorkflow.Web.Designer.Definitions;
using IefWorkflow.Web.Designer.Descriptors;
using IefWorkflow.Web.Designer.Instances;
using IefWorkflow.Web.Designer.Studio;

namespace IefWorkflow.Web.Designer;

/// <summary>The designer: Elsa Studio in the pages of the site, and the API that it speaks, on the definitions and instances of the engine.</summary>
internal static class DesignerApi
{
    /// <summary>Where the API is.</summary>
    public const string Root = "/concepteur/api";

    private const long LargestBody = 5_000_000;

    /// <summary>Adds its services.</summary>
    public static IServiceCollection AddDesigner(this IServiceCollection services) => services
        .AddSingleton<InputChoices>()
        .AddSingleton<ActivityCatalogue>()
        .AddScoped<DefinitionShelf>()
        .AddScoped<InstanceReader>();

    /// <summary>Maps it.</summary>
    public static void MapDesigner(this IEndpointRouteBuilder routes)
    {
        routes.MapStudioPages();
        var api = routes.MapGroup(Root).RequireAuthorization().DisableAntiforgery().ExcludeFromDescription()
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(LargestBody))
            .AddEndpointFilter(SameOrigin.FilterAsync).AddEndpointFilter(DesignerAccess.ReadersAsync);
        api.MapDescriptors();
        api.MapDefinitionReadings();
        api.MapDefinitionWritings();
        api.MapDefinitionBatches();
        api.MapDefinitionFiles();
        api.MapInstances();
        api.MapExecutions();
        api.MapRunning();
    }
}
