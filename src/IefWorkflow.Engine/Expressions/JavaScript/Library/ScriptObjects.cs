using System.Globalization;
using IefWorkflow.Engine.Expressions.JavaScript.Runtime;
using Jint.Native;
using Jint.Native.Array;
using Jint.Native.Object;
using Jint.Native.String;
using Jint.Runtime;
using Jint.Runtime.Descriptors;
using ScriptError = Jint.Runtime.JavaScriptException;

namespace IefWorkflow.Engine.Expressions.JavaScript.Library;

/// <summary>What the library needs to read and make the objects of one engine.</summary>
internal sealed class ScriptObjects(Jint.Engine engine)
{
    private const long LargestLength = 9007199254740991;

    private static readonly string[] SmallIndexes = [.. Enumerable.Range(0, 1024).Select(index => index.ToString(CultureInfo.InvariantCulture))];

    public Jint.Engine Engine { get; } = engine;

    /// <summary>An index as the key that arrays know it by.</summary>
    public static string Index(long index) => index is >= 0 and < 1024 ? SmallIndexes[index] : index.ToString(CultureInfo.InvariantCulture);

    public ScriptError TypeError(string message) => new(Engine.TypeError, FrenchTypography.Mend(message));

    public ScriptError RangeError(string message) => new(Engine.RangeError, FrenchTypography.Mend(message));

    public ObjectInstance NewObject() => Engine.Object.Construct(Arguments.Empty);

    public ArrayInstance NewArray(IEnumerable<JsValue> items)
    {
        var array = (ArrayInstance)Engine.Array.Construct(Arguments.Empty);
        var length = 0;
        foreach (var item in items)
        {
            ScriptGuard.Current?.Work();
            Append(array, length++, item);
        }

        SetLength(array, length);
        return array;
    }

    public ArrayInstance NewArray(params JsValue[] items) => NewArray(items.AsEnumerable());

    public static void Append(ObjectInstance array, long index, JsValue item) => array.FastAddProperty(Index(index), item, writable: true, enumerable: true, configurable: true);

    public static void SetLength(ArrayInstance array, long length) => array.FastAddProperty("length", length, writable: true, enumerable: false, configurable: false);

    /// <summary>Gives an object a property of its own, as an object literal does.</summary>
    public static void Define(ObjectInstance target, string key, JsValue value) => target.DefineOwnProperty(key, new PropertyDescriptor(value, true, true, true), false);

    public ObjectInstance ToObject(JsValue value, string action)
    {
        if (value.IsNull() || value.IsUndefined()) throw TypeError($"On ne peut pas {action} {(value.IsNull() ? "null" : "undefined")}.");
        return TypeConverter.ToObject(Engine, value);
    }

    public ICallable ToCallable(JsValue value) => value.TryCast<ICallable>() ?? throw TypeError("L'argument n'est pas une fonction.");

    /// <summary>The length of an array or of what resembles one.</summary>
    public static long Length(ObjectInstance source)
    {
        var length = TypeConverter.ToInteger(source.Get("length"));
        return length <= 0 ? 0 : (long)Math.Min(length, LargestLength);
    }

    /// <summary>An index relative to a length: negative ones count from the end.</summary>
    public static long Relative(JsValue index, long length, long whenMissing)
    {
        if (index.IsUndefined()) return whenMissing;

        var relative = TypeConverter.ToInteger(index);
        return (long)(relative < 0 ? Math.Max(length + relative, 0) : Math.Min(relative, length));
    }

    /// <summary>The enumerable keys of an object itself: indexes in ascending order, then names as they were added.</summary>
    public static IEnumerable<string> OwnKeys(ObjectInstance source)
    {
        var names = new List<string>();
        List<(uint Index, string Key)>? indexes = null;
        if (source is StringInstance text) indexes = [.. LetterIndexes(text.PrimitiveValue.AsString().Length)];
        foreach (var (key, property) in source.GetOwnProperties())
        {
            ScriptGuard.Current?.Work();
            if (property.Enumerable != true) continue;
            if (IsIndex(key, out var index)) (indexes ??= []).Add((index, key));
            else names.Add(key);
        }

        if (indexes is null) return names;

        indexes.Sort();
        return indexes.Select(index => index.Key).Concat(names);
    }

    private static IEnumerable<(uint Index, string Key)> LetterIndexes(int length)
    {
        for (var i = 0u; i < length; i++)
        {
            ScriptGuard.Current?.Work();
            yield return (i, Index(i));
        }
    }

    private static bool IsIndex(string key, out uint index)
    {
        index = 0;
        return key.Length is > 0 and <= 10 && char.IsAsciiDigit(key[0]) && (key.Length == 1 || key[0] != '0')
            && uint.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out index) && index < uint.MaxValue;
    }

    /// <summary>The values that <c>for…of</c> and <c>...</c> see.</summary>
    public IReadOnlyList<JsValue> Items(JsValue source)
    {
        if (source.IsString()) return [.. CodePoints(source.AsString())];
        if (!source.IsObject()) throw NotIterable();

        switch (source.AsObject())
        {
            case ArrayInstance array:
                return Elements(array);
            case KeyedCollection collection:
                return [.. collection.Items(this)];
            case StringInstance text:
                return [.. CodePoints(text.PrimitiveValue.AsString())];
            case Jint.Native.Argument.ArgumentsInstance arguments:
                return Elements(arguments);
            default:
                throw NotIterable();
        }
    }

    private ScriptError NotIterable() => TypeError("Cette valeur ne se parcourt pas : donnez un tableau, un texte, un Map ou un Set (Object.keys(objet) donne les clés d'un objet).");

    /// <summary>The elements of an array or of what resembles one; a hole gives undefined.</summary>
    public static List<JsValue> Elements(ObjectInstance source)
    {
        var length = Length(source);
        var elements = new List<JsValue>((int)Math.Min(length, 1024));
        for (var i = 0L; i < length; i++)
        {
            ScriptGuard.Current?.Work();
            elements.Add(source.Get(Index(i)));
        }

        return elements;
    }

    private static IEnumerable<JsValue> CodePoints(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            ScriptGuard.Current?.Work();
            var isPair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            yield return new JsValue(isPair ? text.Substring(i++, 2) : text[i].ToString());
        }
    }
}
