using System.Globalization;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Definitions;
using IefWorkflow.Web.Accounts;
using IefWorkflow.Web.Api;
using IefWorkflow.Web.Designer.Definitions;

namespace IefWorkflow.Web.Designer.Instances;

/// <summary>Runs started, stopped and deleted from the designer: never those of a file.</summary>
internal static class RunApi
{
    private const int Most = 100;

    /// <summary>Maps its routes.</summary>
    public static void MapRunning(this IEndpointRouteBuilder api)
    {
        var runs = api.MapGroup("").AddEndpointFilter(DesignerAccess.WritersAsync);
        runs.MapPost("/workflow-definitions/{definitionId}/execute", ExecuteAsync);
        runs.MapPost("/cancel/workflow-instances/{instanceId}", async (HttpContext context, TrialRunDesk desk, string instanceId) => Answer(await desk.CancelAsync(await context.ActorAsync(), instanceId, context.RequestAborted)));
        runs.MapDelete("/workflow-instances/{instanceId}", async (HttpContext context, TrialRunDesk desk, string instanceId) => Answer(await desk.DeleteAsync(await context.ActorAsync(), instanceId, context.RequestAborted)));
        runs.MapPost("/bulk-actions/cancel/workflow-instances", (HttpContext context, TrialRunDesk desk, InstanceIdList list) =>
            DoAsync(list.Ids, async id => await desk.CancelAsync(await context.ActorAsync(), id, context.RequestAborted)));
        runs.MapPost("/bulk-actions/delete/workflow-instances/by-id", (HttpContext context, TrialRunDesk desk, InstanceIdList list) =>
            DoAsync(list.Ids, async id => await desk.DeleteAsync(await context.ActorAsync(), id, context.RequestAborted)));
    }

    /// <remarks>Elsa Studio reads the headers only, and may have left before the answer comes: the run does not end with the request.</remarks>
    private static async Task<IResult> ExecuteAsync(HttpContext context, TrialRunDesk desk, string definitionId)
    {
        var (instanceId, refused) = await desk.StartAsync(await context.ActorAsync(), definitionId, CancellationToken.None);
        context.Response.Headers["x-elsa-workflow-cannot-start"] = (instanceId is null).ToString(CultureInfo.InvariantCulture);
        if (instanceId is null) return refused!.Kind is RefusalKind.BadInput or RefusalKind.NotExpected ? DefinitionBody.Refused([refused.Message]) : Problems.Refused(refused);

        context.Response.Headers["x-elsa-workflow-instance-id"] = instanceId;
        return Results.Ok(new { workflowState = new { id = instanceId, definitionId } });
    }

    private static IResult Answer(ActAnswer.Refused? refused) => refused is null ? Results.Ok() : Problems.Refused(refused);

    private static async Task<IResult> DoAsync(IReadOnlyList<string>? ids, Func<string, Task<ActAnswer.Refused?>> change)
    {
        if (ids is null or { Count: > Most }) return DefinitionBody.Refused([$"Donnez la liste des exécutions, {Most} au plus\u00A0: celles de toute une définition ne se changent pas d'ici."]);

        var refusals = new List<ActAnswer.Refused>();
        foreach (var id in ids.Distinct(StringComparer.Ordinal))
        {
            if (await change(id) is { } refused) refusals.Add(refused);
        }

        return refusals.Count == 0 ? Results.Ok() : Problems.Refused(refusals[0]);
    }

    /// <summary>The instances that a request names.</summary>
    internal sealed record InstanceIdList(string[]? Ids);
}
