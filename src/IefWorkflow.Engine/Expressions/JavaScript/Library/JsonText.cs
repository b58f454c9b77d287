using System.Globalization;
using System.Text;
using IefWorkflow.Engine.Expressions.JavaScript.Runtime;
using Jint.Native;
using Jint.Native.Array;
using Jint.Native.Boolean;
using Jint.Native.Function;
using Jint.Native.Number;
using Jint.Native.Object;
using Jint.Native.String;
using Jint.Runtime;

namespace IefWorkflow.Engine.Expressions.JavaScript.Library;

/// <summary>Writes one value as <c>JSON.stringify</c> does.</summary>
internal sealed class JsonText
{
    private const int LongestIndent = 10;

    private readonly ScriptObjects objects;
    private readonly ICallable? replacer;
    private readonly List<string>? keys;
    private readonly string indent;
    private readonly StringBuilder text = new();
    private readonly HashSet<ObjectInstance> open = new(ReferenceEqualityComparer.Instance);

    public JsonText(ScriptObjects objects, JsValue replacer, JsValue space)
    {
        this.objects = objects;
        this.replacer = replacer.TryCast<ICallable>();
        keys = replacer.IsArray() ? [.. ScriptObjects.Elements(replacer.AsArray()).Select(TypeConverter.ToString).Distinct()] : null;
        indent = IndentOf(space);
    }

    /// <summary>The text; null when the value has none.</summary>
    public string? Write(JsValue value)
    {
        var holder = objects.NewObject();
        ScriptObjects.Define(holder, "", value);
        return WriteMember(holder, "", value) ? text.ToString() : null;
    }

    private static string IndentOf(JsValue space)
    {
        if (space.IsNumber()) return new string(' ', (int)Math.Clamp(TypeConverter.ToInteger(space), 0, LongestIndent));
        return space.IsString() ? space.AsString()[..Math.Min(LongestIndent, space.AsString().Length)] : "";
    }

    private bool WriteMember(ObjectInstance holder, string key, JsValue given)
    {
        ScriptGuard.Current?.Work();
        ScriptGuard.Current?.Reserve(2d * text.Length);
        var value = Prepared(holder, key, given);
        switch (value.Type)
        {
            case Types.Null:
                text.Append("null");
                return true;
            case Types.Boolean:
                text.Append(value.AsBoolean() ? "true" : "false");
                return true;
            case Types.Number:
                text.Append(double.IsFinite(value.AsNumber()) ? NumberPrototype.ToNumberString(value.AsNumber()) : "null");
                return true;
            case Types.String:
                WriteText(value.AsString());
                return true;
            case Types.Object when value.AsObject() is not FunctionInstance:
                WriteObject(value.AsObject());
                return true;
            default:
                return false;
        }
    }

    private JsValue Prepared(ObjectInstance holder, string key, JsValue value)
    {
        if (value.As<ObjectInstance>()?.Get("toJSON").TryCast<ICallable>() is { } toJson) value = toJson.Call(value, [key]);
        if (replacer is not null) value = replacer.Call(holder, [key, value]);
        return value.As<ObjectInstance>() switch
        {
            NumberInstance => TypeConverter.ToNumber(value),
            StringInstance => TypeConverter.ToString(value),
            BooleanInstance boolean => boolean.PrimitiveValue,
            _ => value,
        };
    }

    private void WriteObject(ObjectInstance value)
    {
        if (!open.Add(value)) throw objects.TypeError("Cet objet se contient lui-même : il n'a pas de JSON.");
        if (open.Count > JsonLibrary.Deepest) throw objects.RangeError($"Cet objet a plus de {JsonLibrary.Deepest} niveaux : il n'a pas de JSON.");

        ScriptGuard.Current?.Check();
        if (value is ArrayInstance array) WriteArray(array);
        else WriteMembers(value);
        open.Remove(value);
    }

    private void WriteArray(ArrayInstance array)
    {
        var length = ScriptObjects.Length(array);
        text.Append('[');
        for (var i = 0L; i < length; i++)
        {
            if (i > 0) text.Append(',');
            NewLine(open.Count);
            if (!WriteMember(array, ScriptObjects.Index(i), array.Get(ScriptObjects.Index(i)))) text.Append("null");
        }

        if (length > 0) NewLine(open.Count - 1);
        text.Append(']');
    }

    private void WriteMembers(ObjectInstance source)
    {
        var isFirst = true;
        text.Append('{');
        foreach (var key in keys ?? ScriptObjects.OwnKeys(source))
        {
            var start = text.Length;
            if (!isFirst) text.Append(',');
            NewLine(open.Count);
            WriteText(key);
            text.Append(indent.Length > 0 ? ": " : ":");
            if (WriteMember(source, key, source.Get(key))) isFirst = false;
            else text.Length = start;
        }

        if (!isFirst) NewLine(open.Count - 1);
        text.Append('}');
    }

    private void NewLine(int depth)
    {
        if (indent.Length == 0) return;

        text.Append('\n');
        for (var i = 0; i < depth; i++) text.Append(indent);
    }

    private void WriteText(string value)
    {
        ScriptGuard.Current?.Reserve(2d * (text.Length + value.Length));
        text.Append('"');
        for (var i = 0; i < value.Length; i++)
        {
            var letter = value[i];
            var isPair = char.IsHighSurrogate(letter) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]);
            if (isPair) text.Append(letter).Append(value[++i]);
            else WriteLetter(letter);
        }

        text.Append('"');
    }

    private void WriteLetter(char letter)
    {
        var escape = letter switch
        {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\b' => "\\b",
            '\f' => "\\f",
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            _ => null,
        };
        if (escape is not null) text.Append(escape);
        else if (letter < ' ' || char.IsSurrogate(letter)) text.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}");
        else text.Append(letter);
    }
}
