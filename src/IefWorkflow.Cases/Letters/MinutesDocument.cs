using System.Text.RegularExpressions;

namespace IefWorkflow.Cases.Letters;

/// <summary>Minutes as they are compiled: sentences, each with the event of the journal that it rests on.</summary>
public static partial class MinutesDocument
{
    /// <summary>Reads compiled minutes: one sentence a line, its event in brackets at the end.</summary>
    /// <param name="text">The text of the minutes.</param>
    /// <returns>The sentences in order; the event is empty where a line names none.</returns>
    public static IReadOnlyList<(string Sentence, string Event)> Parse(string text) =>
    [
        .. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => Line().Match(line) is { Success: true } match ? (match.Groups[1].Value, match.Groups[2].Value) : (line, "sans événement")),
    ];

    [GeneratedRegex(@"^(.*?)\s*\[([^\[\]]*)\]$")]
    private static partial Regex Line();
}
