using System.Text;

namespace IefWorkflow.Engine.Expressions.JavaScript;

/// <summary>Gives the messages of this folder the non-breaking spaces that French asks for.</summary>
internal static class FrenchTypography
{
    private const int LongestShown = 80;

    public static string Mend(string sentence) => new StringBuilder(sentence)
        .Replace(" :", "\u00A0:").Replace(" ;", "\u00A0;").Replace(" ?", "\u00A0?").Replace(" !", "\u00A0!")
        .Replace("« ", "«\u00A0").Replace(" »", "\u00A0»")
        .ToString();

    /// <summary>A word of a script between quotation marks, cut to a readable length and without control characters.</summary>
    public static string Quoted(string word)
    {
        var shown = word.Length <= LongestShown ? word : string.Concat(word.AsSpan(0, LongestShown), "…");
        var safe = shown.Any(char.IsControl) ? string.Concat(shown.Select(letter => char.IsControl(letter) ? '\uFFFD' : letter)) : shown;
        return $"«\u00A0{safe}\u00A0»";
    }
}
