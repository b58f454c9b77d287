namespace IefWorkflow.Engine.Expressions.JavaScript.Syntax;

/// <summary>One case of a switch; without test, the default one.</summary>
internal sealed record ScriptCase(int At, ScriptExpression? Test, IReadOnlyList<ScriptStatement> Body);
