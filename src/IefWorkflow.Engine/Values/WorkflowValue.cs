using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace IefWorkflow.Engine.Values;

/// <summary>The values that workflows carry, and their conversions.</summary>
/// <remarks>
/// A value is null, a <see cref="bool"/>, <see cref="string"/>, <see cref="int"/>, <see cref="long"/>, <see cref="double"/>,
/// <see cref="decimal"/>, <see cref="DateTimeOffset"/>, <see cref="TimeSpan"/>, <see cref="Guid"/>, <see cref="JsonObject"/> or
/// <see cref="JsonArray"/>. Nothing else is stored, so no type name of a document is ever resolved.
/// </remarks>
public static class WorkflowValue
{
    /// <summary>The value that a JSON literal stands for; objects and arrays are copied.</summary>
    public static object? OfJson(JsonNode? node) => node switch
    {
        null => null,
        JsonObject or JsonArray => node.DeepClone(),
        _ => OfScalar(node.AsValue()),
    };

    /// <summary>The JSON of a value. The node returned belongs to the caller.</summary>
    public static JsonNode? ToJson(object? value) => value switch
    {
        null => null,
        JsonNode node => node.DeepClone(),
        bool flag => JsonValue.Create(flag),
        string text => JsonValue.Create(text),
        int number => JsonValue.Create(number),
        long number => JsonValue.Create(number),
        double number => JsonValue.Create(number),
        decimal number => JsonValue.Create(number),
        DateTimeOffset instant => JsonValue.Create(instant.ToString("O", CultureInfo.InvariantCulture)),
        TimeSpan span => JsonValue.Create(span.ToString("c", CultureInfo.InvariantCulture)),
        Guid guid => JsonValue.Create(guid.ToString("D")),
        _ => throw new WorkflowValueException($"Une valeur de type {value.GetType().Name} ne peut pas entrer dans un workflow."),
    };

    /// <summary>The value as text, the way <c>WriteLine</c> prints it.</summary>
    public static string? ToText(object? value) => value switch
    {
        null => null,
        string text => text,
        bool flag => flag ? "True" : "False",
        JsonNode node => node.ToJsonString(),
        DateTimeOffset instant => instant.ToString("O", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    private static object? OfScalar(JsonValue value)
    {
        switch (value.GetValueKind())
        {
            case JsonValueKind.True:
                return true;
            case JsonValueKind.False:
                return false;
            case JsonValueKind.String:
                return value.GetValue<string>();
            case JsonValueKind.Number:
                return OfNumber(value);
            default:
                return null;
        }
    }

    private static object OfNumber(JsonValue value)
    {
        if (value.TryGetValue<int>(out var integer)) return integer;
        if (value.TryGetValue<long>(out var large)) return large;
        var text = value.ToJsonString();
        return double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
    }
}
