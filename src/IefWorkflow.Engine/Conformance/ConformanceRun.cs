using System.Text.Json.Nodes;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Definitions;
using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Runtime;
using IefWorkflow.Engine.Storage;
using IefWorkflow.Engine.Values;

namespace IefWorkflow.Engine.Conformance;

/// <summary>Runs a definition by a plan on a manual clock, and observes it in the form of the conformance vectors.</summary>
public sealed class ConformanceRun
{
    private readonly ManualTimeProvider clock = new(new DateTimeOffset(2026, 1, 5, 8, 0, 0, TimeSpan.Zero));
    private readonly InMemoryWorkflowStore store = new();
    private readonly List<string> lines = [];
    private readonly List<string> created = [];
    private readonly List<string> unheard = [];
    private readonly Dictionary<string, ConformanceTrace> traces = new(StringComparer.Ordinal);
    private readonly DefinitionCatalogue definitions;
    private readonly WorkflowRuntime runtime;
    private string? instanceId;

    /// <summary>Prepares a run.</summary>
    /// <param name="registry">The activity types.</param>
    /// <param name="mode">How flowcharts decide where branches meet.</param>
    /// <param name="services">What activities ask of their host; nothing by default.</param>
    /// <param name="zone">The time zone of dates in scripts; UTC by default.</param>
    public ConformanceRun(ActivityRegistry registry, FlowchartMode mode, IServiceProvider? services = null, TimeZoneInfo? zone = null)
    {
        definitions = new DefinitionCatalogue(registry);
        runtime = new WorkflowRuntime(store, definitions, clock, new WorkflowRuntimeOptions { FlowchartMode = mode, WriteLine = lines.Add, TimeZone = zone ?? TimeZoneInfo.Utc }, services);
    }

    /// <summary>The events of the plan that nothing waited for, in order.</summary>
    public IReadOnlyList<string> UnheardEvents => unheard;

    /// <summary>Publishes a definition that the run needs.</summary>
    /// <returns>What is wrong with it; empty when it was published.</returns>
    public IReadOnlyList<DefinitionFault> Publish(WorkflowDefinition definition) => definitions.Publish(definition) is ProgramCompilation.Refused refused ? refused.Faults : [];

    /// <summary>Applies the plan and observes.</summary>
    /// <param name="definitionId">The definition to run.</param>
    /// <param name="plan">The plan: <c>input</c>, <c>correlationId</c>, <c>noStart</c>, <c>steps</c>.</param>
    /// <param name="cancellationToken">Cancels the run.</param>
    public async Task<JsonObject> ObserveAsync(string definitionId, JsonObject plan, CancellationToken cancellationToken)
    {
        var steps = new JsonArray();
        if (plan["noStart"]?.GetValue<bool>() != true) steps.Add(await StartAsync(definitionId, plan, cancellationToken));
        foreach (var step in plan["steps"] as JsonArray ?? []) steps.Add(await ApplyAsync(step!.AsObject(), cancellationToken));

        var observation = new JsonObject
        {
            ["steps"] = steps,
            ["final"] = instanceId is null ? null : await InstanceAsync(instanceId, cancellationToken),
            ["stdout"] = new JsonArray([.. lines.Select(line => (JsonNode)line)]),
        };
        if (created.Count > 1)
        {
            var children = new JsonArray();
            foreach (var child in created.Skip(1)) children.Add(await InstanceAsync(child, cancellationToken));
            observation["childInstances"] = children;
        }

        return observation;
    }

    private async Task<JsonNode> StartAsync(string definitionId, JsonObject plan, CancellationToken cancellationToken)
    {
        var input = (plan["input"] as JsonObject)?.ToDictionary(member => member.Key, member => WorkflowValue.OfJson(member.Value));
        var correlationId = plan["correlationId"]?.GetValue<string>();
        var outcome = await runtime.StartAsync(new StartRequest(definitionId, correlationId, input), cancellationToken);
        instanceId = outcome.Match(ran => ran.Instance.Id, _ => null!);
        Record();
        var step = new JsonObject { ["action"] = "start", ["input"] = plan["input"]?.DeepClone(), ["correlationId"] = correlationId };
        return Observed(step, await StateAsync(cancellationToken));
    }

