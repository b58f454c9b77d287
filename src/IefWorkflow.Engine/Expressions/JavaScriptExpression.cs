using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Expressions.JavaScript;

namespace IefWorkflow.Engine.Expressions;

/// <summary>A script evaluated in the scope of an execution.</summary>
internal sealed class JavaScriptExpression(JavaScriptScript script) : WorkflowExpression
{
    private static readonly JavaScriptEvaluator Evaluator = new(new JavaScriptLimits());

    public override object? Evaluate(ActivityContext context)
    {
        try
        {
            return Evaluator.Evaluate(script, new ScriptHost(context), CancellationToken.None);
        }
        catch (JavaScriptException fault)
        {
            throw new ExpressionException(fault.Message, fault);
        }
    }
}
