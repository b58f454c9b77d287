using System.Globalization;
using System.Text;

namespace IefWorkflow.Engine.Expressions.JavaScript.Syntax;

/// <summary>Cuts a script into tokens, one at a time.</summary>
/// <remarks>
/// A slash and a back quote mean different things in different places: the parser knows which and asks for
/// <see cref="RegularExpression"/> or <see cref="TemplateText"/> there.
/// </remarks>
internal sealed partial class ScriptTokenizer(string source, ScriptFaults faults)
{
    private static readonly string[] Punctuators =
    [
        ">>>=", "...", "===", "!==", "**=", "<<=", ">>=", ">>>", "&&=", "||=", "??=",
        "=>", "==", "!=", "<=", ">=", "&&", "||", "??", "?.", "++", "--", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "<<", ">>", "**",
        "{", "}", "(", ")", "[", "]", ";", ",", "<", ">", "+", "-", "*", "/", "%", "&", "|", "^", "!", "~", "?", ":", "=", ".", "`",
    ];

    private int position;

    /// <summary>Where the next token is looked for.</summary>
    public int Position
    {
        get => position;
        set => position = value;
    }

    public ScriptToken Next()
    {
        var isAfterLineEnd = SkipBlanks();
        var start = position;
        if (faults.IsStopped || start >= source.Length) return new ScriptToken(TokenKind.End, "", 0, source.Length, source.Length, isAfterLineEnd, IsEscaped: false);

        var letter = source[start];
        var token = letter switch
        {
            '"' or '\'' => Text(letter),
            _ when char.IsAsciiDigit(letter) || (letter == '.' && char.IsAsciiDigit(At(start + 1))) => Number(),
            _ when StartsName(letter) => Name(),
            _ => Punctuator(),
        };
        position = Math.Min(position, source.Length);
        return token with { Start = start, End = position, IsAfterLineEnd = isAfterLineEnd };
    }

    private char At(int index) => index < source.Length ? source[index] : '\0';

    private bool SkipBlanks()
    {
        var isAfterLineEnd = false;
        while (position < source.Length)
        {
            var letter = source[position];
            if (SourceLines.IsLineEnd(letter))
            {
                isAfterLineEnd = true;
                position++;
            }
            else if (letter == '/' && At(position + 1) == '/')
            {
                while (position < source.Length && !SourceLines.IsLineEnd(source[position])) position++;
            }
            else if (letter == '/' && At(position + 1) == '*')
            {
                isAfterLineEnd |= SkipComment();
            }
            else if (char.IsWhiteSpace(letter) || letter == '\uFEFF')
            {
                position++;
            }
            else
            {
                break;
            }
        }

        return isAfterLineEnd;
    }

    private bool SkipComment()
    {
        var start = position;
        var end = source.IndexOf("*/", start + 2, StringComparison.Ordinal);
        position = end < 0 ? source.Length : end + 2;
        if (end < 0) faults.Stop(start, "Le commentaire n'est pas fermé : ajoutez « */ ».");
        return source.AsSpan(start, position - start).IndexOfAny("\n\r\u2028\u2029") >= 0;
    }

    private ScriptToken Punctuator()
    {
        foreach (var punctuator in Punctuators)
        {
            if (string.CompareOrdinal(source, position, punctuator, 0, punctuator.Length) != 0) continue;
            if (punctuator == "?." && char.IsAsciiDigit(At(position + 2))) continue;

            position += punctuator.Length;
            return Token(TokenKind.Punctuator, punctuator);
        }

        faults.Stop(position, source[position] switch
        {
            '#' => "Les membres privés « #nom » ne sont pas pris en charge : donnez au membre un nom ordinaire.",
            '@' => "Les décorateurs « @nom » ne sont pas pris en charge : appelez la fonction vous-même.",
            '“' or '”' or '‘' or '’' or '«' or '»' => $"Le caractère {FrenchTypography.Quoted(source[position].ToString())} n'ouvre pas un texte : écrivez ' ou \".",
            var letter => $"Le caractère {FrenchTypography.Quoted(letter.ToString())} n'a pas de sens ici : supprimez-le.",
        });
        return Token(TokenKind.End, "");
    }

    private ScriptToken Name()
    {
        var start = position;
        while (position < source.Length && ContinuesName(source[position]) && source[position] != '\\') position++;
        if (At(position) != '\\') return Token(TokenKind.Name, source[start..position]);

        position = start;
        var name = new StringBuilder();
        while (position < source.Length && ContinuesName(source[position]))
        {
            if (source[position] == '\\') AppendEscapedLetter(name);
            else name.Append(source[position++]);
        }

        return Token(TokenKind.Name, name.ToString()) with { IsEscaped = true };
    }

    private void AppendEscapedLetter(StringBuilder name)
    {
        var start = position;
        position++;
        var code = At(position) == 'u' ? UnicodeEscape() : -1;
        if (code is < 0 or > char.MaxValue || !ContinuesName((char)code) || code == '\\') faults.Stop(start, "Cet échappement ne donne pas une lettre de nom : écrivez la lettre elle-même.");
        else name.Append((char)code);
    }

    private static bool StartsName(char letter) =>
        char.IsLetter(letter) || letter is '_' or '$' or '\\' || char.IsSurrogate(letter) || char.GetUnicodeCategory(letter) == UnicodeCategory.LetterNumber;

    private static bool ContinuesName(char letter) =>
        StartsName(letter)
        || letter is '\u200C' or '\u200D'
        || char.GetUnicodeCategory(letter) is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.ConnectorPunctuation;

    private static ScriptToken Token(TokenKind kind, string value) => new(kind, value, 0, 0, 0, IsAfterLineEnd: false, IsEscaped: false);
}
