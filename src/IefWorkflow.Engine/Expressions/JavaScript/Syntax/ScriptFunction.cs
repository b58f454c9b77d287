namespace IefWorkflow.Engine.Expressions.JavaScript.Syntax;

/// <summary>A function of any form: declaration, expression, arrow, method or accessor.</summary>
/// <param name="At">The offset of its first letter.</param>
/// <param name="Name">The name by which it knows itself; null for most.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="Rest">The parameter that takes the remaining arguments, or null.</param>
/// <param name="Body">Its statements; an arrow that is an expression has one <c>return</c>.</param>
/// <param name="IsArrow">Whether it takes <c>this</c> and <c>arguments</c> from around it.</param>
/// <param name="IsStrict">Whether it is strict code.</param>
internal sealed record ScriptFunction(
    int At,
    string? Name,
    IReadOnlyList<ScriptPatternElement> Parameters,
    ScriptPattern? Rest,
    IReadOnlyList<ScriptStatement> Body,
    bool IsArrow,
    bool IsStrict);
