namespace IefWorkflow.Engine.Expressions.JavaScript;

/// <summary>Why an expression cannot be used, and what to write instead.</summary>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Column">The column, counted from 1 in UTF-16 units, as editors count it.</param>
/// <param name="Message">A French sentence.</param>
public sealed record JavaScriptFault(int Line, int Column, string Message);
