using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime.Descriptors;

namespace IefWorkflow.Engine.Expressions.JavaScript.Runtime;

/// <summary>The object <c>variables</c> of a script: each member is a variable of the workflow.</summary>
internal sealed class VariablesObject : ObjectInstance
{
    private readonly ScriptSession session;

    public VariablesObject(Jint.Engine engine, ScriptSession session)
        : base(engine)
    {
        this.session = session;
        Prototype = engine.Object.PrototypeObject;
    }

    public override PropertyDescriptor GetOwnProperty(string propertyName) =>
        session.IsVariable(propertyName) ? new PropertyDescriptor(session.Variable(propertyName), writable: true, enumerable: true, configurable: false) : PropertyDescriptor.Undefined;

    public override bool HasOwnProperty(string p) => session.IsVariable(p);

    public override IEnumerable<KeyValuePair<string, PropertyDescriptor>> GetOwnProperties() =>
        session.VariableNames.Select(name => KeyValuePair.Create(name, GetOwnProperty(name)));

    public override void Put(string propertyName, JsValue value, bool throwOnError) => session.SetVariable(propertyName, value);

    public override bool DefineOwnProperty(string propertyName, PropertyDescriptor desc, bool throwOnError)
    {
        if (desc.Value is null) return false;

        session.SetVariable(propertyName, desc.Value);
        return true;
    }

    public override bool Delete(string propertyName, bool throwOnError) => false;
}
