using System.Globalization;
using System.Text;
using System.Text.Json;

namespace IefWorkflow.Engine.Definitions;

/// <summary>The French of the faults: typography, and words that came from a document.</summary>
internal static class DefinitionText
{
    private const int LongestShown = 120;

    /// <summary>Makes the spaces before <c>: ; ? !</c> and inside « » non-breaking.</summary>
    public static string WithNbsp(this string sentence) => new StringBuilder(sentence)
        .Replace(" :", "\u00A0:").Replace(" ;", "\u00A0;").Replace(" ?", "\u00A0?").Replace(" !", "\u00A0!")
        .Replace("« ", "«\u00A0").Replace(" »", "\u00A0»")
        .ToString();

    /// <summary>A word between French quotation marks, made safe by <see cref="Shown"/>.</summary>
    public static string Quoted(string word) => $"«\u00A0{Shown(word)}\u00A0»";

    /// <summary>A word cut to a readable length, with the characters that could drive a terminal replaced.</summary>
    public static string Shown(string word)
    {
        var shown = word.Length <= LongestShown ? word : string.Concat(word.AsSpan(0, LongestShown), "…");
        return shown.Any(MayDriveTerminal) ? string.Concat(shown.Select(letter => MayDriveTerminal(letter) ? '\uFFFD' : letter)) : shown;
    }

    /// <summary>A kind of JSON value with its article.</summary>
    public static string Kind(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "un objet",
        JsonValueKind.Array => "un tableau",
        JsonValueKind.String => "un texte",
        JsonValueKind.Number => "un nombre",
        JsonValueKind.True or JsonValueKind.False => "un booléen",
        _ => "null",
    };

    private static bool MayDriveTerminal(char letter) =>
        char.IsControl(letter)
        || char.IsSurrogate(letter)
        || CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
