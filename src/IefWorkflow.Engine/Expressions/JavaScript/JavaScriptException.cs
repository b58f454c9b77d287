namespace IefWorkflow.Engine.Expressions.JavaScript;

/// <summary>An expression gave no value.</summary>
/// <remarks>The message is a French sentence for the author of the definition; <see cref="Line"/> and <see cref="Column"/> say where.</remarks>
#pragma warning disable CA1032 // A failure of an expression always says of which kind it is.
public sealed class JavaScriptException : Exception
#pragma warning restore CA1032
{
    internal JavaScriptException(JavaScriptErrorKind kind, string message, (int Line, int Column)? place = null, Exception? cause = null)
        : base(FrenchTypography.Mend(message), cause)
    {
        Kind = kind;
        Line = place?.Line;
        Column = place?.Column;
    }

    /// <summary>Why there is no value.</summary>
    public JavaScriptErrorKind Kind { get; }

    /// <summary>The line in the expression as it was written, counted from 1; null when unknown.</summary>
    public int? Line { get; }

    /// <summary>The column, counted from 1; null when unknown.</summary>
    public int? Column { get; }
}
