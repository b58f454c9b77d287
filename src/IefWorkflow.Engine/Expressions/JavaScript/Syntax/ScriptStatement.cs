namespace IefWorkflow.Engine.Expressions.JavaScript.Syntax;

/// <summary>A statement of a script as it was written.</summary>
/// <param name="At">The offset of its first letter.</param>
internal abstract record ScriptStatement(int At)
{
    /// <summary>The offset after its last letter.</summary>
    public int End { get; init; }

    public sealed record Empty(int At) : ScriptStatement(At);

    public sealed record Evaluation(int At, ScriptExpression Expression) : ScriptStatement(At);

    public sealed record Declaration(int At, DeclarationKind Kind, IReadOnlyList<ScriptDeclarator> Declarators) : ScriptStatement(At);

    public sealed record Function(int At, ScriptExpression.Name Name, ScriptFunction Definition) : ScriptStatement(At);

    public sealed record Block(int At, IReadOnlyList<ScriptStatement> Body) : ScriptStatement(At);

    public sealed record If(int At, ScriptExpression Test, ScriptStatement Then, ScriptStatement? Otherwise) : ScriptStatement(At);

    /// <summary><c>for (;;)</c>; the start is a declaration, an evaluation or nothing.</summary>
    public sealed record For(int At, ScriptStatement? Start, ScriptExpression? Test, ScriptExpression? Step, ScriptStatement Body) : ScriptStatement(At);

    /// <summary><c>for … of</c> over values, or <c>for … in</c> over keys; without kind, the target exists already.</summary>
    public sealed record ForEach(int At, bool IsOverKeys, DeclarationKind? Kind, ScriptPattern Target, ScriptExpression Source, ScriptStatement Body) : ScriptStatement(At);

    public sealed record While(int At, ScriptExpression Test, ScriptStatement Body) : ScriptStatement(At);

    public sealed record DoWhile(int At, ScriptStatement Body, ScriptExpression Test) : ScriptStatement(At);

    public sealed record Return(int At, ScriptExpression? Value) : ScriptStatement(At);

    public sealed record Break(int At, string? Label) : ScriptStatement(At);

    public sealed record Continue(int At, string? Label) : ScriptStatement(At);

    public sealed record Throw(int At, ScriptExpression Value) : ScriptStatement(At);

    public sealed record Try(int At, Block Body, ScriptPattern? Caught, Block? Handler, Block? Finally) : ScriptStatement(At);

    public sealed record Switch(int At, ScriptExpression Value, IReadOnlyList<ScriptCase> Cases) : ScriptStatement(At);

    public sealed record Labelled(int At, string Label, ScriptStatement Body) : ScriptStatement(At);
}
