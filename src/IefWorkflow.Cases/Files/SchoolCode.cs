using System.Globalization;

namespace IefWorkflow.Cases.Files;

/// <summary>The code of an establishment in the national register (UAI, once RNE): seven digits, and a letter that checks them.</summary>
public static class SchoolCode
{
    /// <summary>The letters that check, by the remainder of the number: no I, O nor Q.</summary>
    private const string Letters = "ABCDEFGHJKLMNPRSTUVWXYZ";
    private const int Digits = 7;

    /// <summary>A code as it is kept, from one that people write in any case, spaced or not.</summary>
    public static string Normalized(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character))).ToUpperInvariant();

    /// <summary>Codes as an account keeps them.</summary>
    public static string Joined(IEnumerable<string> codes) => string.Join(' ', codes.Select(Normalized).Where(code => code.Length > 0).Distinct());

    /// <summary>What is wrong with a code, in French; null when nothing is.</summary>
    public static string? Fault(string text)
    {
        var code = Normalized(text);
        if (code.Length != Digits + 1 || !int.TryParse(code.AsSpan(0, Digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || !char.IsAsciiLetterUpper(code[^1]))
        {
            return $"« {text.Trim()} » n'est pas un code d'établissement (UAI)\u00A0: donnez sept chiffres et une lettre, par exemple 0359999D.";
        }

        return code[^1] == Letters[number % Letters.Length] ? null : $"Le code d'établissement « {code} » a une faute de frappe\u00A0: sa lettre ne va pas avec ses chiffres. Vérifiez-le.";
    }
}
