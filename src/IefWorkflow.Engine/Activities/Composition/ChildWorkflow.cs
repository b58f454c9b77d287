using System.Text.Json.Nodes;
using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Runtime;

namespace IefWorkflow.Engine.Activities.Composition;

/// <summary>An activity that starts one instance of another workflow, and may wait for its end.</summary>
public abstract class ChildWorkflow : Activity
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

    /// <summary>What it produced, with its state.</summary>
    [Output]
    public Output<object> Result { get; set; } = null!;

    /// <inheritdoc/>
    protected internal override ValueTask ResumeAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        context.Set(Result, context.ResumeInput);
        return context.CompleteAsync();
    }

    private protected ChildStart Start(ActivityContext context, string stimulus) => new(
        context.Get(WorkflowDefinitionId) ?? "",
        context.Instance.Id,
        context.Get(CorrelationId),
        ChildInput.Of(context.Get(Input)),
        context.Get(WaitForCompletion) ? stimulus : null);

    private protected static void WaitFor(ActivityContext context, string stimulus, WorkflowInstance child) =>
        context.CreateBookmark(ChildStimulus.Of(stimulus, child.Id, context.Instance.Id));
}
