using IefWorkflow.Web.Api;

namespace IefWorkflow.Web.Designer.Instances;

/// <summary>The executions of the activities of an instance, derived from its journal.</summary>
internal static class ExecutionApi
{
    private const int MostNodes = 2_000;

    /// <summary>Maps its routes.</summary>
    public static void MapExecutions(this IEndpointRouteBuilder api)
    {
        api.MapGet("/activity-executions/list", (HttpContext context, InstanceReader reader, string? workflowInstanceId = null, string? activityNodeId = null) => ListAsync(context, reader, workflowInstanceId, activityNodeId, Record));
        api.MapGet("/activity-execution-summaries/list", (HttpContext context, InstanceReader reader, string? workflowInstanceId = null, string? activityNodeId = null) => ListAsync(context, reader, workflowInstanceId, activityNodeId, Summary));
        api.MapGet("/activity-executions/by-id", async (HttpContext context, InstanceReader reader, string? id = null) =>
            string.IsNullOrEmpty(id) ? NoIdentifier() : await FindAsync(context, reader, id) is var (view, run) ? Results.Ok(Record(view, run)) : InstanceApi.NotFound());
        api.MapGet("/activity-executions/{id}/call-stack", CallStackAsync);
        api.MapPost("/activity-executions/report", ReportAsync);
    }

    private static IResult NoIdentifier() => Problems.BadInput("Donnez l'identifiant de l'exécution.");

    private static async Task<IResult> ListAsync(HttpContext context, InstanceReader reader, string? instanceId, string? nodeId, Func<InstanceView, ActivityRun, object> show)
    {
        if (string.IsNullOrEmpty(instanceId)) return NoIdentifier();
        if (await reader.FindAsync(instanceId, context.RequestAborted) is not { } view) return InstanceApi.NotFound();

        var items = view.Runs.Where(run => nodeId is null or "" || run.NodeId == nodeId).Select(run => show(view, run)).ToList();
        return Results.Ok(new { items, count = items.Count });
    }

    private static async Task<(InstanceView View, ActivityRun Run)?> FindAsync(HttpContext context, InstanceReader reader, string id)
    {
        if (id.LastIndexOf('-') is not (> 0 and var end) || !int.TryParse(id[(end + 1)..], out var execution)) return null;

        return await reader.FindAsync(id[..end], context.RequestAborted) is { } view && view.ByExecution.TryGetValue(execution, out var run) ? (view, run) : null;
    }

    private static async Task<IResult> CallStackAsync(HttpContext context, InstanceReader reader, string id)
    {
        if (await FindAsync(context, reader, id) is not var (view, run)) return InstanceApi.NotFound();

        var stack = new List<object>();
        for (var each = run; each is not null; each = view.ParentOf(each)) stack.Insert(0, Record(view, each));
        return Results.Ok(new { activityExecutionId = id, items = stack, totalCount = stack.Count });
    }

    private static async Task<IResult> ReportAsync(HttpContext context, InstanceReader reader, ReportRequest request)
    {
        if (request.ActivityNodeIds is { Length: > MostNodes }) return Problems.BadInput($"Demandez au plus {MostNodes} étapes à la fois.");
        if (string.IsNullOrEmpty(request.WorkflowInstanceId)) return NoIdentifier();
        if (await reader.FindAsync(request.WorkflowInstanceId, context.RequestAborted) is not { } view) return InstanceApi.NotFound();

        var asked = request.ActivityNodeIds?.ToHashSet(StringComparer.Ordinal);
        return Results.Ok(new { stats = view.Runs.Where(run => asked?.Contains(run.NodeId) ?? true).GroupBy(run => run.NodeId).Select(runs => StatsOf([.. runs])) });
    }

    private static object StatsOf(IReadOnlyList<ActivityRun> runs)
    {
        var (completed, faulted) = (runs.Count(run => run.Status == "Completed"), runs.Count(run => run.Status == "Faulted"));
        return new
        {
            runs[0].ActivityId,
            ActivityNodeId = runs[0].NodeId,
            StartedCount = runs.Count,
            CompletedCount = completed,
            UncompletedCount = runs.Count - completed,
            IsBlocked = runs.Any(run => run.IsWaiting),
            IsFaulted = faulted > 0,
            AggregateFaultCount = faulted,
            Metadata = new { },
        };
    }

    private static object Summary(InstanceView view, ActivityRun run) => new
    {
        Id = view.IdOf(run), WorkflowInstanceId = view.Row.Id, run.ActivityId, ActivityNodeId = run.NodeId, ActivityType = run.Type, ActivityTypeVersion = run.TypeVersion, ActivityName = run.Name,
        run.StartedAt, run.CompletedAt, HasBookmarks = run.IsWaiting, run.Status, Metadata = new { },
    };

    private static object Record(InstanceView view, ActivityRun run)
    {
        var parent = view.ParentOf(run);
        var depth = 0;
        for (var each = parent; each is not null; each = view.ParentOf(each)) depth++;
        return new
        {
            Id = view.IdOf(run), WorkflowInstanceId = view.Row.Id, run.ActivityId, ActivityNodeId = run.NodeId, ActivityType = run.Type, ActivityTypeVersion = run.TypeVersion, ActivityName = run.Name,
            ActivityState = view.InputsOf(run),
            Payload = run.Outcomes is null ? null : new Dictionary<string, object> { ["Outcomes"] = run.Outcomes },
            Outputs = view.OutputsOf(run),
            Properties = new { },
            Metadata = new { },
            Exception = run.Failure is null ? null : new { Type = "", Message = view.Message(run.Failure), StackTrace = (string?)null, InnerException = (object?)null, Metadata = (object?)null },
            run.StartedAt, run.CompletedAt, HasBookmarks = run.IsWaiting, run.Status,
            AggregateFaultCount = run.Status == "Faulted" ? 1 : 0,
            SchedulingActivityExecutionId = parent is null ? null : view.IdOf(parent),
            SchedulingActivityId = parent?.ActivityId,
            SchedulingWorkflowInstanceId = (string?)null,
            CallStackDepth = depth,
        };
    }

    /// <summary>The body of a request for the counters of activities.</summary>
    internal sealed record ReportRequest(string? WorkflowInstanceId, string[]? ActivityNodeIds);
}
