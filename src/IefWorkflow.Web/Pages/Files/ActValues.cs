using System.Text.Json;
using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Law.TimeLimits;
using IefWorkflow.Web.Components;

namespace IefWorkflow.Web.Pages.Files;

/// <summary>The data of an act in words, as people gave them.</summary>
internal static class ActValues
{
    /// <summary>Labels and values, in the order of the act; what was not given is left out.</summary>
    /// <param name="act">The act.</param>
    /// <param name="data">The data, by field name.</param>
    /// <param name="choices">The values that were chosen from, by field name.</param>
    public static IReadOnlyList<(string Label, string Value)> Of(ActDescription act, JsonObject data, IReadOnlyDictionary<string, IReadOnlyList<Choice>>? choices = null) =>
    [
        .. from field in act.Fields
           let node = data[field.Name]
           where node is not null
           let chosen = choices?.GetValueOrDefault(field.Name)?.FirstOrDefault(choice => choice.Value == node.ToString())?.Label
           let value = chosen ?? Words(field.Property.PropertyType, field, node)
           where value.Length > 0
           select (field.Label, value),
    ];

    /// <summary>The data of an entry of the journal; none when it holds none.</summary>
    public static IReadOnlyList<(string Label, string Value)> Of(string act, string? json)
    {
        if (json is null or "{}" || ActCatalogue.Find(act) is not { } known) return [];

        try
        {
            return JsonNode.Parse(json) is JsonObject data ? Of(known, data) : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static string Words(Type declared, ActField field, JsonNode node)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (node is JsonArray list) return string.Join(" ; ", list.OfType<JsonNode>().Select(item => Words(type.IsGenericType ? type.GetGenericArguments()[0] : typeof(string), field, item)));
        if (node is JsonObject part) return string.Join(", ", type.IsClass && type != typeof(JsonObject) ? ActField.Of(type).Where(inner => part[inner.Name] is not null).Select(inner => Words(inner.Property.PropertyType, inner, part[inner.Name]!)).Where(text => text.Length > 0) : part.Select(pair => $"{pair.Key}\u00A0: {pair.Value}"));

        var text = node.ToString();
        if (type == typeof(bool)) return text != "true" ? "non" : "oui";
        if (type.IsEnum) return FrenchCodes.Parse(type, text)?.Label() ?? text;
        if (type == typeof(DateOnly) && IsoDay.Read(text) is { } day) return FrenchDate.WithWeekday(day);
        return field.Name is "pieces" or "code" ? PieceChoices.Label(text) : text;
    }
}
