using System.Text.Json.Nodes;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Letters;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Web.Pages.Files;

/// <summary>The data merged into a letter, in words.</summary>
internal static class LetterValues
{
    /// <summary>What templates read and people do not: codes of mentions, of the ground and of the decision.</summary>
    private static readonly string[] ForTemplates = ["mentions", "motif", "decision", "cned"];

    /// <summary>Labels and values, in the order in which they were merged; what is empty is left out.</summary>
    public static IReadOnlyList<(string Label, string Value)> Of(Letter letter) => JsonNode.Parse(letter.Fields) is JsonObject fields
        ? [.. from field in fields where !ForTemplates.Contains(field.Key) let value = Words(field.Value) where value.Length > 0 select (Label(field.Key), value)]
        : [];

    private static string Label(string name)
    {
        var underscored = name.Replace('-', '_');
        if (TemplateFields.All.FirstOrDefault(field => field.Name == underscored || field.Name == name) is { } known) return known.Label;
        var words = name.Replace('-', ' ').Replace('_', ' ');
        return words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static string Words(JsonNode? node) => node switch
    {
        null => "",
        JsonArray list => string.Join(" ; ", list.Select(Words).Where(text => text.Length > 0)),
        JsonObject part => string.Join(", ", part.Where(pair => pair.Key is not ("code" or "nombre")).Select(pair => Words(pair.Value)).Where(text => text.Length > 0)),
        _ when IsoDay.Read(node.ToString()) is { } day => FrenchDate.WithWeekday(day),
        _ => node.ToString() switch { "true" => "oui", "false" => "non", var text => text },
    };
}
