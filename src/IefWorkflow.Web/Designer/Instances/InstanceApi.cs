using System.Text.Json.Nodes;
using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Storage.Rows;
using IefWorkflow.Engine.Values;
using IefWorkflow.Web.Api;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Web.Designer.Instances;

/// <summary>Instances read: the list, one, its state, its variables, its journal.</summary>
internal static class InstanceApi
{
    private const int MostLines = 500;

    /// <summary>Maps its routes.</summary>
    public static void MapInstances(this IEndpointRouteBuilder api)
    {
        var instances = api.MapGroup("/workflow-instances");
        instances.MapPost("", ListAsync);
        instances.MapGet("/{instanceId}", FindAsync);
        instances.MapGet("/{instanceId}/execution-state", async (HttpContext context, InstanceReader reader, string instanceId) =>
            await reader.FindRowAsync(instanceId, context.RequestAborted) is { } row ? Results.Ok(new { status = row.Status.ToString(), subStatus = row.SubStatus.ToString(), workflowSubStatus = row.SubStatus.ToString(), updatedAt = row.UpdatedAt }) : NotFound());
        instances.MapGet("/{instanceId}/variables", VariablesAsync);
        instances.MapPost("/{instanceId}/journal", JournalAsync);
    }

    /// <summary>The answer where there is no such instance.</summary>
    public static IResult NotFound() => Problems.NotFound("Cette exécution n'existe pas, ou n'existe plus\u00A0: relisez la liste.");

    private static async Task<IResult> ListAsync(HttpContext context, InstanceReader reader, InstanceQuery query)
    {
        var rows = query.Choose(reader.Rows);
        var page = await query.Order(rows).Skip(query.Skipped).Take(query.Taken).ToListAsync(context.RequestAborted);
        return Results.Ok(new { items = page.Select(Summary), totalCount = await rows.CountAsync(context.RequestAborted) });
    }

    private static async Task<IResult> FindAsync(HttpContext context, InstanceReader reader, string instanceId)
    {
        if (await reader.FindAsync(instanceId, context.RequestAborted) is not { } view) return NotFound();

        var summary = Summary(view.Row);
        summary["workflowState"] = StateOf(view, await reader.FindStateAsync(instanceId, context.RequestAborted));
        return Results.Json(summary);
    }

    /// <remarks>What ties it to a file, and the name that its workflow gave it, are not shown: neither is needed to mend a definition.</remarks>
    private static JsonObject Summary(InstanceRow row) => new()
    {
        ["id"] = row.Id,
        ["definitionId"] = row.DefinitionId,
        ["definitionVersionId"] = row.DefinitionVersionId,
        ["version"] = row.Version,
        ["parentWorkflowInstanceId"] = row.ParentInstanceId,
        ["status"] = row.Status.ToString(),
        ["subStatus"] = row.SubStatus.ToString(),
        ["isExecuting"] = row.SubStatus is WorkflowSubStatus.Executing,
        ["correlationId"] = null,
        ["name"] = null,
        ["incidentCount"] = row.IncidentCount,
        ["isSystem"] = false,
        ["createdAt"] = row.CreatedAt,
        ["updatedAt"] = row.UpdatedAt,
        ["finishedAt"] = row.FinishedAt,
    };

    private static JsonObject StateOf(InstanceView view, WorkflowInstance? state) => new()
    {
        ["id"] = view.Row.Id,
        ["definitionId"] = view.Row.DefinitionId,
        ["definitionVersionId"] = view.Row.DefinitionVersionId,
        ["definitionVersion"] = view.Row.Version,
        ["correlationId"] = null,
        ["status"] = view.Row.Status.ToString(),
        ["subStatus"] = view.Row.SubStatus.ToString(),
        ["bookmarks"] = new JsonArray([.. (state?.Bookmarks ?? []).Select(bookmark => BookmarkOf(view, bookmark))]),
        ["incidents"] = new JsonArray([.. (state?.Incidents ?? []).Select(incident => IncidentOf(view, incident))]),
        ["fault"] = view.Row.SubStatus is WorkflowSubStatus.Faulted && state?.Incidents is [.., var last] ? FaultOf(view, last) : null,
        ["completionCallbacks"] = new JsonArray(),
        ["activityExecutionContexts"] = new JsonArray([.. view.Runs.Select(run => ContextOf(view, run))]),
        ["input"] = Values(view, state?.Input),
        ["output"] = Values(view, state?.Output),
        ["properties"] = new JsonObject(),
        ["createdAt"] = view.Row.CreatedAt,
        ["updatedAt"] = view.Row.UpdatedAt,
        ["finishedAt"] = view.Row.FinishedAt,
    };

    private static JsonObject BookmarkOf(InstanceView view, Bookmark bookmark) => new()
    {
        ["id"] = bookmark.Id,
        ["name"] = bookmark.Name,
        ["hash"] = bookmark.Hash,
        ["payload"] = null,
        ["activityId"] = bookmark.ActivityId,
        ["activityNodeId"] = view.ByExecution.GetValueOrDefault(bookmark.Execution)?.NodeId ?? bookmark.ActivityId,
        ["activityInstanceId"] = view.ByExecution.GetValueOrDefault(bookmark.Execution) is { } run ? view.IdOf(run) : bookmark.ActivityId,
        ["autoBurn"] = bookmark.Burns,
    };

