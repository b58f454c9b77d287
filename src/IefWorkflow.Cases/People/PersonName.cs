using System.Globalization;
using System.Text;

namespace IefWorkflow.Cases.People;

/// <summary>Compares names as people write them: whatever the accents, the case, hyphens and spaces.</summary>
internal static class PersonName
{
    /// <summary>Whether both are the same name.</summary>
    public static bool Same(string left, string right) => Bare(left) == Bare(right);

    /// <summary>Whether one begins with the other: « Anna » and « Anna Marie ».</summary>
    public static bool Begins(string left, string right) =>
        Bare(left) is { Length: > 0 } one && Bare(right) is { Length: > 0 } other && (one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal));

    private static string Bare(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var letter in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetter(letter) && CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark) text.Append(char.ToUpperInvariant(letter));
        }

        return text.ToString();
    }
}
