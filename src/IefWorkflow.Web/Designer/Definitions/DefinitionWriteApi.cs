using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Definitions;
using IefWorkflow.Engine.Definitions;
using IefWorkflow.Web.Accounts;
using IefWorkflow.Web.Api;

namespace IefWorkflow.Web.Designer.Definitions;

/// <summary>Definitions written: saved, published, withdrawn, taken back, deleted. Everything goes through the desk, which journals it with its author.</summary>
internal static class DefinitionWriteApi
{
    /// <summary>Maps its routes.</summary>
    public static void MapDefinitionWritings(this IEndpointRouteBuilder api)
    {
        var definitions = api.MapGroup("").AddEndpointFilter(DesignerAccess.WritersAsync);
        definitions.MapPost("/workflow-definitions", SaveAsync);
        definitions.MapPost("/workflow-definitions/import", ImportAsync);
        definitions.MapPost("/workflow-definitions/{definitionId}/publish", async (HttpContext context, DefinitionDesk desk, string definitionId) =>
            Answer(context, definitionId, await desk.PublishAsync(await context.ActorAsync(), definitionId, [], Seen(context), context.RequestAborted), Published));
        definitions.MapPost("/workflow-definitions/{definitionId}/retract", async (HttpContext context, DefinitionDesk desk, string definitionId) =>
            Answer(context, definitionId, await desk.RetractAsync(await context.ActorAsync(), definitionId, Seen(context), context.RequestAborted), Plain));
        definitions.MapPost("/workflow-definitions/{definitionId}/revert/{version:int}", async (HttpContext context, DefinitionDesk desk, string definitionId, int version) =>
            Answer(context, definitionId, await desk.RevertAsync(await context.ActorAsync(), definitionId, version, Seen(context), context.RequestAborted), (definition, _) => DefinitionJson.Summary(definition, canWrite: true)));
        definitions.MapDelete("/workflow-definitions/{definitionId}", async (HttpContext context, DefinitionDesk desk, string definitionId) =>
            Deleted(await desk.DeleteAsync(await context.ActorAsync(), definitionId, context.RequestAborted)));
        definitions.MapDelete("/workflow-definition-versions/{versionId}", async (HttpContext context, DefinitionDesk desk, DefinitionShelf shelf, string versionId) =>
            Deleted(await RemoveVersionAsync(context, desk, shelf, versionId)));
    }

    /// <summary>A refusal of the desk, as Elsa Studio shows it: it fails on other statuses than 400, except for rights.</summary>
    public static IResult Refused(DefinitionAnswer.Refused refused, string definitionId)
    {
        if (refused.Kind is RefusalKind.Forbidden) return Problems.Forbidden(refused.Sentence);
        if (refused.Kind is RefusalKind.NotFound) return Problems.NotFound(refused.Sentence);

        var sentences = new List<string> { refused.Sentence };
        sentences.AddRange(refused.Faults.Select(fault => $"{(fault.Code is { } code ? code + "\u00A0: " : "")}{fault.Message}{(fault.Article is { } article ? $" ({article})" : "")}"));
        if (refused.Faults.Any(fault => fault.Severity is DefinitionSeverity.Warning)) sentences.Add($"Donnez les motifs sur la page de publication\u00A0: /concepteur/definitions/{Uri.EscapeDataString(definitionId)}/publication");
        return DefinitionBody.Refused(sentences);
    }

    /// <summary>Deletes a version that is known only by its own identifier.</summary>
    public static async Task<DefinitionAnswer> RemoveVersionAsync(HttpContext context, DefinitionDesk desk, DefinitionShelf shelf, string versionId) =>
        await shelf.FindAsync(versionId, context.RequestAborted) is { } definition
            ? await desk.DeleteVersionAsync(await context.ActorAsync(), definition.DefinitionId, versionId, context.RequestAborted)
            : new DefinitionAnswer.Refused(RefusalKind.NotFound, $"Il n'y a pas de version «\u00A0{versionId}\u00A0».", []);

