namespace IefWorkflow.Engine.Expressions.JavaScript;

/// <summary>A call that a script makes of a function it does not define itself.</summary>
/// <param name="Function">The name of the function.</param>
/// <param name="Argument">The first argument when it is a text written in the script; otherwise null.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Column">The column, counted from 1.</param>
public sealed record JavaScriptCall(string Function, string? Argument, int Line, int Column);
