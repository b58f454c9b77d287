using System.Text.Json.Nodes;
using IefWorkflow.Cases.Definitions;
using IefWorkflow.Engine.Definitions;
using IefWorkflow.Web.Accounts;
using IefWorkflow.Web.Api;

namespace IefWorkflow.Web.Designer.Definitions;

/// <summary>Definitions read: the list, one version, one name.</summary>
internal static class DefinitionReadApi
{
    /// <summary>Maps its routes.</summary>
    public static void MapDefinitionReadings(this IEndpointRouteBuilder api)
    {
        var definitions = api.MapGroup("/workflow-definitions");
        definitions.MapGet("", ListAsync);
        definitions.MapGet("/by-definition-id/{definitionId}", ByDefinitionAsync);
        definitions.MapGet("/by-id/{versionId}", ByVersionAsync);
        definitions.MapGet("/validation/is-name-unique", async (HttpContext context, DefinitionShelf shelf, string? name = null, string? definitionId = null) =>
            Results.Ok(new { isUnique = await shelf.IsFreeAsync(name ?? "", definitionId, context.RequestAborted) }));
    }

    /// <summary>A definition, with the revision that a save of it must name.</summary>
    public static async Task<IResult> AnswerAsync(HttpContext context, WorkflowDefinition definition)
    {
        Stamp(context, definition);
        return Results.Json(DefinitionJson.Of(definition, await context.CanDesignAsync()));
    }

    /// <summary>Tells the page which revision of which definition an answer holds.</summary>
    public static void Stamp(HttpContext context, WorkflowDefinition definition)
    {
        if (!definition.IsLatest) return;

        context.Response.Headers.ETag = $"\"{DefinitionRevision.Of(definition)}\"";
        context.Response.Headers["X-Ief-Definition"] = Uri.EscapeDataString(definition.DefinitionId);
    }

    /// <summary>Whether the caller may change definitions.</summary>
    public static async Task<bool> CanDesignAsync(this HttpContext context) => DesignerAccess.CanWrite((await context.ActorAsync()).Role);

    private static async Task<IResult> ListAsync(HttpContext context, DefinitionShelf shelf)
    {
        var (query, refused) = DefinitionQuery.Of(context.Request.Query);
        if (query is null) return refused!;

        var (items, total) = await shelf.ListAsync(query, context.RequestAborted);
        var canWrite = await context.CanDesignAsync();
        return Results.Json(new JsonObject
        {
            ["items"] = new JsonArray([.. items.Select(definition => DefinitionJson.Summary(definition, canWrite))]),
            ["totalCount"] = total,
            ["links"] = DefinitionJson.ListLinks(canWrite),
        });
    }

    private static async Task<IResult> ByDefinitionAsync(HttpContext context, DefinitionShelf shelf, string definitionId, string? versionOptions = null)
    {
        if (!VersionSelection.TryParse(string.IsNullOrWhiteSpace(versionOptions) ? "Latest" : versionOptions, out var selection)) return Problems.BadInput($"«\u00A0{versionOptions}\u00A0» n'est pas un choix de versions.");

        return await shelf.FindAsync(definitionId, selection, context.RequestAborted) is { } definition ? await AnswerAsync(context, definition) : NotFound(definitionId);
    }

    private static async Task<IResult> ByVersionAsync(HttpContext context, DefinitionShelf shelf, string versionId) =>
        await shelf.FindAsync(versionId, context.RequestAborted) is { } definition ? await AnswerAsync(context, definition) : NotFound(versionId);

    private static IResult NotFound(string id) => Problems.NotFound($"Il n'y a pas de définition «\u00A0{id}\u00A0»\u00A0: relisez la liste des définitions.");
}
