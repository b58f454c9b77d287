using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace IefWorkflow.Engine.Expressions.JavaScript.Syntax;

/// <summary>Rewrites one regular expression of ECMAScript for .NET.</summary>
/// <remarks>
/// The two disagree on what <c>\d \w \s \b . ^ $</c> stand for and on the numbers of named groups; each is written out, so that a
/// script means here what it means in a browser.
/// </remarks>
internal sealed class RegularExpressionTranslator(string pattern, string flags)
{
    private const int LongestPattern = 2000;
    private const string WordLetters = "a-zA-Z0-9_";
    private const string Blanks = @"\t\n\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";
    private const string LineEnds = @"\n\r\u2028\u2029";

    private static readonly SearchValues<char> RepetitionLetters = SearchValues.Create("0123456789,");

    private readonly StringBuilder output = new();
    private readonly Dictionary<string, int> names = [];
    private readonly bool isMultiline = flags.Contains('m', StringComparison.Ordinal);
    private readonly bool isDotAll = flags.Contains('s', StringComparison.Ordinal);
    private string? fault;
    private int position;
    private int groups;

    public RegularExpressionTranslation Translate()
    {
        if (FaultOfFlags() is { } flagFault) return new RegularExpressionTranslation.Refused(flagFault);
        if (pattern.Length > LongestPattern) return new RegularExpressionTranslation.Refused($"L'expression régulière dépasse {LongestPattern} caractères : simplifiez-la.");

        NumberNames();
        while (position < pattern.Length && fault is null) One();
        if (fault is not null) return new RegularExpressionTranslation.Refused(fault);

        var options = RegexOptions.CultureInvariant | (flags.Contains('i', StringComparison.Ordinal) ? RegexOptions.IgnoreCase : RegexOptions.None);
        return new RegularExpressionTranslation.Translated(output.ToString(), options, names);
    }

    private string? FaultOfFlags()
    {
        if (flags.Distinct().Count() != flags.Length) return "Un indicateur de l'expression régulière est écrit deux fois : supprimez-en un.";

        var unknown = flags.Where(flag => !"gimsuy".Contains(flag, StringComparison.Ordinal)).Take(1).ToArray();
        return unknown.Length == 0 ? null : $"L'indicateur {FrenchTypography.Quoted(unknown[0].ToString())} n'est pas pris en charge : choisissez parmi g, i, m, s, u et y.";
    }

