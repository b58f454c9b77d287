namespace IefWorkflow.Engine.Expressions.JavaScript.Runtime;

/// <summary>How a script ended: with a value, or by throwing one.</summary>
internal abstract record ScriptOutcome
{
    private ScriptOutcome()
    {
    }

    /// <summary>The value of the script, as the workflow holds it.</summary>
    public sealed record Returned(object? Value) : ScriptOutcome;

    /// <summary>What the caller is to be told.</summary>
    public sealed record Threw(JavaScriptException Failure) : ScriptOutcome;
}
