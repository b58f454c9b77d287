using IefWorkflow.Engine.Expressions.JavaScript.Runtime;
using Jint.Native;
using Jint.Native.Function;

namespace IefWorkflow.Engine.Expressions.JavaScript.Library;

/// <summary>A function of the library; calling it looks at the limits first.</summary>
internal class NativeFunction : FunctionInstance
{
    private readonly Func<JsValue, JsValue[], JsValue> body;

    public NativeFunction(Jint.Engine engine, int length, Func<JsValue, JsValue[], JsValue> body)
        : base(engine, null, null, false)
    {
        this.body = body;
        Prototype = engine.Function.PrototypeObject;
        FastAddProperty("length", length, writable: false, enumerable: false, configurable: false);
    }

    public override JsValue Call(JsValue thisObject, JsValue[] arguments)
    {
        ScriptGuard.Current?.Check();
        return body(thisObject, arguments);
    }
}
