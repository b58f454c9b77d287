using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Engine.Expressions;

/// <summary>The value of a workflow variable, found by its identifier.</summary>
internal sealed class VariableExpression(string id) : WorkflowExpression
{
    public override object? Evaluate(ActivityContext context) =>
        context.TryGetVariableById(id, out var value) ? value : throw new ExpressionException($"La variable « {id} » n'existe pas : choisissez-en une du workflow.");
}
