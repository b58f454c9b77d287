using System.Text.Json.Nodes;
using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Values;

namespace IefWorkflow.Engine.Activities.Composition;

/// <summary>Ends the workflow by the outcomes given.</summary>
[Activity("Elsa", "Composition", "Termine le workflow par les issues données.", DisplayName = "Conclure")]
public sealed class Complete : Activity
{
    /// <summary>The outcome, or the list of them.</summary>
    [Input(DisplayName = "Issues", UIHint = "outcome-picker")]
    public Input<object> Outcomes { get; set; } = null!;

    internal override bool IsTerminal => true;

    /// <inheritdoc/>
    protected internal override ValueTask ExecuteAsync(ActivityContext context, CancellationToken cancellationToken) =>
        context.Burst.CompleteCompositeAsync(context, Interpret(context.Get(Outcomes)));

    private static List<string> Interpret(object? outcomes) => outcomes switch
    {
        string outcome => [outcome],
        JsonArray array => [.. array.Select(item => WorkflowValue.ToText(WorkflowValue.OfJson(item)) ?? "")],
        _ => ["Done"],
    };
}
