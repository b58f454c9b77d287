namespace IefWorkflow.Engine.Expressions.JavaScript.Syntax;

/// <summary>What a token of a script is.</summary>
internal enum TokenKind
{
    /// <summary>The end of the text, or the place where it can no longer be read.</summary>
    End,

    /// <summary>An identifier or a keyword.</summary>
    Name,

    Number,

    Text,

    Punctuator,
}
