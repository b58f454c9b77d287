using System.Text;
using IefWorkflow.Engine.Expressions.JavaScript.Runtime;
using Jint.Native;
using Jint.Native.Array;
using Jint.Native.Object;
using Jint.Runtime;

namespace IefWorkflow.Engine.Expressions.JavaScript.Library;

/// <summary>Methods of arrays that read them, or that add and remove elements.</summary>
internal sealed class ArrayLibrary(ScriptObjects objects)
{
    private const int DeepestFlattening = 64;

    public void Install(LibraryInstaller installer)
    {
        var prototype = objects.Engine.Array.PrototypeObject;
        installer.Add(prototype, "at", 1, At);
        installer.Add(prototype, "concat", 1, Concat);
        installer.Add(prototype, "entries", 0, (self, _) => objects.NewArray(Elements(self).Select((item, index) => new JsValue(objects.NewArray(new JsValue(index), item)))));
        installer.Add(prototype, "fill", 1, Fill);
        installer.Add(prototype, "flat", 0, Flat);
        installer.Add(prototype, "includes", 1, Includes);
        installer.Add(prototype, "indexOf", 1, IndexOf);
        installer.Add(prototype, "join", 1, Join);
        installer.Add(prototype, "keys", 0, (self, _) => objects.NewArray(Elements(self).Select((_, index) => new JsValue(index))));
        installer.Add(prototype, "lastIndexOf", 1, LastIndexOf);
        installer.Add(prototype, "pop", 0, Pop);
        installer.Add(prototype, "push", 1, Push);
        installer.Add(prototype, "reverse", 0, Reverse);
        installer.Add(prototype, "shift", 0, (self, _) => Removed(objects.ToObject(self, "retirer un élément de"), 0));
        installer.Add(prototype, "slice", 2, Slice);
        installer.Add(prototype, "splice", 2, Splice);
        installer.Add(prototype, "toString", 0, (self, _) => Join(self, Arguments.Empty));
        installer.Add(prototype, "toLocaleString", 0, (self, _) => Joined(objects.ToObject(self, "lire"), ",", LocaleText));
        installer.Add(prototype, "unshift", 1, Unshift);
        installer.Add(prototype, "values", 0, (self, _) => objects.NewArray(Elements(self)));
        installer.Add(objects.Engine.Array, "of", 0, (_, arguments) => objects.NewArray(arguments));
        installer.Add(objects.Engine.Array, "from", 1, From);
    }

    private List<JsValue> Elements(JsValue self) => ScriptObjects.Elements(objects.ToObject(self, "parcourir"));

    private static void Work() => ScriptGuard.Current?.Work();

    private JsValue At(JsValue self, JsValue[] arguments)
    {
        var source = objects.ToObject(self, "lire un élément de");
        var index = TypeConverter.ToInteger(arguments.At(0));
        var length = ScriptObjects.Length(source);
        var position = index < 0 ? length + index : index;
        return position >= 0 && position < length ? source.Get(ScriptObjects.Index((long)position)) : JsValue.Undefined;
    }

    private JsValue Concat(JsValue self, JsValue[] arguments)
    {
        var result = objects.NewArray();
        var length = 0L;
        foreach (var part in arguments.Prepend(new JsValue(objects.ToObject(self, "compléter"))))
        {
            if (part.IsArray())
            {
                Copy(part.AsArray(), 0, ScriptObjects.Length(part.AsArray()), result, length);
                length += ScriptObjects.Length(part.AsArray());
            }
            else
            {
                ScriptObjects.Append(result, length++, part);
            }
        }

        ScriptObjects.SetLength(result, length);
        return result;
    }

    private static void Copy(ObjectInstance source, long from, long count, ObjectInstance target, long to)
    {
        for (var i = 0L; i < count; i++)
        {
            Work();
            var key = ScriptObjects.Index(from + i);
            if (source.HasProperty(key)) ScriptObjects.Append(target, to + i, source.Get(key));
        }
    }

    private JsValue Fill(JsValue self, JsValue[] arguments)
    {
        var target = objects.ToObject(self, "remplir");
        var length = ScriptObjects.Length(target);
        var end = ScriptObjects.Relative(arguments.At(2), length, length);
        for (var i = ScriptObjects.Relative(arguments.At(1), length, 0); i < end; i++)
        {
            Work();
            target.Put(ScriptObjects.Index(i), arguments.At(0), true);
        }

        return target;
    }

