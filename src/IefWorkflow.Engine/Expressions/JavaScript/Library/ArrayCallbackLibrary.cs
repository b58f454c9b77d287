using IefWorkflow.Engine.Expressions.JavaScript.Runtime;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;

namespace IefWorkflow.Engine.Expressions.JavaScript.Library;

/// <summary>Methods of arrays that call a function of the script for their elements.</summary>
internal sealed class ArrayCallbackLibrary(ScriptObjects objects)
{
    public void Install(LibraryInstaller installer)
    {
        var prototype = objects.Engine.Array.PrototypeObject;
        installer.Add(prototype, "every", 1, (self, arguments) => Visit(self, arguments).All(visit => TypeConverter.ToBoolean(visit.Result)));
        installer.Add(prototype, "some", 1, (self, arguments) => Visit(self, arguments).Any(visit => TypeConverter.ToBoolean(visit.Result)));
        installer.Add(prototype, "filter", 1, (self, arguments) => objects.NewArray(Visit(self, arguments).Where(visit => TypeConverter.ToBoolean(visit.Result)).Select(visit => visit.Item)));
        installer.Add(prototype, "flatMap", 1, (self, arguments) => objects.NewArray(Visit(self, arguments).SelectMany(visit => visit.Result.IsArray() ? Present(visit.Result.AsArray()) : [visit.Result])));
        installer.Add(prototype, "find", 1, (self, arguments) => Found(self, arguments, isBackwards: false).Item ?? JsValue.Undefined);
        installer.Add(prototype, "findIndex", 1, (self, arguments) => Found(self, arguments, isBackwards: false).Index);
        installer.Add(prototype, "findLast", 1, (self, arguments) => Found(self, arguments, isBackwards: true).Item ?? JsValue.Undefined);
        installer.Add(prototype, "findLastIndex", 1, (self, arguments) => Found(self, arguments, isBackwards: true).Index);
        installer.Add(prototype, "forEach", 1, ForEach);
        installer.Add(prototype, "map", 1, Map);
        installer.Add(prototype, "reduce", 1, (self, arguments) => Reduced(self, arguments, isBackwards: false));
        installer.Add(prototype, "reduceRight", 1, (self, arguments) => Reduced(self, arguments, isBackwards: true));
        installer.Add(prototype, "sort", 1, Sort);
    }

    private static IEnumerable<JsValue> Present(ObjectInstance source)
    {
        var length = ScriptObjects.Length(source);
        for (var i = 0L; i < length; i++)
        {
            ScriptGuard.Current?.Work();
            if (source.HasProperty(ScriptObjects.Index(i))) yield return source.Get(ScriptObjects.Index(i));
        }
    }

    /// <summary>Calls the function for each element that is there.</summary>
    private IEnumerable<(long Index, JsValue Item, JsValue Result)> Visit(JsValue self, JsValue[] arguments)
    {
        var source = objects.ToObject(self, "parcourir");
        var length = ScriptObjects.Length(source);
        var function = objects.ToCallable(arguments.At(0));
        for (var i = 0L; i < length; i++)
        {
            ScriptGuard.Current?.Work();
            var key = ScriptObjects.Index(i);
            if (!source.HasProperty(key)) continue;

            var item = source.Get(key);
            yield return (i, item, function.Call(arguments.At(1), [item, i, source]));
        }
    }

    private JsValue ForEach(JsValue self, JsValue[] arguments)
    {
        foreach (var visit in Visit(self, arguments)) _ = visit;
        return JsValue.Undefined;
    }

    private JsValue Map(JsValue self, JsValue[] arguments)
    {
        var result = objects.NewArray();
        var length = ScriptObjects.Length(objects.ToObject(self, "parcourir"));
        foreach (var visit in Visit(self, arguments)) ScriptObjects.Append(result, visit.Index, visit.Result);
        ScriptObjects.SetLength(result, length);
        return result;
    }

    private (JsValue? Item, double Index) Found(JsValue self, JsValue[] arguments, bool isBackwards)
    {
        var source = objects.ToObject(self, "parcourir");
        var length = ScriptObjects.Length(source);
        var function = objects.ToCallable(arguments.At(0));
        for (var i = 0L; i < length; i++)
        {
            ScriptGuard.Current?.Work();
            var index = isBackwards ? length - 1 - i : i;
            var item = source.Get(ScriptObjects.Index(index));
            if (TypeConverter.ToBoolean(function.Call(arguments.At(1), [item, index, source]))) return (item, index);
        }

        return (null, -1);
    }

    private JsValue Reduced(JsValue self, JsValue[] arguments, bool isBackwards)
    {
        var source = objects.ToObject(self, "parcourir");
        var length = ScriptObjects.Length(source);
        var function = objects.ToCallable(arguments.At(0));
        var result = arguments.Length > 1 ? arguments[1] : null;
        for (var i = 0L; i < length; i++)
        {
            ScriptGuard.Current?.Work();
            var index = isBackwards ? length - 1 - i : i;
            var key = ScriptObjects.Index(index);
            if (!source.HasProperty(key)) continue;

            result = result is null ? source.Get(key) : function.Call(JsValue.Undefined, [result, source.Get(key), index, source]);
        }

        return result ?? throw objects.TypeError("Réduire un tableau vide demande une valeur de départ : donnez-la en second argument.");
    }

    private JsValue Sort(JsValue self, JsValue[] arguments)
    {
        var target = objects.ToObject(self, "trier");
        var length = ScriptObjects.Length(target);
        var compare = arguments.At(0).IsUndefined() ? null : objects.ToCallable(arguments.At(0));
        var present = Present(target).ToList();
        var values = present.FindAll(item => !item.IsUndefined());
        var sorted = compare is null
            ? StableSort.Sort([.. values.Select(item => (Item: item, Text: TypeConverter.ToString(item)))], (left, right) => string.CompareOrdinal(left.Text, right.Text)).ConvertAll(pair => pair.Item)
            : StableSort.Sort(values, (left, right) => TypeConverter.ToNumber(compare.Call(JsValue.Undefined, [left, right])));
        for (var i = 0; i < present.Count; i++) target.Put(ScriptObjects.Index(i), i < sorted.Count ? sorted[i] : JsValue.Undefined, true);
        for (var i = (long)present.Count; i < length; i++)
        {
            ScriptGuard.Current?.Work();
            target.Delete(ScriptObjects.Index(i), true);
        }

        return target;
    }
}