    /// <remarks>A name may be referred to before its group opens.</remarks>
    private void NumberNames()
    {
        var number = 0;
        var isInClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '\\':
                    i++;
                    break;
                case '[':
                    isInClass = true;
                    break;
                case ']':
                    isInClass = false;
                    break;
                case '(' when !isInClass && (At(i + 1) != '?' || IsNameAt(i + 1)):
                    number++;
                    if (At(i + 1) == '?') names[NameAt(i + 3)] = number;
                    break;
            }
        }
    }

    private bool IsNameAt(int index) => At(index + 1) == '<' && At(index + 2) is not ('=' or '!');

    private string NameAt(int index)
    {
        var end = pattern.IndexOf('>', index);
        return end < 0 ? "" : pattern[index..end];
    }

    private char At(int index) => index < pattern.Length ? pattern[index] : '\0';

    private void One()
    {
        var letter = pattern[position++];
        switch (letter)
        {
            case '\\':
                Escape(isInClass: false);
                break;
            case '[':
                Class();
                break;
            case '(':
                Group();
                break;
            case '.':
                output.Append(isDotAll ? @"[\s\S]" : $"[^{LineEnds}]");
                break;
            case '^':
                output.Append(isMultiline ? $@"(?<=\A|[{LineEnds}])" : @"\A");
                break;
            case '$':
                output.Append(isMultiline ? $@"(?=[{LineEnds}]|\z)" : @"\z");
                break;
            case '{' when !IsRepetition():
                output.Append(@"\{");
                break;
            case '}' when !EndsRepetition():
                output.Append(@"\}");
                break;
            default:
                output.Append(letter);
                break;
        }
    }

    private bool IsRepetition()
    {
        var end = position;
        while (char.IsAsciiDigit(At(end))) end++;
        if (end == position) return false;
        if (At(end) == ',') end++;
        while (char.IsAsciiDigit(At(end))) end++;
        return At(end) == '}';
    }

    private bool EndsRepetition()
    {
        var start = pattern.LastIndexOf('{', position - 1);
        if (start < 0 || (start > 0 && pattern[start - 1] == '\\')) return false;

        var inside = pattern.AsSpan(start + 1, position - start - 2);
        return inside.Length > 0 && char.IsAsciiDigit(inside[0]) && !inside.ContainsAnyExcept(RepetitionLetters);
    }

    private void Group()
    {
        if (At(position) != '?')
        {
            output.Append(CultureInfo.InvariantCulture, $"(?<{++groups}>");
        }
        else if (IsNameAt(position))
        {
            groups++;
            output.Append(CultureInfo.InvariantCulture, $"(?<{groups}>");
            position += 2 + NameAt(position + 2).Length + 1;
        }
        else if (At(position + 1) is ':' or '=' or '!' || (At(position + 1) == '<' && At(position + 2) is '=' or '!'))
        {
            output.Append('(');
        }
        else
        {
            fault = "Ce groupe d'expression régulière n'existe pas en JavaScript : écrivez « (?: », « (?= », « (?! », « (?<= », « (?<! » ou « (?<nom> ».";
        }
    }

    private void Class()
    {
        if (At(position) == ']')
        {
            position++;
            output.Append("(?!)");
            return;
        }

        if (At(position) == '^' && At(position + 1) == ']')
        {
            position += 2;
            output.Append(@"[\s\S]");
            return;
        }

        output.Append('[');
        if (At(position) == '^')
        {
            position++;
            output.Append('^');
        }

        ClassMembers();

        if (At(position) != ']') fault ??= "Un crochet de l'expression régulière n'est pas fermé : ajoutez « ] ».";
        position++;
        output.Append(']');
    }

    /// <remarks>A hyphen beside <c>\w</c> is a letter in ECMAScript; for .NET it would open a range.</remarks>
    private void ClassMembers()
    {
        var isAfterSet = false;
        while (position < pattern.Length && pattern[position] != ']' && fault is null)
        {
            var letter = pattern[position++];
            if (letter == '\\')
            {
                isAfterSet = IsSetLetter(At(position));
                Escape(isInClass: true);
                continue;
            }

            var isLetter = letter == '[' || (letter == '-' && (isAfterSet || (At(position) == '\\' && IsSetLetter(At(position + 1)))));
            if (isLetter) output.Append('\\');
            output.Append(letter);
            isAfterSet = false;
        }
    }

    private static bool IsSetLetter(char letter) => letter is 'd' or 'D' or 'w' or 'W' or 's' or 'S';

    private void Escape(bool isInClass)
    {
        if (position >= pattern.Length)
        {
            fault = "L'expression régulière finit par « \\ » : complétez-la.";
            return;
        }

        var letter = pattern[position++];
        switch (letter)
        {
            case 'd' or 'w' or 's':
                output.Append(isInClass ? SetOf(letter) : $"[{SetOf(letter)}]");
                break;
            case 'D' or 'W' or 'S':
                output.Append(isInClass ? $@"\{letter}" : $"[^{SetOf(char.ToLowerInvariant(letter))}]");
                break;
            case 'b' or 'B':
                output.Append(isInClass ? @"\b" : Boundary(letter == 'b'));
                break;
            case 'x' or 'u':
                CodePoint(letter, isInClass);
                break;
            case 'p' or 'P':
                Category(letter);
                break;
            case 'k' when At(position) == '<':
                NamedReference();
                break;
            case >= '1' and <= '9' when !isInClass:
                NumberedReference(letter);
                break;
            default:
                Plain(letter);
                break;
        }
    }

    private static string SetOf(char letter) => letter switch
    {
        'd' => "0-9",
        'w' => WordLetters,
        _ => Blanks,
    };

    private static string Boundary(bool isAt) => isAt
        ? $"(?:(?<=[{WordLetters}])(?![{WordLetters}])|(?<![{WordLetters}])(?=[{WordLetters}]))"
        : $"(?:(?<=[{WordLetters}])(?=[{WordLetters}])|(?<![{WordLetters}])(?![{WordLetters}]))";

    private void CodePoint(char letter, bool isInClass)
    {
        var isBraced = letter == 'u' && At(position) == '{' && flags.Contains('u', StringComparison.Ordinal);
        var start = isBraced ? position + 1 : position;
        var end = isBraced ? pattern.IndexOf('}', position) : position + (letter == 'x' ? 2 : 4);
        if (end < 0 || end > pattern.Length || !int.TryParse(pattern.AsSpan(start, end - start), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) || code is < 0 or > 0x10FFFF)
        {
            output.Append(letter);
            return;
        }

        position = isBraced ? end + 1 : end;
        if (code <= char.MaxValue) output.Append(CultureInfo.InvariantCulture, $@"\u{code:x4}");
        else if (isInClass) fault = "Un caractère hors du plan de base n'est pas pris en charge entre crochets : écrivez « (?:a|b) ».";
        else output.Append("(?:").Append(char.ConvertFromUtf32(code)).Append(')');
    }

    private void Category(char letter)
    {
        var end = At(position) == '{' ? pattern.IndexOf('}', position) : -1;
        if (end < 0 || !flags.Contains('u', StringComparison.Ordinal))
        {
            output.Append(letter);
            return;
        }

        var name = pattern[(position + 1)..end];
        if (name.Length > 2) fault = $"La catégorie {FrenchTypography.Quoted(name)} n'est pas prise en charge : écrivez son abréviation, « \\p{{L}} » ou « \\p{{Lu}} ».";
        output.Append('\\').Append(letter).Append('{').Append(name).Append('}');
        position = end + 1;
    }

    private void NamedReference()
    {
        var name = NameAt(position + 1);
        position += name.Length + 2;
        if (!names.TryGetValue(name, out var number)) fault = $"Le groupe {FrenchTypography.Quoted(name)} n'existe pas dans l'expression régulière : corrigez son nom.";
        output.Append(CultureInfo.InvariantCulture, $@"\k<{number}>");
    }

    private void NumberedReference(char first)
    {
        var start = position - 1;
        while (char.IsAsciiDigit(At(position)) && position - start < 3) position++;
        output.Append(@"\k<").Append(first).Append(pattern, start + 1, position - start - 1).Append('>');
    }

    private void Plain(char letter)
    {
        if (letter == '0') output.Append(@"\u0000");
        else if (letter is 't' or 'n' or 'v' or 'f' or 'r' or 'c') output.Append('\\').Append(letter);
        else if (char.IsAsciiLetterOrDigit(letter) || letter == '_' || letter > '\u007f') output.Append(letter);
        else output.Append('\\').Append(letter);
    }
}