    private JsValue Flat(JsValue self, JsValue[] arguments)
    {
        var depth = arguments.At(0).IsUndefined() ? 1 : TypeConverter.ToInteger(arguments.At(0));
        var items = new List<JsValue>();
        Flatten(objects.ToObject(self, "aplatir"), Math.Min(depth, DeepestFlattening), items);
        return objects.NewArray(items);
    }

    private static void Flatten(ObjectInstance source, double depth, List<JsValue> items)
    {
        var length = ScriptObjects.Length(source);
        for (var i = 0L; i < length; i++)
        {
            Work();
            var key = ScriptObjects.Index(i);
            if (!source.HasProperty(key)) continue;

            var item = source.Get(key);
            if (depth >= 1 && item.IsArray()) Flatten(item.AsArray(), depth - 1, items);
            else items.Add(item);
        }
    }

    private JsValue Includes(JsValue self, JsValue[] arguments)
    {
        var source = objects.ToObject(self, "chercher dans");
        var length = ScriptObjects.Length(source);
        var sought = arguments.At(0);
        for (var i = ScriptObjects.Relative(arguments.At(1), length, 0); i < length; i++)
        {
            Work();
            var item = source.Get(ScriptObjects.Index(i));
            var isBothNaN = sought.IsNumber() && double.IsNaN(sought.AsNumber()) && item.IsNumber() && double.IsNaN(item.AsNumber());
            if (isBothNaN || IsSame(item, sought)) return JsValue.True;
        }

        return JsValue.False;
    }

    private JsValue IndexOf(JsValue self, JsValue[] arguments)
    {
        var source = objects.ToObject(self, "chercher dans");
        var length = ScriptObjects.Length(source);
        for (var i = ScriptObjects.Relative(arguments.At(1), length, 0); i < length; i++)
        {
            Work();
            if (IsAt(source, i, arguments.At(0))) return i;
        }

        return -1d;
    }

    private JsValue LastIndexOf(JsValue self, JsValue[] arguments)
    {
        var source = objects.ToObject(self, "chercher dans");
        var length = ScriptObjects.Length(source);
        var from = arguments.Length > 1 ? TypeConverter.ToInteger(arguments[1]) : length - 1;
        for (var i = (long)(from < 0 ? Math.Max(length + from, -1) : Math.Min(from, length - 1)); i >= 0; i--)
        {
            Work();
            if (IsAt(source, i, arguments.At(0))) return i;
        }

        return -1d;
    }

    private static bool IsAt(ObjectInstance source, long index, JsValue sought)
    {
        var key = ScriptObjects.Index(index);
        return source.HasProperty(key) && IsSame(source.Get(key), sought);
    }

    /// <remarks>Jint tells the two zeros apart here, which <c>===</c> does not.</remarks>
    private static bool IsSame(JsValue left, JsValue right) =>
        left.IsNumber() && right.IsNumber() ? left.AsNumber() == right.AsNumber() : ExpressionInterpreter.StrictlyEqual(left, right);

    private JsValue Join(JsValue self, JsValue[] arguments)
    {
        var separator = arguments.At(0).IsUndefined() ? "," : TypeConverter.ToString(arguments.At(0));
        return Joined(objects.ToObject(self, "lire"), separator, TypeConverter.ToString);
    }

    private static JsValue Joined(ObjectInstance source, string separator, Func<JsValue, string> toText)
    {
        var length = ScriptObjects.Length(source);
        var text = new StringBuilder();
        for (var i = 0L; i < length; i++)
        {
            Work();
            if (i > 0) text.Append(separator);
            var item = source.Get(ScriptObjects.Index(i));
            if (!item.IsUndefined() && !item.IsNull()) text.Append(toText(item));
            if (text.Length > 4096) ScriptGuard.Current?.Reserve(2d * text.Length);
        }

        return text.ToString();
    }

    private string LocaleText(JsValue item)
    {
        var source = TypeConverter.ToObject(objects.Engine, item);
        return TypeConverter.ToString(objects.ToCallable(source.Get("toLocaleString")).Call(item, Arguments.Empty));
    }

    private JsValue Pop(JsValue self, JsValue[] arguments)
    {
        var target = objects.ToObject(self, "retirer un élément de");
        return Removed(target, ScriptObjects.Length(target) - 1);
    }

