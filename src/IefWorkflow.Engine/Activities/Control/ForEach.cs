using System.Text.Json.Nodes;
using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Values;

namespace IefWorkflow.Engine.Activities.Control;

/// <summary>Runs its body for each item of a list.</summary>
[Activity("Elsa", "Boucles", "Répète une activité pour chaque élément d'une liste.", DisplayName = "Pour chaque")]
[Ports("body")]
public sealed class ForEach : Loop
{
    private const string Index = "index";

    /// <summary>The list.</summary>
    [Input(DisplayName = "Éléments", UIHint = "code-editor")]
    public Input<JsonArray> Items { get; set; } = null!;

    /// <summary>The item of the round.</summary>
    [Output]
    public Output<object> CurrentValue { get; set; } = null!;

    internal override bool TryNext(ActivityContext context, out Dictionary<string, object?>? variables)
    {
        variables = null;
        var items = context.Get(Items) ?? [];
        var index = context.State[Index]?.GetValue<int>() ?? 0;
        if (index >= items.Count) return false;

        var value = WorkflowValue.OfJson(items[index]);
        context.State[Index] = index + 1;
        context.Set(CurrentValue, value);
        variables = new Dictionary<string, object?> { ["CurrentIndex"] = index, ["CurrentValue"] = value };
        return true;
    }
}
