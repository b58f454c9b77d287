using System.Collections.Concurrent;
using System.Globalization;
using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Expressions.JavaScript;

namespace IefWorkflow.Engine.Expressions;

/// <summary>A script evaluated in the scope of an execution.</summary>
internal sealed class JavaScriptExpression(JavaScriptScript script) : WorkflowExpression
{
    /// <summary>One evaluator per time zone: a process has few.</summary>
    private static readonly ConcurrentDictionary<string, JavaScriptEvaluator> Evaluators = new(StringComparer.Ordinal);

    public override object? Evaluate(ActivityContext context) => Evaluate(script, new ScriptHost(context), CancellationToken.None);

    /// <summary>The failure of a script, with the place in it where that is known.</summary>
    public static ExpressionException Located(JavaScriptException fault) =>
        new(fault is { Line: { } line, Column: { } column } ? string.Create(CultureInfo.InvariantCulture, $"ligne {line}, colonne {column}\u00A0: {fault.Message}") : fault.Message, fault);

    /// <summary>Evaluates a script with the limits that hold for all.</summary>
    /// <exception cref="ExpressionException">The script failed, or passed a limit.</exception>
    public static object? Evaluate(JavaScriptScript script, ScriptHost host, CancellationToken cancellationToken)
    {
        try
        {
            return Evaluators.GetOrAdd(host.TimeZone.Id, static (_, zone) => new JavaScriptEvaluator(new JavaScriptLimits(), zone), host.TimeZone).Evaluate(script, host, cancellationToken);
        }
        catch (JavaScriptException fault)
        {
            throw Located(fault);
        }
    }
}
