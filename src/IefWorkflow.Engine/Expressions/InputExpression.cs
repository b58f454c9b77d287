using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Engine.Expressions;

/// <summary>The value of a workflow input; null when it was not given.</summary>
internal sealed class InputExpression(string name) : WorkflowExpression
{
    public override object? Evaluate(ActivityContext context) => context.Instance.Input.GetValueOrDefault(name);
}