    private static async Task<IResult> SaveAsync(HttpContext context, DefinitionDesk desk)
    {
        var (body, noBody) = await DefinitionBody.BytesAsync(context);
        if (body is null) return noBody!;
        var (model, isToPublish, notWrapped) = DefinitionBody.Unwrap(body);
        if (model is null) return notWrapped!;
        var (saved, refused) = await StoreAsync(context, desk, model);
        if (saved is null) return refused!;
        if (!isToPublish) return Answer(context, saved, Published, isChanged: true);

        // What was saved stays saved when it may not be published: the page goes on from it.
        DefinitionReadApi.Stamp(context, saved);
        return Answer(context, saved.DefinitionId, await desk.PublishAsync(await context.ActorAsync(), saved.DefinitionId, [], DefinitionRevision.Of(saved), context.RequestAborted), Published);
    }

    private static async Task<IResult> ImportAsync(HttpContext context, DefinitionDesk desk)
    {
        var (body, noBody) = await DefinitionBody.BytesAsync(context);
        if (body is null) return noBody!;
        var (saved, refused) = await StoreAsync(context, desk, body);
        return saved is null ? refused! : Answer(context, saved, Plain, isChanged: true);
    }

    private static async Task<(WorkflowDefinition? Saved, IResult? Refused)> StoreAsync(HttpContext context, DefinitionDesk desk, byte[] document)
    {
        var (draft, faulty) = DefinitionBody.Read(document);
        if (draft is null) return (null, faulty);

        draft = DefinitionBody.Named(draft, draft.DefinitionId.Length > 0 ? draft.DefinitionId : Guid.CreateVersion7().ToString("N"));
        var seen = Seen(context);
        if (seen is null && (await desk.FindAsync(draft.DefinitionId, context.RequestAborted)).Latest is { } latest)
        {
            if (!latest.IsPublished && !DefinitionDifference.Between(latest, draft).IsEmpty)
            {
                return (null, DefinitionBody.Refused([$"«\u00A0{latest.Name}\u00A0» a déjà un brouillon, qui serait perdu\u00A0: ouvrez-le, puis importez ou enregistrez depuis l'éditeur."]));
            }

            seen = DefinitionRevision.Of(latest);
        }

        return await desk.SaveAsync(await context.ActorAsync(), draft, seen, context.RequestAborted) switch
        {
            DefinitionAnswer.Done done => (done.Definition, null),
            DefinitionAnswer.Unchanged unchanged => (unchanged.Definition, null),
            DefinitionAnswer.Refused refused => (null, Refused(refused, draft.DefinitionId)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static IResult Deleted(DefinitionAnswer answer) => answer is DefinitionAnswer.Refused refused ? Refused(refused, "") : Results.NoContent();

    /// <summary>The revision that the caller edited, which the page of the designer sends with every save.</summary>
    private static string? Seen(HttpContext context) => context.Request.Headers.IfMatch.ToString().Trim().Trim('"') is { Length: > 0 } revision ? revision : null;

    private static IResult Answer(HttpContext context, string definitionId, DefinitionAnswer answer, Func<WorkflowDefinition, bool, JsonNode> show) => answer.Match(
        done => Answer(context, done.Definition, show, isChanged: true),
        unchanged => Answer(context, unchanged.Definition, show, isChanged: false),
        refused => Refused(refused, definitionId));

    private static IResult Answer(HttpContext context, WorkflowDefinition definition, Func<WorkflowDefinition, bool, JsonNode> show, bool isChanged)
    {
        DefinitionReadApi.Stamp(context, definition);
        return Results.Json(show(definition, isChanged));
    }

    private static JsonNode Plain(WorkflowDefinition definition, bool isChanged) => DefinitionJson.Of(definition, canWrite: true);

    private static JsonNode Published(WorkflowDefinition definition, bool isChanged) => new JsonObject
    {
        ["workflowDefinition"] = Plain(definition, isChanged),
        ["alreadyPublished"] = !isChanged,
        ["consumingWorkflowCount"] = 0,
        ["validationErrors"] = new JsonArray(),
    };
}