    private async Task<JsonNode> ApplyAsync(JsonObject plan, CancellationToken cancellationToken)
    {
        var action = plan["action"]!.GetValue<string>();
        var step = new JsonObject { ["action"] = action };
        switch (action)
        {
            case "event":
                await EventAsync(plan, step, cancellationToken);
                break;
            case "wait":
                await AdvanceAsync(plan, cancellationToken);
                step["result"] = await IsFinishedAsync(cancellationToken) ? "finished" : "timeout";
                break;
            case "sleep":
                await AdvanceAsync(plan, cancellationToken);
                break;
            case "cancel" when instanceId is not null:
                await runtime.CancelAsync(instanceId, cancellationToken);
                Record();
                break;
            default:
                throw new InvalidOperationException($"L'action « {action} » est inconnue.");
        }

        return Observed(step, await StateAsync(cancellationToken));
    }

    private async Task EventAsync(JsonObject plan, JsonObject step, CancellationToken cancellationToken)
    {
        foreach (var member in new[] { "name", "payload", "correlationId", "anyInstance" })
        {
            if (plan.ContainsKey(member)) step[member] = plan[member]?.DeepClone();
        }

        var correlationId = plan["correlationId"]?.GetValue<string>();
        var addressed = correlationId is null && plan["anyInstance"]?.GetValue<bool>() != true ? instanceId : null;
        var stimulus = Stimulus.Event(plan["name"]!.GetValue<string>());
        var receivers = await runtime.PublishAsync(stimulus, correlationId, addressed, WorkflowValue.OfJson(plan["payload"]), cancellationToken);
        if (receivers.Count == 0) unheard.Add(plan["name"]!.GetValue<string>());
        foreach (var instance in receivers)
        {
            instanceId ??= instance.Id;
        }

        Record();
    }

    /// <remarks>Time passes from one due row to the next, until nothing more is due within the time given.</remarks>
    private async Task AdvanceAsync(JsonObject plan, CancellationToken cancellationToken)
    {
        var until = clock.GetUtcNow().AddMilliseconds(plan["timeoutMs"]?.GetValue<double>() ?? 0);
        while (store.Due.Where(row => row.DueAt <= until).ToList() is { Count: > 0 } due)
        {
            clock.MoveTo(due[0].DueAt);
            if (await runtime.RunDueAsync(1, cancellationToken) == 0) break;
            Record();
        }

        if (plan["action"]!.GetValue<string>() == "sleep") clock.MoveTo(until);
    }

    private void Record()
    {
        foreach (var burst in runtime.LastBursts) Trace(burst.Instance.Id).Observe(burst);
        foreach (var instance in store.Instances.OrderBy(instance => instance.CreatedAt).ThenBy(instance => instance.ParentInstanceId is not null)) Trace(instance.Id);
    }

    private ConformanceTrace Trace(string id)
    {
        if (traces.TryGetValue(id, out var trace)) return trace;

        if (id == instanceId || instanceId is null) created.Insert(0, id);
        else created.Add(id);
        return traces[id] = new ConformanceTrace();
    }

    private async Task<bool> IsFinishedAsync(CancellationToken cancellationToken) =>
        instanceId is not null && await runtime.FindAsync(instanceId, cancellationToken) is { Status: WorkflowStatus.Finished };

    private async Task<JsonNode?> StateAsync(CancellationToken cancellationToken)
    {
        if (instanceId is null || await runtime.FindAsync(instanceId, cancellationToken) is not { } instance) return null;

        var bookmarks = instance.Bookmarks.Select(bookmark => (JsonNode)new JsonObject
        {
            ["name"] = bookmark.Name,
            ["activityId"] = bookmark.ActivityId,
            ["payload"] = bookmark.Payload?.DeepClone(),
            ["correlationId"] = instance.CorrelationId,
        });
        return Named(new JsonObject
        {
            ["status"] = instance.Status.ToString(),
            ["subStatus"] = instance.SubStatus.ToString(),
            ["bookmarks"] = new JsonArray([.. bookmarks]),
        });
    }

    private static JsonObject Observed(JsonObject step, JsonNode? state)
    {
        step["observed"] = state;
        return step;
    }

    private async Task<JsonNode?> InstanceAsync(string id, CancellationToken cancellationToken)
    {
        var instance = await runtime.FindAsync(id, cancellationToken);
        var journal = await store.ReadJournalAsync(id, cancellationToken);
        var program = await definitions.FindVersionAsync(instance!.DefinitionVersionId, cancellationToken);
        return Named(ConformanceView.Of(instance, journal, program!, Trace(id)));
    }

    /// <remarks>Identifiers are made up at each run: they are read as <c>$instance</c> and <c>$child1</c>, <c>$child2</c>…</remarks>
    private JsonNode? Named(JsonNode node)
    {
        var text = node.ToJsonString();
        for (var i = 0; i < created.Count; i++) text = text.Replace(created[i], i == 0 ? "$instance" : $"$child{i}", StringComparison.Ordinal);
        return JsonNode.Parse(text);
    }
}
