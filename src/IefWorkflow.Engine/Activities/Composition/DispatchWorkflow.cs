using System.Text.Json.Nodes;
using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Runtime;

namespace IefWorkflow.Engine.Activities.Composition;

/// <summary>Has another workflow run in the background.</summary>
[Activity("Elsa", "Composition", "Lance un autre workflow en arrière-plan.", DisplayName = "Lancer un workflow")]
public sealed class DispatchWorkflow : Activity
{
    /// <summary>The workflow.</summary>
    [Input(DisplayName = "Workflow", UIHint = "workflow-definition-picker", IsRequired = true)]
    public Input<string> WorkflowDefinitionId { get; set; } = null!;

    /// <summary>The correlation identifier of the new instance.</summary>
    [Input(DisplayName = "Identifiant de corrélation")]
    public Input<string> CorrelationId { get; set; } = null!;

    /// <summary>What it starts with.</summary>
    [Input(DisplayName = "Entrées", UIHint = "json-editor")]
    public Input<JsonObject> Input { get; set; } = null!;

    /// <summary>Whether to wait for its end.</summary>
    [Input(DisplayName = "Attendre la fin", UIHint = "checkbox")]
    public Input<bool> WaitForCompletion { get; set; } = null!;

    /// <summary>What it produced.</summary>
    [Output]
    public Output<object> Result { get; set; } = null!;

    /// <inheritdoc/>
    protected internal override async ValueTask ExecuteAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        var waits = context.Get(WaitForCompletion);
        var start = new ChildStart(
            context.Get(WorkflowDefinitionId) ?? "", context.Instance.Id, context.Get(CorrelationId), ChildInput.Of(context.Get(Input)), waits ? ChildStimulus.Dispatch : null);
        var child = await context.Burst.Host.DispatchChildAsync(start, cancellationToken);
        if (waits) context.CreateBookmark(ChildStimulus.Of(ChildStimulus.Dispatch, child.Id, context.Instance.Id));
        else await context.CompleteAsync();
    }

    /// <inheritdoc/>
    protected internal override ValueTask ResumeAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        context.Set(Result, context.ResumeInput);
        return context.CompleteAsync();
    }
}
