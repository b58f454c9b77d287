using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;

namespace IefWorkflow.Engine.Expressions.JavaScript.Library;

/// <summary><c>Map</c> and <c>Set</c>; their <c>keys</c>, <c>values</c> and <c>entries</c> give arrays.</summary>
internal sealed class CollectionLibrary(ScriptObjects objects)
{
    public void Install(LibraryInstaller installer)
    {
        InstallOne(installer, "Map", isMap: true);
        InstallOne(installer, "Set", isMap: false);
    }

    private void InstallOne(LibraryInstaller installer, string name, bool isMap)
    {
        var prototype = objects.NewObject();
        KeyedCollection Self(JsValue self) => self.As<KeyedCollection>() is { } collection && collection.IsMap == isMap ? collection : throw objects.TypeError($"Cette méthode s'appelle sur un {name}.");
        installer.Add(prototype, "clear", 0, (self, _) => Done(Self(self).Clear, JsValue.Undefined));
        installer.Add(prototype, "delete", 1, (self, arguments) => Self(self).Remove(arguments.At(0)));
        installer.Add(prototype, "entries", 0, (self, _) => objects.NewArray(Self(self).Entries().Select(entry => new JsValue(objects.NewArray(entry.Key, isMap ? entry.Value : entry.Key)))));
        installer.Add(prototype, "forEach", 1, (self, arguments) => ForEach(Self(self), arguments));
        installer.Add(prototype, "has", 1, (self, arguments) => Self(self).Has(arguments.At(0)));
        installer.Add(prototype, "keys", 0, (self, _) => objects.NewArray(Self(self).Entries().Select(entry => entry.Key)));
        installer.Add(prototype, "values", 0, (self, _) => objects.NewArray(Self(self).Entries().Select(entry => isMap ? entry.Value : entry.Key)));
        installer.AddGetter(prototype, "size", self => Self(self).Count);
        if (isMap)
        {
            installer.Add(prototype, "get", 1, (self, arguments) => Self(self).ValueOf(arguments.At(0)));
            installer.Add(prototype, "set", 2, (self, arguments) => Done(() => Self(self).Add(arguments.At(0), arguments.At(1)), self));
        }
        else
        {
            installer.Add(prototype, "add", 1, (self, arguments) => Done(() => Self(self).Add(arguments.At(0), arguments.At(0)), self));
        }

        var constructor = new NativeConstructor(objects.Engine, prototype, 0, (_, _) => throw objects.TypeError($"{name} s'appelle avec « new »."), arguments => Create(prototype, isMap, arguments.At(0)));
        LibraryInstaller.AddValue(objects.Engine.Global, name, constructor);
    }

    private static JsValue Done(Action action, JsValue result)
    {
        action();
        return result;
    }

    private KeyedCollection Create(ObjectInstance prototype, bool isMap, JsValue source)
    {
        var created = new KeyedCollection(objects.Engine, isMap) { Prototype = prototype, Extensible = true };
        if (source.IsNull() || source.IsUndefined()) return created;

        foreach (var item in objects.Items(source))
        {
            var pair = isMap ? item.As<ObjectInstance>() ?? throw objects.TypeError("Un Map se remplit de paires [clé, valeur].") : null;
            created.Add(pair?.Get("0") ?? item, pair?.Get("1") ?? item);
        }

        return created;
    }

    private JsValue ForEach(KeyedCollection collection, JsValue[] arguments)
    {
        var function = objects.ToCallable(arguments.At(0));
        foreach (var (key, value) in collection.Entries()) function.Call(arguments.At(1), [value, key, collection]);
        return JsValue.Undefined;
    }
}
