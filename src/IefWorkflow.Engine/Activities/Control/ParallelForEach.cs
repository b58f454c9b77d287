using System.Text.Json.Nodes;
using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Values;

namespace IefWorkflow.Engine.Activities.Control;

/// <summary>Runs its body for every item of a list, side by side.</summary>
[Activity("Elsa", "Boucles", "Exécute une activité pour chaque élément d'une liste, en parallèle.", DisplayName = "Pour chaque, en parallèle")]
[Ports("body")]
public sealed class ParallelForEach : Activity
{
    private const string Remaining = "remaining";

    /// <summary>The list.</summary>
    [Input(DisplayName = "Éléments", UIHint = "code-editor")]
    public Input<JsonArray> Items { get; set; } = null!;

    /// <inheritdoc/>
    protected internal override ValueTask ExecuteAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        var items = context.Get(Items) ?? [];
        if (items.Count == 0 || context.Node.Child("body") is not { } body) return context.CompleteAsync();

        context.State[Remaining] = items.Count;
        for (var index = 0; index < items.Count; index++)
        {
            var variables = new Dictionary<string, object?> { ["CurrentValue"] = WorkflowValue.OfJson(items[index]), ["CurrentIndex"] = index };
            context.Burst.Schedule(body, context, variables: variables);
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    protected internal override ValueTask OnChildCompletedAsync(
        ActivityContext context, ActivityContext child, IReadOnlyList<string>? outcomes, CancellationToken cancellationToken)
    {
        var remaining = context.State[Remaining]!.GetValue<int>() - 1;
        context.State[Remaining] = remaining;
        return remaining == 0 ? context.CompleteAsync() : ValueTask.CompletedTask;
    }
}
