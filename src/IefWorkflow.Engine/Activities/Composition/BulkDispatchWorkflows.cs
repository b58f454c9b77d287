using System.Text.Json.Nodes;
using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Runtime;
using IefWorkflow.Engine.Values;

namespace IefWorkflow.Engine.Activities.Composition;

/// <summary>Has another workflow run in the background once for each item of a list.</summary>
[Activity("Elsa", "Composition", "Lance un workflow pour chaque élément d'une liste.", DisplayName = "Lancer un workflow par élément", Kind = ActivityKind.Task)]
[Outcomes("Completed", "Canceled", "Done")]
[Ports("childCompleted", "childFaulted")]
public sealed class BulkDispatchWorkflows : Activity
{
    private const string Remaining = "remaining";

    /// <summary>The workflow.</summary>
    [Input(DisplayName = "Workflow", UIHint = "workflow-definition-picker", IsRequired = true)]
    public Input<string> WorkflowDefinitionId { get; set; } = null!;

    /// <summary>The list. An item that is an object gives its members as inputs.</summary>
    [Input(DisplayName = "Éléments", UIHint = "code-editor")]
    public Input<JsonArray> Items { get; set; } = null!;

    /// <summary>The input that holds an item that is no object.</summary>
    [Input(DisplayName = "Nom de l'entrée", DefaultValue = "Item")]
    public Input<string> DefaultItemInputKey { get; set; } = null!;

    /// <summary>What every instance starts with besides.</summary>
    [Input(DisplayName = "Autres entrées", UIHint = "json-editor")]
    public Input<JsonObject> Input { get; set; } = null!;

    /// <summary>Whether to wait for the end of all.</summary>
    [Input(DisplayName = "Attendre la fin", UIHint = "checkbox", DefaultValue = "true")]
    public Input<bool> WaitForCompletion { get; set; } = null!;

    /// <inheritdoc/>
    protected internal override async ValueTask ExecuteAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        var waits = context.Get(WaitForCompletion);
        var items = context.Get(Items) ?? [];
        foreach (var item in items)
        {
            var input = ChildInput.Of(context.Get(Input));
            foreach (var (name, value) in item as JsonObject ?? new JsonObject { [context.Get(DefaultItemInputKey) ?? "Item"] = item?.DeepClone() }) input[name] = WorkflowValue.OfJson(value);
            await context.Burst.Host.DispatchChildAsync(
                new ChildStart(context.Get(WorkflowDefinitionId) ?? "", context.Instance.Id, null, input, waits ? ChildStimulus.BulkDispatch : null), cancellationToken);
        }

        if (!waits || items.Count == 0)
        {
            await context.CompleteAsync("Done");
            return;
        }

        context.State[Remaining] = items.Count;
        context.CreateBookmark(ChildStimulus.Of(ChildStimulus.BulkDispatch, "", context.Instance.Id), burns: false);
    }

    /// <inheritdoc/>
    protected internal override ValueTask ResumeAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        var faulted = (context.ResumeInput as JsonObject)?["SubStatus"]?.ToString() == nameof(WorkflowSubStatus.Faulted);
        return context.Schedule(faulted ? "childFaulted" : "childCompleted") ? ValueTask.CompletedTask : OneLessAsync(context);
    }

    /// <inheritdoc/>
    protected internal override ValueTask OnChildCompletedAsync(
        ActivityContext context, ActivityContext child, IReadOnlyList<string>? outcomes, CancellationToken cancellationToken) => OneLessAsync(context);

    private static ValueTask OneLessAsync(ActivityContext context)
    {
        var remaining = context.State[Remaining]!.GetValue<int>() - 1;
        context.State[Remaining] = remaining;
        return remaining == 0 ? context.CompleteAsync("Completed", "Done") : ValueTask.CompletedTask;
    }
}
