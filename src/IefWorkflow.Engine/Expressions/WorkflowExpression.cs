using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Engine.Expressions;

/// <summary>An expression of a definition, compiled once and evaluated for each execution.</summary>
internal abstract class WorkflowExpression
{
    /// <summary>The value in the scope of one execution.</summary>
    /// <exception cref="ExpressionException">The expression failed.</exception>
    public abstract object? Evaluate(ActivityContext context);
}
