using Jint.Native;
using Jint.Native.Object;

namespace IefWorkflow.Engine.Expressions.JavaScript.Library;

/// <summary>Carries a thrown object through Jint 2, which breaks on one that has no text as its message.</summary>
internal sealed class ThrownValue : ObjectInstance
{
    private readonly JsValue value;

    private ThrownValue(JsValue value)
        : base(value.AsObject().Engine)
    {
        this.value = value;
        FastAddProperty("message", "", writable: false, enumerable: false, configurable: false);
    }

    public static JsValue Wrap(JsValue value) => value.As<ObjectInstance>() is { } thrown && !thrown.Get("message").IsString() ? new ThrownValue(value) : value;

    public static JsValue Unwrap(JsValue value) => value.As<ThrownValue>()?.value ?? value;
}
