using System.Collections.Concurrent;
using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Expressions.JavaScript;

namespace IefWorkflow.Engine.Expressions;

/// <summary>Scripts whose text is only known when they run, compiled once each.</summary>
internal static class ScriptCache
{
    /// <summary>How many scripts are kept; texts made by expressions could otherwise fill the memory.</summary>
    private const int MostScripts = 1000;

    private static readonly ConcurrentDictionary<string, JavaScriptScript> Scripts = new(StringComparer.Ordinal);

    /// <summary>Runs a script in the scope of an execution.</summary>
    /// <returns>Its value, and the outcomes that it chose.</returns>
    /// <exception cref="ExpressionException">The script does not compile, or failed.</exception>
    public static (object? Value, IReadOnlyList<string> Outcomes) Run(string source, ActivityContext context, CancellationToken cancellationToken)
    {
        var host = new ScriptHost(context);
        return (JavaScriptExpression.Evaluate(Find(source), host, cancellationToken), host.Outcomes);
    }

    private static JavaScriptScript Find(string source)
    {
        if (Scripts.TryGetValue(source, out var known)) return known;

        var script = JavaScriptCompiler.Compile(source).Match(
            compiled => compiled.Script,
            refused => throw JavaScriptExpression.Located(refused.ToException()));
        if (Scripts.Count >= MostScripts) Scripts.Clear();
        return Scripts[source] = script;
    }
}
