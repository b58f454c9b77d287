using IefWorkflow.Engine.Expressions.JavaScript.Runtime;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;
using Jint.Runtime.Descriptors;

namespace IefWorkflow.Engine.Expressions.JavaScript.Library;

/// <summary>Functions of <c>Object</c>, made unable to touch the library.</summary>
internal sealed class ObjectLibrary(ScriptObjects objects, LibraryInstaller installer)
{
    private const int LongestPrototypeChain = 200;

    public void Install()
    {
        var owner = objects.Engine.Object;
        installer.Add(owner, "assign", 2, Assign);
        installer.Add(owner, "create", 2, Create);
        installer.Add(owner, "defineProperties", 2, (_, arguments) => DefineAll(Changeable(arguments.At(0)), arguments.At(1)));
        installer.Add(owner, "defineProperty", 3, DefineOne);
        installer.Add(owner, "entries", 1, (_, arguments) => Listed(arguments, (source, key) => objects.NewArray(new JsValue(key), source.Get(key))));
        installer.Add(owner, "freeze", 1, (_, arguments) => Locked(arguments.At(0), isReadOnly: true));
        installer.Add(owner, "fromEntries", 1, FromEntries);
        installer.Add(owner, "getPrototypeOf", 1, (_, arguments) => objects.ToObject(arguments.At(0), "lire le prototype de").Prototype is { } prototype ? prototype : JsValue.Null);
        installer.Add(owner, "hasOwn", 2, (_, arguments) => HasOwn(arguments.At(0), arguments.At(1)));
        installer.Add(owner, "is", 2, (_, arguments) => ExpressionInterpreter.SameValue(arguments.At(0), arguments.At(1)) && arguments.At(0).Type == arguments.At(1).Type);
        installer.Add(owner, "isExtensible", 1, (_, arguments) => arguments.At(0).As<ObjectInstance>() is { Extensible: true });
        installer.Add(owner, "isFrozen", 1, (_, arguments) => IsLocked(arguments.At(0), isReadOnly: true));
        installer.Add(owner, "isSealed", 1, (_, arguments) => IsLocked(arguments.At(0), isReadOnly: false));
        installer.Add(owner, "keys", 1, (_, arguments) => Listed(arguments, (_, key) => key));
        installer.Add(owner, "preventExtensions", 1, PreventExtensions);
        installer.Add(owner, "seal", 1, (_, arguments) => Locked(arguments.At(0), isReadOnly: false));
        installer.Add(owner, "values", 1, (_, arguments) => Listed(arguments, (source, key) => source.Get(key)));
        var prototype = owner.PrototypeObject;
        installer.Add(prototype, "hasOwnProperty", 1, (self, arguments) => HasOwn(self, arguments.At(0)));
        installer.Add(prototype, "isPrototypeOf", 1, IsPrototypeOf);
        installer.Add(prototype, "propertyIsEnumerable", 1, (self, arguments) => objects.ToObject(self, "lire").GetOwnProperty(TypeConverter.ToString(arguments.At(0))).Enumerable == true);
    }

    /// <summary>Gives an object the properties that another one shows.</summary>
    public void CopyInto(ObjectInstance target, JsValue source)
    {
        if (source.IsNull() || source.IsUndefined()) return;

        var from = TypeConverter.ToObject(objects.Engine, source);
        foreach (var key in ScriptObjects.OwnKeys(from)) ScriptObjects.Define(target, key, from.Get(key));
    }

    private Jint.Native.Array.ArrayInstance Listed(JsValue[] arguments, Func<ObjectInstance, string, JsValue> select)
    {
        var source = objects.ToObject(arguments.At(0), "lire les clés de");
        return objects.NewArray(ScriptObjects.OwnKeys(source).Select(key => select(source, key)));
    }

    private JsValue HasOwn(JsValue self, JsValue key) => objects.ToObject(self, "lire").GetOwnProperty(TypeConverter.ToString(key)) != PropertyDescriptor.Undefined;

