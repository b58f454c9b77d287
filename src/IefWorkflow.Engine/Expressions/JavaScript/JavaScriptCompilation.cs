namespace IefWorkflow.Engine.Expressions.JavaScript;

/// <summary>What became of the text of an expression: a script to run, or what is wrong with it.</summary>
public abstract record JavaScriptCompilation
{
    private JavaScriptCompilation()
    {
    }

    /// <summary>The expression can be evaluated.</summary>
    public sealed record Compiled(JavaScriptScript Script) : JavaScriptCompilation;

    /// <summary>The expression cannot be evaluated; there is at least one fault, in the order of the text.</summary>
    public sealed record Refused(IReadOnlyList<JavaScriptFault> Faults) : JavaScriptCompilation
    {
        /// <summary>The first fault, for a caller that evaluates what nobody validated.</summary>
        public JavaScriptException ToException() => new(JavaScriptErrorKind.Syntax, Faults[0].Message, (Faults[0].Line, Faults[0].Column));
    }

    /// <summary>Handles each case.</summary>
    public T Match<T>(Func<Compiled, T> compiled, Func<Refused, T> refused) => this switch
    {
        Compiled outcome => compiled(outcome),
        Refused outcome => refused(outcome),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
