namespace IefWorkflow.Engine.Expressions.JavaScript.Syntax;

/// <summary>What a value is assigned to.</summary>
/// <param name="At">The offset of its first letter.</param>
internal abstract record ScriptPattern(int At)
{
    public sealed record Variable(ScriptExpression.Name Name) : ScriptPattern(Name.At);

    public sealed record Property(ScriptExpression.Member Member) : ScriptPattern(Member.At);

    /// <summary><c>[a, , b = 1, ...rest]</c>; null stands for a hole.</summary>
    public sealed record ArrayOf(int At, IReadOnlyList<ScriptPatternElement?> Elements, ScriptPattern? Rest) : ScriptPattern(At);

    /// <summary><c>{ a, b: c, [d]: e = 1, ...rest }</c>.</summary>
    public sealed record ObjectOf(int At, IReadOnlyList<ScriptPatternProperty> Properties, ScriptPattern? Rest) : ScriptPattern(At);
}
