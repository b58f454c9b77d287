using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using IefWorkflow.Engine.Values;

namespace IefWorkflow.Engine.Storage;

/// <summary>Writes and reads workflow values so that each comes back as it was.</summary>
/// <remarks>
/// What JSON has is written as it is. The rest is an object with the single member <c>$decimal</c>, <c>$instant</c>, <c>$span</c> or
/// <c>$guid</c>; a user's object that begins with <c>$</c> is wrapped in <c>$json</c>. No name ever leads to a type of the program.
/// </remarks>
internal static class ValueJson
{
    public static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case double number:
                WriteDouble(writer, number);
                break;
            case JsonNode node:
                WriteNode(writer, node);
                break;
            default:
                WriteTagged(writer, value);
                break;
        }
    }

    public static object? Read(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                return element.GetString();
            case JsonValueKind.True:
                return true;
            case JsonValueKind.False:
                return false;
            case JsonValueKind.Number:
                return ReadNumber(element);
            case JsonValueKind.Array:
                return JsonArray.Create(element.Clone());
            case JsonValueKind.Object:
                return ReadObject(element);
            default:
                return null;
        }
    }

    private static void WriteDouble(Utf8JsonWriter writer, double number)
    {
        if (!double.IsFinite(number))
        {
            Tag(writer, "$double", number.ToString("R", CultureInfo.InvariantCulture));
            return;
        }

        var text = number.ToString("R", CultureInfo.InvariantCulture);
        writer.WriteRawValue(text.AsSpan().IndexOfAny(".E") < 0 ? text + ".0" : text, skipInputValidation: true);
    }

    private static void WriteNode(Utf8JsonWriter writer, JsonNode node)
    {
        if (node is JsonObject json && json.Count > 0 && json.GetAt(0).Key.StartsWith('$'))
        {
            writer.WriteStartObject();
            writer.WritePropertyName("$json");
            node.WriteTo(writer);
            writer.WriteEndObject();
            return;
        }

        node.WriteTo(writer);
    }

    private static void WriteTagged(Utf8JsonWriter writer, object value)
    {
        switch (value)
        {
            case decimal number:
                Tag(writer, "$decimal", number.ToString(CultureInfo.InvariantCulture));
                break;
            case DateTimeOffset instant:
                Tag(writer, "$instant", instant.ToString("O", CultureInfo.InvariantCulture));
                break;
            case TimeSpan span:
                Tag(writer, "$span", span.ToString("c", CultureInfo.InvariantCulture));
                break;
            case Guid guid:
                Tag(writer, "$guid", guid.ToString("D"));
                break;
            case Enum or string[]:
                Write(writer, value is string[] items ? new JsonArray([.. items.Select(item => (JsonNode)item)]) : value.ToString());
                break;
            default:
                throw new WorkflowValueException($"Une valeur de type {value.GetType().Name} ne peut pas être conservée.");
        }
    }

    private static void Tag(Utf8JsonWriter writer, string tag, string text)
    {
        writer.WriteStartObject();
        writer.WriteString(tag, text);
        writer.WriteEndObject();
    }

    private static object ReadNumber(JsonElement element)
    {
        if (element.TryGetInt32(out var integer)) return element.GetRawText().AsSpan().IndexOfAny(".eE") < 0 ? integer : (double)integer;
        return element.GetRawText().AsSpan().IndexOfAny(".eE") < 0 && element.TryGetInt64(out var large) ? large : element.GetDouble();
    }

    private static object? ReadObject(JsonElement element)
    {
        using var members = element.EnumerateObject();
        if (!members.MoveNext() || !members.Current.Name.StartsWith('$')) return JsonObject.Create(element.Clone());

        var (name, value) = (members.Current.Name, members.Current.Value);
        return name switch
        {
            "$decimal" => decimal.Parse(value.GetString()!, CultureInfo.InvariantCulture),
            "$double" => double.Parse(value.GetString()!, CultureInfo.InvariantCulture),
            "$instant" => DateTimeOffset.Parse(value.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
            "$span" => TimeSpan.ParseExact(value.GetString()!, "c", CultureInfo.InvariantCulture),
            "$guid" => Guid.Parse(value.GetString()!),
            _ => JsonObject.Create(value.Clone()),
        };
    }
}
