using IefWorkflow.Engine.Expressions.JavaScript;

namespace IefWorkflow.Engine.Tests.Expressions.JavaScript;

/// <summary>A scope of variables at noon on 2 March 2026, UTC.</summary>
internal sealed class Scope : IJavaScriptHost
{
    public Dictionary<string, object?> Variables { get; } = new(StringComparer.Ordinal);

    public DateTimeOffset Now { get; } = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    public IReadOnlyCollection<string> VariableNames => Variables.Keys;

    public static object? Run(string source, Scope? scope = null, JavaScriptLimits? limits = null) => new JavaScriptEvaluator(limits ?? new JavaScriptLimits())
        .Evaluate(Assert.IsType<JavaScriptCompilation.Compiled>(JavaScriptCompiler.Compile(source)).Script, scope ?? new Scope(), CancellationToken.None);

    public bool TryGetGlobal(string name, out object? value)
    {
        value = null;
        return false;
    }

    public bool TryGetFunction(string name, out Func<object?[], object?> function)
    {
        function = name == "getInput" ? arguments => $"input {arguments[0]}" : null!;
        return function is not null;
    }

    public object? GetVariable(string name) => Variables[name];

    public void SetVariable(string name, object? value) => Variables[name] = value;
}