    /// <summary>Removes the element at an index, closing the gap.</summary>
    private static JsValue Removed(ObjectInstance target, long index)
    {
        var length = ScriptObjects.Length(target);
        if (length == 0)
        {
            target.Put("length", 0d, true);
            return JsValue.Undefined;
        }

        var removed = target.Get(ScriptObjects.Index(index));
        Move(target, index + 1, index, length - index - 1);
        target.Delete(ScriptObjects.Index(length - 1), true);
        target.Put("length", length - 1, true);
        return removed;
    }

    private static void Move(ObjectInstance target, long from, long to, long count)
    {
        for (var i = 0L; i < count; i++)
        {
            Work();
            var offset = from < to ? count - 1 - i : i;
            var source = ScriptObjects.Index(from + offset);
            if (target.HasProperty(source)) target.Put(ScriptObjects.Index(to + offset), target.Get(source), true);
            else target.Delete(ScriptObjects.Index(to + offset), true);
        }
    }

    private JsValue Push(JsValue self, JsValue[] arguments)
    {
        var target = objects.ToObject(self, "compléter");
        var length = ScriptObjects.Length(target);
        foreach (var item in arguments)
        {
            Work();
            target.Put(ScriptObjects.Index(length++), item, true);
        }

        target.Put("length", length, true);
        return length;
    }

    private JsValue Unshift(JsValue self, JsValue[] arguments)
    {
        var target = objects.ToObject(self, "compléter");
        var length = ScriptObjects.Length(target);
        if (arguments.Length > 0) Move(target, 0, arguments.Length, length);
        for (var i = 0; i < arguments.Length; i++) target.Put(ScriptObjects.Index(i), arguments[i], true);
        target.Put("length", length + arguments.Length, true);
        return length + arguments.Length;
    }

    private JsValue Reverse(JsValue self, JsValue[] arguments)
    {
        var target = objects.ToObject(self, "retourner");
        var length = ScriptObjects.Length(target);
        for (var i = 0L; i < length / 2; i++)
        {
            Work();
            var (low, high) = (ScriptObjects.Index(i), ScriptObjects.Index(length - 1 - i));
            var (lowItem, highItem) = (target.HasProperty(low) ? target.Get(low) : null, target.HasProperty(high) ? target.Get(high) : null);
            Replace(target, low, highItem);
            Replace(target, high, lowItem);
        }

        return target;
    }

    private static void Replace(ObjectInstance target, string key, JsValue? item)
    {
        if (item is null) target.Delete(key, true);
        else target.Put(key, item, true);
    }

    private JsValue Slice(JsValue self, JsValue[] arguments)
    {
        var source = objects.ToObject(self, "lire");
        var length = ScriptObjects.Length(source);
        var start = ScriptObjects.Relative(arguments.At(0), length, 0);
        var count = Math.Max(ScriptObjects.Relative(arguments.At(1), length, length) - start, 0);
        var result = objects.NewArray();
        Copy(source, start, count, result, 0);
        ScriptObjects.SetLength(result, count);
        return result;
    }

    private JsValue Splice(JsValue self, JsValue[] arguments)
    {
        var target = objects.ToObject(self, "modifier");
        var length = ScriptObjects.Length(target);
        var start = ScriptObjects.Relative(arguments.At(0), length, 0);
        var removed = arguments.Length switch
        {
            0 => 0,
            1 => length - start,
            _ => (long)Math.Clamp(TypeConverter.ToInteger(arguments[1]), 0, length - start),
        };
        var items = arguments.Skip(2).ToArray();
        var result = objects.NewArray();
        Copy(target, start, removed, result, 0);
        ScriptObjects.SetLength(result, removed);
        if (items.Length != removed) Move(target, start + removed, start + items.Length, length - start - removed);
        for (var i = length; i > length - removed + items.Length; i--)
        {
            Work();
            target.Delete(ScriptObjects.Index(i - 1), true);
        }

        for (var i = 0; i < items.Length; i++) target.Put(ScriptObjects.Index(start + i), items[i], true);
        target.Put("length", length - removed + items.Length, true);
        return result;
    }

    private JsValue From(JsValue self, JsValue[] arguments)
    {
        var source = arguments.At(0);
        var isIterable = source.IsString() || source.IsArray() || source.As<KeyedCollection>() is not null;
        var items = isIterable ? objects.Items(source) : ScriptObjects.Elements(objects.ToObject(source, "parcourir"));
        if (arguments.At(1).IsUndefined()) return objects.NewArray(items);

        var convert = objects.ToCallable(arguments.At(1));
        return objects.NewArray(items.Select((item, index) => convert.Call(arguments.At(2), [item, index])));
    }
}
