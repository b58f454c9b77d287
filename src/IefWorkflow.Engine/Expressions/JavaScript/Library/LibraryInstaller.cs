using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime.Descriptors;
using Jint.Runtime.Interop;

namespace IefWorkflow.Engine.Expressions.JavaScript.Library;

/// <summary>Puts functions on the objects of one engine, and freezes them at the end.</summary>
internal sealed class LibraryInstaller(Jint.Engine engine)
{
    private readonly HashSet<ObjectInstance> frozen = new(ReferenceEqualityComparer.Instance);

    public Jint.Engine Engine { get; } = engine;

    /// <summary>Whether an object is part of the library, so that scripts may not change it.</summary>
    public bool IsFrozen(ObjectInstance? target) => target is not null && frozen.Contains(target);

    public void Add(ObjectInstance target, string name, int length, Func<JsValue, JsValue[], JsValue> body) => AddValue(target, name, new NativeFunction(Engine, length, body));

    public static void AddValue(ObjectInstance target, string name, JsValue value) => target.FastAddProperty(name, value, writable: true, enumerable: false, configurable: true);

    public void AddGetter(ObjectInstance target, string name, Func<JsValue, JsValue> get)
    {
        var getter = new NativeFunction(Engine, 0, (self, _) => get(self));
        target.FastSetProperty(name, new PropertyDescriptor(get: getter, set: null!, enumerable: false, configurable: true));
    }

    /// <summary>Puts the limits around every function of Jint that was not replaced, and makes everything that can be reached unchangeable.</summary>
    public void Freeze(IEnumerable<ObjectInstance> roots)
    {
        var pending = new Stack<ObjectInstance>(roots);
        while (pending.TryPop(out var next))
        {
            if (!frozen.Add(next)) continue;

            FreezeProperties(next, pending);
            if (next.Prototype is not null) pending.Push(next.Prototype);
            next.Extensible = false;
        }
    }

    private void FreezeProperties(ObjectInstance target, Stack<ObjectInstance> pending)
    {
        foreach (var (name, property) in target.GetOwnProperties().ToList())
        {
            if (property.Value?.As<ClrFunctionInstance>() is { } function) property.Value = Guarded(function);
            var kept = new FrozenProperty(property);
            if (target is Jint.Native.Array.ArrayInstance && name == "length") kept.Writable = false;
            target.FastSetProperty(name, kept);
            foreach (var value in (JsValue?[])[property.Value, property.Get, property.Set])
            {
                if (value?.As<ObjectInstance>() is { } inner) pending.Push(inner);
            }
        }
    }

    private NativeFunction Guarded(ClrFunctionInstance function) => new(Engine, (int)function.Get("length").AsNumber(), function.Call);
}
