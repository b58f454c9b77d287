using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace IefWorkflow.Web.Tests.Api;

/// <summary>Holds an answer against the schema that the document gives it: types, formats, and exactly the members named.</summary>
internal static class AnswerSchema
{
    /// <summary>Fails when the value is not of the schema.</summary>
    public static void Check(JsonNode schema, JsonNode? value, string where)
    {
        if (schema["anyOf"]?.AsArray() is { } choices)
        {
            Assert.True(choices.Any(choice => Fault(choice!, value, where) is null), $"{where}: none of the forms: {string.Join(" | ", choices.Select(choice => Fault(choice!, value, where)))}");
            return;
        }

        Assert.Null(Fault(schema, value, where));
    }

    private static string? Fault(JsonNode schema, JsonNode? value, string where)
    {
        var types = schema["type"] is JsonArray several ? several.Select(type => type!.GetValue<string>()).ToList() : [schema["type"]!.GetValue<string>()];
        var type = value?.GetValueKind() switch
        {
            null => "null",
            JsonValueKind.Object => "object",
            JsonValueKind.Array => "array",
            JsonValueKind.String => "string",
            JsonValueKind.Number => "integer",
            _ => "boolean",
        };
        if (!types.Contains(type)) return $"{where}: {type}, not {string.Join('/', types)}";

        return value switch
        {
            JsonObject part => OfObject(schema, part, where),
            JsonArray list => list.Select((item, index) => Fault(schema["items"]!, item, $"{where}[{index}]")).FirstOrDefault(fault => fault is not null),
            JsonValue text when type == "string" => OfText(schema["format"]?.GetValue<string>(), text.GetValue<string>(), where),
            _ => null,
        };
    }

    private static string? OfObject(JsonNode schema, JsonObject part, string where)
    {
        if (schema["properties"]?.AsObject() is not { } properties) return null;

        var extra = part.Select(member => member.Key).Except(properties.Select(property => property.Key)).FirstOrDefault();
        if (extra is not null) return $"{where}.{extra}: not in the schema";

        var missing = schema["required"]!.AsArray().Select(name => name!.GetValue<string>()).Except(part.Select(member => member.Key)).FirstOrDefault();
        return missing is not null ? $"{where}.{missing}: missing" : part.Select(member => Fault(properties[member.Key]!, member.Value, $"{where}.{member.Key}")).FirstOrDefault(fault => fault is not null);
    }

    private static string? OfText(string? format, string text, string where) => format switch
    {
        "date" when !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) => $"{where}: « {text} » is no day",
        "date-time" when !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _) => $"{where}: « {text} » is no instant",
        "time" when !TimeOnly.TryParse(text, CultureInfo.InvariantCulture, out _) => $"{where}: « {text} » is no time",
        _ => null,
    };
}