    private static JsonObject IncidentOf(InstanceView view, Incident incident) => new()
    {
        ["activityId"] = incident.ActivityId,
        ["activityNodeId"] = view.ByExecution.GetValueOrDefault(incident.Execution)?.NodeId ?? incident.ActivityId,
        ["activityType"] = incident.ActivityType,
        ["message"] = view.Message(incident.Message),
        ["exception"] = ExceptionOf(view, incident),
        ["timestamp"] = incident.At,
    };

    private static JsonObject FaultOf(InstanceView view, Incident incident) => new()
    {
        ["exception"] = ExceptionOf(view, incident), ["message"] = view.Message(incident.Message), ["faultedActivityId"] = incident.ActivityId,
    };

    private static JsonObject ExceptionOf(InstanceView view, Incident incident) => new()
    {
        ["type"] = incident.ErrorType, ["message"] = view.Message(incident.Message), ["stackTrace"] = null, ["innerException"] = null, ["metadata"] = null,
    };

    private static JsonObject ContextOf(InstanceView view, ActivityRun run) => new()
    {
        ["id"] = view.IdOf(run),
        ["parentContextId"] = view.ParentOf(run) is { } parent ? view.IdOf(parent) : null,
        ["scheduledActivityNodeId"] = run.NodeId,
        ["ownerActivityNodeId"] = view.ParentOf(run)?.NodeId,
        ["properties"] = new JsonObject(),
        ["activityState"] = new JsonObject(view.InputsOf(run)),
        ["dynamicVariables"] = new JsonArray(),
        ["status"] = run.Status,
    };

    private static JsonObject Values(InstanceView view, Dictionary<string, object?>? values) =>
        new((values ?? []).Select(value => KeyValuePair.Create(value.Key, view.Value(WorkflowValue.ToJson(value.Value)))));

    private static async Task<IResult> VariablesAsync(HttpContext context, InstanceReader reader, string instanceId)
    {
        if (await reader.FindAsync(instanceId, context.RequestAborted) is not { } view) return NotFound();

        var state = await reader.FindStateAsync(instanceId, context.RequestAborted);
        var items = (view.Definition?.Variables ?? []).Select(variable => new { variable.Id, variable.Name, Value = view.Value(WorkflowValue.ToJson(state?.FindVariable(variable.Id))) }).ToList();
        return Results.Ok(new { items, count = items.Count });
    }

    private static async Task<IResult> JournalAsync(HttpContext context, InstanceReader reader, string instanceId, JournalRequest? request = null, int skip = 0, int take = MostLines)
    {
        if (skip < 0 || take < 0) return Problems.BadInput("«\u00A0skip\u00A0» et «\u00A0take\u00A0» sont des nombres positifs.");
        if (await reader.FindAsync(instanceId, context.RequestAborted) is not { } view) return NotFound();

        var lines = view.Journal.Where(line => request?.Filter?.Admits(line, view.ByExecution[line.Execution]) ?? true).ToList();
        return Results.Ok(new { items = lines.Skip(skip).Take(Math.Min(take, MostLines)).Select(line => LineOf(view, line)), totalCount = lines.Count });
    }

    private static object LineOf(InstanceView view, JournalEntry line)
    {
        var run = view.ByExecution[line.Execution];
        return new
        {
            Id = $"{view.Row.Id}-l{line.Sequence}",
            ActivityInstanceId = view.IdOf(run),
            ParentActivityInstanceId = view.ParentOf(run) is { } parent ? view.IdOf(parent) : null,
            run.ActivityId,
            ActivityType = run.Type,
            ActivityTypeVersion = run.TypeVersion,
            ActivityName = run.Name,
            run.NodeId,
            Timestamp = line.At,
            line.Sequence,
            EventName = line.Event.ToString(),
            Message = view.Message(line),
            Source = (string?)null,
            ActivityState = view.InputsOf(run),
            Payload = line.Outcomes is null ? null : new Dictionary<string, object> { ["Outcomes"] = line.Outcomes },
        };
    }

    /// <summary>The body of a request for the journal.</summary>
    internal sealed record JournalRequest(JournalFilter? Filter);

    /// <summary>Which lines of a journal are asked for: every condition given must be met.</summary>
    internal sealed record JournalFilter(string[]? ActivityIds, string[]? ActivityNodeIds, string[]? ExcludedActivityTypes, string[]? EventNames)
    {
        public bool Admits(JournalEntry line, ActivityRun run) =>
            (ActivityIds is null || ActivityIds.Contains(run.ActivityId))
            && (ActivityNodeIds is null || ActivityNodeIds.Contains(run.NodeId))
            && (ExcludedActivityTypes is null || !ExcludedActivityTypes.Contains(run.Type))
            && (EventNames is null or [] || EventNames.Contains(line.Event.ToString()));
    }
}
