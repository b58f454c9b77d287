using IefWorkflow.Engine.Expressions.JavaScript.Runtime;
using Jint.Native;
using Jint.Native.Function;
using Jint.Native.Object;

namespace IefWorkflow.Engine.Expressions.JavaScript.Library;

/// <summary>What <c>bind</c> gives: a function whose <c>this</c> and first arguments are settled.</summary>
internal sealed class BoundFunction : FunctionInstance, IConstructor
{
    private readonly FunctionInstance target;
    private readonly JsValue self;
    private readonly JsValue[] first;

    public BoundFunction(FunctionInstance target, JsValue self, JsValue[] first)
        : base(target.Engine, null, null, false)
    {
        this.target = target;
        this.self = self;
        this.first = first;
        Prototype = target.Engine.Function.PrototypeObject;
        Extensible = true;
        var length = target.Get("length");
        FastAddProperty("length", Math.Max(0, (length.IsNumber() ? length.AsNumber() : 0) - first.Length), writable: false, enumerable: false, configurable: false);
    }

    public override JsValue Call(JsValue thisObject, JsValue[] arguments)
    {
        ScriptGuard.Current?.Check();
        return target.Call(self, [.. first, .. arguments]);
    }

    public ObjectInstance Construct(JsValue[] arguments)
    {
        ScriptGuard.Current?.Check();
        return target is IConstructor constructor
            ? constructor.Construct([.. first, .. arguments])
            : throw new Jint.Runtime.JavaScriptException(Engine.TypeError, "Cette fonction ne construit pas d'objet.");
    }

    public override bool HasInstance(JsValue v)
    {
        ScriptGuard.Current?.Check();
        return target.HasInstance(v);
    }
}
