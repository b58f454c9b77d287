using IefWorkflow.Engine.Expressions.JavaScript.Runtime;
using Jint.Native;
using Jint.Native.Function;

namespace IefWorkflow.Engine.Expressions.JavaScript.Library;

/// <summary>A function of the workflow as scripts call it. It outlives the evaluation, its target does not.</summary>
internal sealed class HostFunction : FunctionInstance
{
    public HostFunction(Jint.Engine engine)
        : base(engine, null, null, false)
    {
        Prototype = engine.Function.PrototypeObject;
    }

    /// <summary>What it calls during the evaluation that runs.</summary>
    public Func<JsValue[], JsValue>? Target { get; set; }

    public override JsValue Call(JsValue thisObject, JsValue[] arguments)
    {
        ScriptGuard.Current?.Check();
        return Target?.Invoke(arguments) ?? JsValue.Undefined;
    }
}
