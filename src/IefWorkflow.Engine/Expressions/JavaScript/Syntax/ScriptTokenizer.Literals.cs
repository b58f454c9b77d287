using System.Globalization;
using System.Text;

namespace IefWorkflow.Engine.Expressions.JavaScript.Syntax;

/// <content>Numbers, strings, templates and regular expressions.</content>
internal sealed partial class ScriptTokenizer
{
    /// <summary>Reads a regular expression that starts at the offset given: its pattern and its flags.</summary>
    public (string Pattern, string Flags) RegularExpression(int start)
    {
        position = start + 1;
        var isInClass = false;
        while (position < source.Length && (source[position] != '/' || isInClass) && !SourceLines.IsLineEnd(source[position]))
        {
            if (source[position] == '\\') position++;
            else if (source[position] == '[') isInClass = true;
            else if (source[position] == ']') isInClass = false;
            position++;
        }

        if (At(position) != '/')
        {
            faults.Stop(start, "L'expression régulière n'est pas fermée : ajoutez « / ».");
            return ("", "");
        }

        var pattern = source[(start + 1)..position];
        var flags = ++position;
        while (position < source.Length && ContinuesName(source[position])) position++;
        return (pattern, source[flags..position]);
    }

    /// <summary>Reads the text of a template from the current place up to a substitution or to its end.</summary>
    /// <returns>The text, and whether a substitution follows.</returns>
    public (string Text, bool IsBeforeSubstitution) TemplateText(int start)
    {
        var text = new StringBuilder();
        while (position < source.Length && !faults.IsStopped)
        {
            var letter = source[position];
            if (letter == '`')
            {
                position++;
                return (text.ToString(), false);
            }

            if (letter == '$' && At(position + 1) == '{')
            {
                position += 2;
                return (text.ToString(), true);
            }

            if (letter == '\\') AppendEscape(text);
            else AppendTemplateLetter(text, letter);
        }

        faults.Stop(start, "Le texte n'est pas fermé : ajoutez « ` ».");
        return ("", false);
    }

    private void AppendTemplateLetter(StringBuilder text, char letter)
    {
        position++;
        if (letter == '\r' && At(position) == '\n') position++;
        text.Append(letter == '\r' ? '\n' : letter);
    }

    private ScriptToken Text(char quote)
    {
        var start = position++;
        var text = new StringBuilder();
        while (position < source.Length && source[position] != quote && source[position] is not ('\n' or '\r') && !faults.IsStopped)
        {
            if (source[position] == '\\') AppendEscape(text);
            else text.Append(source[position++]);
        }

        if (At(position) != quote) faults.Stop(start, $"Le texte n'est pas fermé : ajoutez {quote} ou, sur plusieurs lignes, entourez-le de « ` ».");
        else position++;
        return Token(TokenKind.Text, text.ToString());
    }

    private void AppendEscape(StringBuilder text)
    {
        var start = position++;
        var letter = At(position);
        switch (letter)
        {
            case 'u':
                AppendCodePoint(text, start, UnicodeEscape());
                return;
            case 'x':
                position++;
                AppendCodePoint(text, start, Hexadecimal(2));
                return;
            case >= '0' and <= '9' when letter != '0' || char.IsAsciiDigit(At(position + 1)):
                faults.Stop(start, "Les échappements octaux ne sont pas pris en charge : écrivez « \\x41 » ou « \\u0041 ».");
                return;
        }

        position++;
        if (letter == '\r' && At(position) == '\n') position++;
        if (letter == '\0' && position > source.Length) return;
        if (!SourceLines.IsLineEnd(letter)) text.Append(SingleEscape(letter));
    }

    private static char SingleEscape(char letter) => letter switch
    {
        'n' => '\n',
        't' => '\t',
        'r' => '\r',
        'b' => '\b',
        'f' => '\f',
        'v' => '\v',
        '0' => '\0',
        _ => letter,
    };

