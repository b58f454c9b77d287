namespace IefWorkflow.Engine.Expressions.JavaScript.Syntax;

/// <summary>One key of an object pattern and where its value goes.</summary>
internal sealed record ScriptPatternProperty(ScriptExpression Key, ScriptPatternElement Element);
