using IefWorkflow.Engine.Expressions.JavaScript.Runtime;
using Jint.Native;
using Jint.Native.Object;

namespace IefWorkflow.Engine.Expressions.JavaScript.Library;

/// <summary>A function of the library that may follow <c>new</c>.</summary>
internal sealed class NativeConstructor : NativeFunction, IConstructor
{
    private readonly Func<JsValue[], ObjectInstance> construct;

    public NativeConstructor(Jint.Engine engine, ObjectInstance prototype, int length, Func<JsValue, JsValue[], JsValue> call, Func<JsValue[], ObjectInstance> construct)
        : base(engine, length, call)
    {
        this.construct = construct;
        FastAddProperty("prototype", prototype, writable: false, enumerable: false, configurable: false);
        prototype.FastAddProperty("constructor", this, writable: true, enumerable: false, configurable: true);
    }

    public ObjectInstance Construct(JsValue[] arguments)
    {
        ScriptGuard.Current?.Check();
        return construct(arguments);
    }
}
