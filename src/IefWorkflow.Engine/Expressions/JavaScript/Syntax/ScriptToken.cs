namespace IefWorkflow.Engine.Expressions.JavaScript.Syntax;

/// <summary>One token of a script.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">The name, the punctuator, or the value of a string.</param>
/// <param name="Number">The value of a number.</param>
/// <param name="Start">The offset of its first letter.</param>
/// <param name="End">The offset after its last letter.</param>
/// <param name="IsAfterLineEnd">Whether a line ended since the token before.</param>
/// <param name="IsEscaped">Whether a name was written with escapes; such a name is never a keyword.</param>
internal readonly record struct ScriptToken(TokenKind Kind, string Value, double Number, int Start, int End, bool IsAfterLineEnd, bool IsEscaped)
{
    public bool IsPunctuator(string value) => Kind == TokenKind.Punctuator && Value == value;

    public bool IsKeyword(string value) => Kind == TokenKind.Name && !IsEscaped && Value == value;
}
