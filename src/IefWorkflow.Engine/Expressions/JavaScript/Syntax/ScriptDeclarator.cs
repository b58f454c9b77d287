namespace IefWorkflow.Engine.Expressions.JavaScript.Syntax;

/// <summary>One variable, or one pattern of variables, that a declaration introduces.</summary>
internal sealed record ScriptDeclarator(ScriptPattern Target, ScriptExpression? Value);
