using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using IefWorkflow.Engine.Expressions.JavaScript.Library;
using Jint.Native;
using Jint.Native.Array;
using Jint.Native.Boolean;
using Jint.Native.Date;
using Jint.Native.Error;
using Jint.Native.Function;
using Jint.Native.Number;
using Jint.Native.Object;
using Jint.Native.String;
using Jint.Runtime;

namespace IefWorkflow.Engine.Expressions.JavaScript.Runtime;

/// <summary>Converts values between the workflow and scripts.</summary>
/// <remarks>
/// What becomes of each type is said at <see cref="IJavaScriptHost"/>. What a workflow cannot hold (functions, maps, cycles) is an
/// error, not silently dropped.
/// </remarks>
internal sealed class ScriptValues(ScriptObjects objects)
{
    private const int Deepest = 64;
    private const double LargestExact = 9007199254740992;

    /// <summary>A value of the workflow as scripts see it.</summary>
    public JsValue ToScript(object? value) => value switch
    {
        null => JsValue.Null,
        bool flag => flag ? JsValue.True : JsValue.False,
        string text => new JsValue(text),
        int number => new JsValue(number),
        long number => new JsValue(number),
        double number => new JsValue(number),
        float number => new JsValue(number),
        decimal number => new JsValue((double)number),
        DateTimeOffset instant => objects.Engine.Date.Construct(instant.UtcDateTime),
        DateTime date => objects.Engine.Date.Construct(DateTime.SpecifyKind(date.Kind == DateTimeKind.Local ? date.ToUniversalTime() : date, DateTimeKind.Utc)),
        TimeSpan span => new JsValue(span.ToString("c", CultureInfo.InvariantCulture)),
        Guid guid => new JsValue(guid.ToString("D")),
        JsonNode node => ToScript(node, 0),
        _ => throw Failure($"Une valeur de type {value.GetType().Name} ne peut pas entrer dans une expression."),
    };

    /// <summary>A value of a script as the workflow holds it.</summary>
    public object? ToHost(JsValue value)
    {
        switch (value.Type)
        {
            case Types.Undefined or Types.Null or Types.None:
                return null;
            case Types.Boolean:
                return value.AsBoolean();
            case Types.String:
                return value.AsString();
            case Types.Number:
                return Number(value.AsNumber());
            default:
                return value.AsObject() switch
                {
                    DateInstance date => DateLibrary.Instant(date.PrimitiveValue) ?? throw Failure("Cette date n'est pas valide : vérifiez le texte dont elle vient."),
                    NumberInstance number => Number(number.PrimitiveValue.AsNumber()),
                    StringInstance text => text.PrimitiveValue.AsString(),
                    BooleanInstance flag => flag.PrimitiveValue.AsBoolean(),
                    ErrorInstance or RegExpObject => TypeConverter.ToString(value),
                    var other => ToJson(other, new Stack<ObjectInstance>()),
                };
        }
    }

    /// <summary>A value of a script as JSON.</summary>
    public JsonNode? ToJson(JsValue value) => ToJson(value, new Stack<ObjectInstance>());

    /// <summary>A number in the narrowest of the types that hold it exactly.</summary>
    internal static object Number(double number)
    {
        if (number != Math.Floor(number) || Math.Abs(number) > LargestExact) return number;
        return number is >= int.MinValue and <= int.MaxValue ? (object)(int)number : (long)number;
    }

    private JsonNode? ToJson(JsValue value, Stack<ObjectInstance> open)
    {
        ScriptGuard.Current?.Work();
        switch (value.Type)
        {
            case Types.Boolean:
                return JsonValue.Create(value.AsBoolean());
            case Types.String:
                return JsonValue.Create(value.AsString());
            case Types.Number:
                return JsonNumber(value.AsNumber());
            case Types.Object when value.AsObject() is DateInstance date:
                return DateLibrary.IsoText(date.PrimitiveValue) is { } text ? JsonValue.Create(text) : null;
            case Types.Object:
                return value.AsObject() is NumberInstance or StringInstance or BooleanInstance or ErrorInstance or RegExpObject ? ToJson(Primitive(value), open) : ToJson(value.AsObject(), open);
            default:
                return null;
        }
    }

    private JsValue Primitive(JsValue value) => ToHost(value) switch
    {
        string text => text,
        bool flag => flag,
        var number => Convert.ToDouble(number, CultureInfo.InvariantCulture),
    };

    private static JsonValue? JsonNumber(double number) => Number(number) switch
    {
        int whole => JsonValue.Create(whole),
        long whole => JsonValue.Create(whole),
        _ => double.IsFinite(number) ? JsonValue.Create(number) : null,
    };

    private JsonNode ToJson(ObjectInstance source, Stack<ObjectInstance> open)
    {
        if (source is FunctionInstance) throw Failure("Une fonction ne peut pas sortir de l'expression : appelez-la, ou retirez-la de l'objet.");
        if (source is KeyedCollection) throw Failure("Un Map ou un Set ne peut pas sortir de l'expression : convertissez-le avec Array.from ou Object.fromEntries.");
        if (open.Contains(source)) throw Failure("Un objet qui se contient lui-même ne peut pas sortir de l'expression : retirez la référence.");
        if (open.Count == Deepest) throw TooDeep();

        open.Push(source);
        var result = source is ArrayInstance ? (JsonNode)ToArray(source, open) : ToObject(source, open);
        open.Pop();
        return result;
    }

    private JsonArray ToArray(ObjectInstance source, Stack<ObjectInstance> open)
    {
        var result = new JsonArray();
        foreach (var element in ScriptObjects.Elements(source)) result.Add(ToJson(element, open));
        return result;
    }

    private JsonObject ToObject(ObjectInstance source, Stack<ObjectInstance> open)
    {
        var result = new JsonObject();
        foreach (var key in ScriptObjects.OwnKeys(source)) result[key] = ToJson(source.Get(key), open);
        return result;
    }

    private JsValue ToScript(JsonNode? node, int depth)
    {
        ScriptGuard.Current?.Work();
        if (depth > Deepest) throw TooDeep();

        switch (node)
        {
            case JsonObject source:
                var target = objects.NewObject();
                foreach (var (name, value) in source) target.FastAddProperty(name, ToScript(value, depth + 1), writable: true, enumerable: true, configurable: true);
                return target;
            case JsonArray source:
                return objects.NewArray(source.Select(item => ToScript(item, depth + 1)));
            case JsonValue scalar:
                return Scalar(scalar);
            default:
                return JsValue.Null;
        }
    }

    private static JsValue Scalar(JsonValue scalar)
    {
        switch (scalar.GetValueKind())
        {
            case JsonValueKind.True:
                return JsValue.True;
            case JsonValueKind.False:
                return JsValue.False;
            case JsonValueKind.String:
                return scalar.TryGetValue<string>(out var text) ? text : JsonSerializer.Deserialize<string>(scalar.ToJsonString());
            case JsonValueKind.Number:
                if (scalar.TryGetValue<int>(out var whole)) return whole;
                return scalar.TryGetValue<double>(out var number) ? number : double.Parse(scalar.ToJsonString(), CultureInfo.InvariantCulture);
            default:
                return JsValue.Null;
        }
    }

    private static JavaScriptException TooDeep() => Failure($"Un objet de plus de {Deepest} niveaux ne peut pas passer entre le workflow et l'expression : aplatissez-le.");

    private static JavaScriptException Failure(string message) => ScriptGuard.Current?.Stop(JavaScriptErrorKind.Runtime, message) ?? new JavaScriptException(JavaScriptErrorKind.Runtime, message);
}