    private JsValue IsPrototypeOf(JsValue self, JsValue[] arguments)
    {
        var sought = objects.ToObject(self, "lire");
        for (var prototype = arguments.At(0).As<ObjectInstance>()?.Prototype; prototype is not null; prototype = prototype.Prototype)
        {
            if (ReferenceEquals(prototype, sought)) return JsValue.True;
        }

        return JsValue.False;
    }

    private JsValue Assign(JsValue self, JsValue[] arguments)
    {
        var target = objects.ToObject(arguments.At(0), "compléter");
        foreach (var source in arguments.Skip(1).Where(source => !source.IsNull() && !source.IsUndefined()))
        {
            var from = TypeConverter.ToObject(objects.Engine, source);
            foreach (var key in ScriptObjects.OwnKeys(from)) target.Put(key, from.Get(key), true);
        }

        return target;
    }

    private JsValue FromEntries(JsValue self, JsValue[] arguments)
    {
        var target = objects.NewObject();
        foreach (var entry in objects.Items(arguments.At(0)))
        {
            var pair = entry.As<ObjectInstance>() ?? throw objects.TypeError("Object.fromEntries attend des paires [clé, valeur].");
            ScriptObjects.Define(target, TypeConverter.ToString(pair.Get("0")), pair.Get("1"));
        }

        return target;
    }

    private JsValue Create(JsValue self, JsValue[] arguments)
    {
        var prototype = arguments.At(0).As<ObjectInstance>();
        if (prototype is null && !arguments.At(0).IsNull()) throw objects.TypeError("Object.create attend un objet ou null.");

        var length = 0;
        for (var next = prototype; next is not null; next = next.Prototype)
        {
            if (++length > LongestPrototypeChain) throw objects.RangeError($"Un objet ne peut pas avoir plus de {LongestPrototypeChain} prototypes.");
        }

        var created = objects.NewObject();
        created.Prototype = prototype;
        return arguments.At(1).IsUndefined() ? created : DefineAll(created, arguments.At(1));
    }

    private ObjectInstance Changeable(JsValue value)
    {
        var target = value.As<ObjectInstance>() ?? throw objects.TypeError("Cette fonction attend un objet.");
        if (installer.IsFrozen(target)) throw objects.TypeError("Les objets du langage ne se modifient pas.");
        return target;
    }

    private JsValue DefineOne(JsValue self, JsValue[] arguments)
    {
        var target = Changeable(arguments.At(0));
        target.DefineOwnProperty(TypeConverter.ToString(arguments.At(1)), PropertyDescriptor.ToPropertyDescriptor(objects.Engine, arguments.At(2)), true);
        return target;
    }

    private JsValue DefineAll(ObjectInstance target, JsValue properties)
    {
        var source = objects.ToObject(properties, "lire");
        foreach (var key in ScriptObjects.OwnKeys(source)) target.DefineOwnProperty(key, PropertyDescriptor.ToPropertyDescriptor(objects.Engine, source.Get(key)), true);
        return target;
    }

    private JsValue PreventExtensions(JsValue self, JsValue[] arguments)
    {
        if (arguments.At(0).As<ObjectInstance>() is { } target) target.Extensible = false;
        return arguments.At(0);
    }

    private JsValue Locked(JsValue value, bool isReadOnly)
    {
        if (value.As<ObjectInstance>() is not { } target || installer.IsFrozen(target)) return value;

        foreach (var (key, property) in target.GetOwnProperties().ToList())
        {
            ScriptGuard.Current?.Work();
            var isData = property.IsDataDescriptor();
            target.DefineOwnProperty(key, new PropertyDescriptor { Configurable = false, Writable = isData && isReadOnly ? false : null }, false);
        }

        target.Extensible = false;
        return value;
    }

    private static JsValue IsLocked(JsValue value, bool isReadOnly) =>
        value.As<ObjectInstance>() is not { } target
        || (!target.Extensible && target.GetOwnProperties().All(entry => entry.Value.Configurable != true && !(isReadOnly && entry.Value.IsDataDescriptor() && entry.Value.Writable == true)));
}
