using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Definitions;
using IefWorkflow.Web.Accounts;

namespace IefWorkflow.Web.Designer.Definitions;

/// <summary>Several definitions at once. Each is done or refused by itself; refusals are answered with their reasons, and with what was done.</summary>
internal static class DefinitionBatchApi
{
    private const int Most = 100;

    /// <summary>Maps its routes.</summary>
    public static void MapDefinitionBatches(this IEndpointRouteBuilder api)
    {
        var batches = api.MapGroup("/bulk-actions").AddEndpointFilter(DesignerAccess.WritersAsync);
        batches.MapPost("/delete/workflow-definitions/by-definition-id", (HttpContext context, DefinitionDesk desk, DefinitionIdList list) =>
            DoAsync(list.DefinitionIds, async id => await desk.DeleteAsync(await context.ActorAsync(), id, context.RequestAborted), outcome => new { deleted = outcome.Done.Count }));
        batches.MapPost("/delete/workflow-definitions/by-id", (HttpContext context, DefinitionDesk desk, DefinitionShelf shelf, VersionIdList list) =>
            DoAsync(list.Ids, id => DefinitionWriteApi.RemoveVersionAsync(context, desk, shelf, id), outcome => new { deleted = outcome.Done.Count }));
        batches.MapPost("/publish/workflow-definitions/by-definition-ids", (HttpContext context, DefinitionDesk desk, DefinitionIdList list) =>
            DoAsync(list.DefinitionIds, async id => await desk.PublishAsync(await context.ActorAsync(), id, [], null, context.RequestAborted), outcome => new
            {
                published = outcome.Done, alreadyPublished = outcome.Unchanged, notFound = outcome.NotFound, updatedConsumers = Array.Empty<string>(), skipped = Array.Empty<string>(),
            }));
        batches.MapPost("/retract/workflow-definitions/by-definition-ids", (HttpContext context, DefinitionDesk desk, DefinitionIdList list) =>
            DoAsync(list.DefinitionIds, async id => await desk.RetractAsync(await context.ActorAsync(), id, null, context.RequestAborted), outcome => new
            {
                retracted = outcome.Done, alreadyRetracted = outcome.Unchanged, notFound = outcome.NotFound, skipped = Array.Empty<string>(),
            }));
    }

    private static async Task<IResult> DoAsync(string[]? ids, Func<string, Task<DefinitionAnswer>> change, Func<BatchOutcome, object> show)
    {
        if (ids is null or { Length: > Most }) return DefinitionBody.Refused([$"Donnez la liste des identifiants, {Most} au plus."]);

        var outcome = new BatchOutcome();
        foreach (var id in ids.Distinct(StringComparer.Ordinal))
        {
            var answer = await change(id);
            if (answer is DefinitionAnswer.Refused { Kind: RefusalKind.NotFound }) outcome.NotFound.Add(id);
            else if (answer is DefinitionAnswer.Refused refused) outcome.Refused.Add($"{id}\u00A0: {string.Join(' ', refused.Faults.Select(fault => fault.Message).Prepend(refused.Sentence))}");
            else (answer is DefinitionAnswer.Done ? outcome.Done : outcome.Unchanged).Add(id);
        }

        return outcome.Refused.Count == 0 ? Results.Ok(show(outcome)) : DefinitionBody.Refused([.. outcome.Refused, $"Fait pour {outcome.Done.Count} sur {ids.Length}."]);
    }

    /// <summary>The definitions that a request names.</summary>
    internal sealed record DefinitionIdList(string[]? DefinitionIds);

    /// <summary>The versions that a request names.</summary>
    internal sealed record VersionIdList(string[]? Ids);

    private sealed class BatchOutcome
    {
        public List<string> Done { get; } = [];

        public List<string> Unchanged { get; } = [];

        public List<string> NotFound { get; } = [];

        public List<string> Refused { get; } = [];
    }
}
