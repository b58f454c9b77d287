using System.Globalization;
using System.Text;

namespace IefWorkflow.Cli.Text;

/// <summary>French typography, and the showing of words that came from a file or a command line.</summary>
internal static class FrenchText
{
    /// <summary>The space that French puts before <c>: ; ? !</c> and inside « ».</summary>
    public const char Nbsp = '\u00A0';

    private const int LongestShown = 120;

    /// <summary>Makes the spaces before <c>: ; ? !</c> and inside « » non-breaking.</summary>
    public static string WithNbsp(this string sentence) => new StringBuilder(sentence)
        .Replace(" :", "\u00A0:").Replace(" ;", "\u00A0;").Replace(" ?", "\u00A0?").Replace(" !", "\u00A0!")
        .Replace("« ", "«\u00A0").Replace(" »", "\u00A0»")
        .ToString();

    /// <summary>A word between French quotation marks, made safe by <see cref="Shown"/>.</summary>
    public static string Quoted(string word) => $"«{Nbsp}{Shown(word)}{Nbsp}»";

    /// <summary>A word cut to a readable length, with control characters replaced so that they cannot drive a terminal.</summary>
    public static string Shown(string word)
    {
        var shown = word.Length <= LongestShown ? word : string.Concat(word.AsSpan(0, LongestShown), "…");
        return shown.Any(MayDriveTerminal) ? string.Concat(shown.Select(letter => MayDriveTerminal(letter) ? '\uFFFD' : letter)) : shown;
    }

    private static bool MayDriveTerminal(char letter) =>
        char.IsControl(letter)
        || char.IsSurrogate(letter)
        || CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