    private void AppendCodePoint(StringBuilder text, int start, int code)
    {
        if (code is < 0 or > 0x10FFFF) faults.Stop(start, "Cet échappement est incomplet : écrivez « \\x41 », « \\u0041 » ou « \\u{1F600} ».");
        else if (code <= char.MaxValue) text.Append((char)code);
        else text.Append(char.ConvertFromUtf32(code));
    }

    /// <summary>Reads what follows a backslash from its <c>u</c>; -1 when it is not an escape.</summary>
    private int UnicodeEscape()
    {
        position++;
        if (At(position) != '{') return Hexadecimal(4);

        position++;
        var code = 0;
        var start = position;
        while (char.IsAsciiHexDigit(At(position)) && code <= 0x10FFFF) code = (code * 16) + Digit(source[position++]);
        if (position == start || At(position) != '}') return -1;

        position++;
        return code;
    }

    private int Hexadecimal(int digits)
    {
        var code = 0;
        for (var i = 0; i < digits; i++)
        {
            if (!char.IsAsciiHexDigit(At(position))) return -1;
            code = (code * 16) + Digit(source[position++]);
        }

        return code;
    }

    private static int Digit(char letter) => char.IsAsciiDigit(letter) ? letter - '0' : (letter | 0x20) - 'a' + 10;

    private ScriptToken Number()
    {
        var start = position;
        var value = (At(start), (char)(At(start + 1) | 0x20)) switch
        {
            ('0', 'x') => Integer(16),
            ('0', 'o') => Integer(8),
            ('0', 'b') => Integer(2),
            _ => Decimal(),
        };

        if (At(position) == 'n' && !ContinuesName(At(position + 1)))
        {
            faults.Add(start, "Les grands entiers (BigInt, « 10n ») ne sont pas pris en charge : écrivez un nombre, exact jusqu'à 9 007 199 254 740 991.");
            position++;
        }
        else if (position < source.Length && ContinuesName(source[position]))
        {
            faults.Stop(start, "Ce nombre est mal écrit : séparez-le par un espace de ce qui le suit.");
        }

        return Token(TokenKind.Number, "") with { Number = value };
    }

    private double Integer(int radix)
    {
        var start = position;
        position += 2;
        var value = 0d;
        var first = position;
        while (char.IsAsciiHexDigit(At(position)) || At(position) == '_')
        {
            var letter = source[position++];
            if (letter == '_') continue;
            if (Digit(letter) >= radix) faults.Stop(start, $"Le chiffre {FrenchTypography.Quoted(letter.ToString())} n'existe pas en base {radix} : corrigez le nombre.");
            value = (value * radix) + Digit(letter);
        }

        CheckSeparators(first);
        if (position == first) faults.Stop(start, "Ce nombre n'a pas de chiffre : complétez-le.");
        return value;
    }

    private double Decimal()
    {
        var start = position;
        if (At(start) == '0' && char.IsAsciiDigit(At(start + 1))) faults.Stop(start, "Un nombre ne commence pas par 0 : écrivez « 0o17 » en octal, ou supprimez le 0.");
        SkipDigits();
        if (At(position) == '.')
        {
            position++;
            SkipDigits();
        }

        if ((At(position) | 0x20) == 'e')
        {
            position++;
            if (At(position) is '+' or '-') position++;
            if (!char.IsAsciiDigit(At(position))) faults.Stop(start, "L'exposant n'a pas de chiffre : complétez le nombre.");
            SkipDigits();
        }

        CheckSeparators(start);
        var digits = source[start..position].Replace("_", "", StringComparison.Ordinal);
        return double.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var value) ? value : double.NaN;
    }

    private void SkipDigits()
    {
        while (char.IsAsciiDigit(At(position)) || At(position) == '_') position++;
    }

    private void CheckSeparators(int start)
    {
        var written = source.AsSpan(start, position - start);
        for (var i = 0; i < written.Length; i++)
        {
            if (written[i] != '_') continue;
            if (i == 0 || i == written.Length - 1 || !char.IsAsciiHexDigit(written[i - 1]) || !char.IsAsciiHexDigit(written[i + 1]))
            {
                faults.Stop(start + i, "Le séparateur « _ » se place entre deux chiffres.");
                return;
            }
        }
    }
}
