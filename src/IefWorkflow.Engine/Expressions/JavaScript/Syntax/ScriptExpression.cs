namespace IefWorkflow.Engine.Expressions.JavaScript.Syntax;

/// <summary>An expression of a script as it was written.</summary>
/// <param name="At">The offset of its first letter, or of the operator for binary ones.</param>
internal abstract record ScriptExpression(int At)
{
    public sealed record Number(int At, double Value) : ScriptExpression(At);

    public sealed record Text(int At, string Value) : ScriptExpression(At);

    /// <summary><c>true</c>, <c>false</c> or, without value, <c>null</c>.</summary>
    public sealed record Constant(int At, bool? Value) : ScriptExpression(At);

    public sealed record RegularExpression(int At, string Pattern, string Flags) : ScriptExpression(At);

    /// <summary>A template: one text more than there are values.</summary>
    public sealed record Template(int At, IReadOnlyList<string> Texts, IReadOnlyList<ScriptExpression> Values) : ScriptExpression(At);

    public sealed record Name(int At, string Value) : ScriptExpression(At);

    public sealed record This(int At) : ScriptExpression(At);

    /// <summary>An array; null stands for a hole.</summary>
    public sealed record ArrayOf(int At, IReadOnlyList<ScriptExpression?> Elements) : ScriptExpression(At);

    public sealed record ObjectOf(int At, IReadOnlyList<ScriptProperty> Properties) : ScriptExpression(At);

    public sealed record Function(int At, ScriptFunction Definition) : ScriptExpression(At);

    public sealed record Unary(int At, string Operator, ScriptExpression Operand) : ScriptExpression(At);

    /// <summary><c>++</c> or <c>--</c> on a name or a member.</summary>
    public sealed record Update(int At, string Operator, bool IsPrefix, ScriptPattern Target) : ScriptExpression(At);

    public sealed record Binary(int At, string Operator, ScriptExpression Left, ScriptExpression Right) : ScriptExpression(At);

    /// <summary><c>&amp;&amp;</c>, <c>||</c> or <c>??</c>.</summary>
    public sealed record Logical(int At, string Operator, ScriptExpression Left, ScriptExpression Right) : ScriptExpression(At);

    /// <summary>An assignment; the operator is without its equals sign, and empty for a plain one.</summary>
    public sealed record Assign(int At, string Operator, ScriptPattern Target, ScriptExpression Value) : ScriptExpression(At);

    public sealed record Conditional(int At, ScriptExpression Test, ScriptExpression Then, ScriptExpression Otherwise) : ScriptExpression(At);

    public sealed record Call(int At, ScriptExpression Callee, IReadOnlyList<ScriptExpression> Arguments, bool IsOptional) : ScriptExpression(At);

    public sealed record New(int At, ScriptExpression Callee, IReadOnlyList<ScriptExpression> Arguments) : ScriptExpression(At);

    /// <summary>A member; the key of <c>a.b</c> is a <see cref="Text"/>.</summary>
    public sealed record Member(int At, ScriptExpression Object, ScriptExpression Key, bool IsOptional) : ScriptExpression(At);

    /// <summary>Marks how far a <c>?.</c> inside skips when it meets null or undefined.</summary>
    public sealed record Chain(int At, ScriptExpression Inner) : ScriptExpression(At);

    public sealed record Sequence(int At, IReadOnlyList<ScriptExpression> Items) : ScriptExpression(At);

    /// <summary><c>...x</c> in an array or among arguments.</summary>
    public sealed record Spread(int At, ScriptExpression Value) : ScriptExpression(At);
}
