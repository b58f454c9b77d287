using Jint.Native;
using Jint.Runtime.Descriptors;

namespace IefWorkflow.Engine.Expressions.JavaScript.Library;

/// <summary>A property of the library that no script can change.</summary>
/// <remarks>
/// It says that it is writable, and ignores what is written: were it read-only, objects that inherit it could not have a property of
/// the same name (<c>error.name = …</c>, <c>object.toString = …</c>).
/// </remarks>
internal sealed class FrozenProperty : PropertyDescriptor
{
    private readonly JsValue? held;

    public FrozenProperty(PropertyDescriptor property)
    {
        held = property.Value;
        Get = property.Get;
        Set = property.Set;
        Enumerable = property.Enumerable;
        Writable = property.Writable;
        Configurable = false;
    }

    public override JsValue? Value
    {
        get => held;
        set => _ = value;
    }
}
