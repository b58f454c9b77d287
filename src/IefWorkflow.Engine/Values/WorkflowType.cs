using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace IefWorkflow.Engine.Values;

/// <summary>A type by the alias that definitions use (<c>Int32</c>, <c>String[]</c>), with the conversion of values into it.</summary>
/// <remarks>An alias that is not known is taken as <c>Object</c>: nothing is converted, and no type is looked up by name.</remarks>
public sealed class WorkflowType
{
    private static readonly Dictionary<string, Func<object, object>> Conversions = new(StringComparer.Ordinal)
    {
        ["String"] = value => WorkflowValue.ToText(value)!,
        ["Boolean"] = value => ToBoolean(value),
        ["Int32"] = value => (int)Whole(value, int.MinValue, int.MaxValue, "Int32"),
        ["Int64"] = value => Whole(value, long.MinValue, long.MaxValue, "Int64"),
        ["Double"] = value => ToDouble(value, "Double"),
        ["Single"] = value => ToDouble(value, "Single"),
        ["Decimal"] = value => ToDecimal(value),
        ["DateTime"] = value => ToInstant(value),
        ["DateTimeOffset"] = value => ToInstant(value),
        ["TimeSpan"] = value => ToTimeSpan(value),
        ["Guid"] = value => ToGuid(value),
        ["ObjectDictionary"] = value => ToObject(value),
        ["JsonObject"] = value => ToObject(value),
        ["JsonArray"] = value => ToArray(value),
    };

    private static readonly Dictionary<string, WorkflowType> Known =
        Conversions.ToDictionary(pair => pair.Key, pair => new WorkflowType(pair.Key, pair.Value, isArray: false), StringComparer.Ordinal);

    private readonly Func<object, object>? convert;
    private readonly bool isArray;

    private WorkflowType(string name, Func<object, object>? convert, bool isArray)
    {
        Name = name;
        this.convert = convert;
        this.isArray = isArray;
    }

    /// <summary>Any value, unchanged.</summary>
    public static WorkflowType Any { get; } = new("Object", null, isArray: false);

    /// <summary>The alias.</summary>
    public string Name { get; }

    /// <summary>The aliases that convert.</summary>
    public static IEnumerable<string> Aliases => Known.Keys;

    /// <summary>The type of an alias; a trailing <c>[]</c> makes an array of it.</summary>
    public static WorkflowType Of(string? alias, bool isArray = false)
    {
        if (alias is null) return isArray ? new WorkflowType("Object[]", ToArray, isArray: true) : Any;
        if (alias.EndsWith("[]", StringComparison.Ordinal)) return Of(alias[..^2], isArray: true);

        var single = Known.GetValueOrDefault(alias, Any);
        return isArray ? new WorkflowType($"{single.Name}[]", single.convert, isArray: true) : single;
    }

    /// <summary>The value in this type; null stays null.</summary>
    /// <exception cref="WorkflowValueException">The value cannot be turned into the type.</exception>
    public object? Convert(object? value)
    {
        if (value is null) return null;
        if (!isArray) return convert is null ? value : convert(value);

        var array = ToArray(value);
        if (convert is null) return array;

        var converted = new JsonArray();
        foreach (var item in array) converted.Add(item is null ? null : WorkflowValue.ToJson(convert(WorkflowValue.OfJson(item)!)));
        return converted;
    }

    private static bool ToBoolean(object value) => value switch
    {
        bool flag => flag,
        string text when bool.TryParse(text, out var flag) => flag,
        int or long or double or decimal => System.Convert.ToDouble(value, CultureInfo.InvariantCulture) != 0,
        _ => throw Wrong(value, "Boolean"),
    };

    private static long Whole(object value, long least, long most, string type)
    {
        var number = value switch
        {
            int integer => integer,
            long large => large,
            double real when Math.Abs(real) <= long.MaxValue => (decimal)Math.Round(real, MidpointRounding.ToEven),
            decimal exact => Math.Round(exact, MidpointRounding.ToEven),
            bool flag => flag ? 1 : 0,
            string text when decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var parsed) => parsed,
            _ => throw Wrong(value, type),
        };
        return number >= least && number <= most ? (long)number : throw Wrong(value, type);
    }

    private static double ToDouble(object value, string type) => value switch
    {
        double real => real,
        int or long or decimal => System.Convert.ToDouble(value, CultureInfo.InvariantCulture),
        string text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var real) => real,
        _ => throw Wrong(value, type),
    };

    private static decimal ToDecimal(object value) => value switch
    {
        decimal exact => exact,
        int or long => System.Convert.ToDecimal(value, CultureInfo.InvariantCulture),
        double real when Math.Abs(real) < (double)decimal.MaxValue => (decimal)real,
        string text when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) => exact,
        _ => throw Wrong(value, "Decimal"),
    };

    private static DateTimeOffset ToInstant(object value) => value switch
    {
        DateTimeOffset instant => instant,
        string text when DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) => instant,
        _ => throw Wrong(value, "DateTimeOffset"),
    };

    private static TimeSpan ToTimeSpan(object value) => value switch
    {
        TimeSpan span => span,
        string text when TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) => span,
        _ => throw Wrong(value, "TimeSpan"),
    };

    private static Guid ToGuid(object value) => value switch
    {
        Guid guid => guid,
        string text when Guid.TryParse(text, out var guid) => guid,
        _ => throw Wrong(value, "Guid"),
    };

    private static JsonObject ToObject(object value) => value switch
    {
        JsonObject json => json,
        string text when Parse(text) is JsonObject json => json,
        _ => throw Wrong(value, "JsonObject"),
    };

    private static JsonArray ToArray(object value) => value switch
    {
        JsonArray array => array,
        string text when text.AsSpan().TrimStart().StartsWith("[") && Parse(text) is JsonArray array => array,
        _ => throw Wrong(value, "tableau"),
    };

    private static JsonNode? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static WorkflowValueException Wrong(object value, string type)
    {
        var text = WorkflowValue.ToText(value) ?? "";
        return new WorkflowValueException($"« {(text.Length > 80 ? text[..80] + "…" : text)} » ne peut pas devenir une valeur de type {type}.");
    }
}
