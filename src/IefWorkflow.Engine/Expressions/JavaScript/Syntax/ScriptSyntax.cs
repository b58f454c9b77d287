namespace IefWorkflow.Engine.Expressions.JavaScript.Syntax;

/// <summary>A whole script as it was written.</summary>
internal sealed record ScriptSyntax(IReadOnlyList<ScriptStatement> Body, bool IsStrict);
