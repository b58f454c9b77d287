namespace IefWorkflow.Engine.Expressions.JavaScript.Syntax;

/// <summary>A target with the value it takes when it would get undefined.</summary>
internal sealed record ScriptPatternElement(ScriptPattern Target, ScriptExpression? Default);
