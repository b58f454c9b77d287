using IefWorkflow.Engine.Expressions.JavaScript.Lowering;
using Jint.Native;
using Jint.Runtime.Environments;
using ScriptError = Jint.Runtime.JavaScriptException;

namespace IefWorkflow.Engine.Expressions.JavaScript.Runtime;

/// <summary>The scope of one evaluation: what the host gives, and what the script declares at its top or assigns without declaring.</summary>
/// <remarks>
/// A name that is assigned without being declared would become a member of the global object, which is frozen and shared. It comes to
/// be here instead, and until then reading it is the same error as elsewhere.
/// </remarks>
internal sealed class ScriptScopeRecord(Jint.Engine engine, IReadOnlySet<string> assigned) : EnvironmentRecord(engine)
{
    private readonly Dictionary<string, JsValue> values = [];

    public override bool HasBinding(string name) => values.ContainsKey(name) || assigned.Contains(name) || name.StartsWith(HelperNames.IsKnown, StringComparison.Ordinal);

    public override void CreateMutableBinding(string name, bool canBeDeleted = false) => values.TryAdd(name, JsValue.Undefined);

    public override void SetMutableBinding(string name, JsValue value, bool strict) => values[name] = value;

    public override JsValue GetBindingValue(string name, bool strict)
    {
        if (values.TryGetValue(name, out var value)) return value;
        if (name.StartsWith(HelperNames.IsKnown, StringComparison.Ordinal)) return values.ContainsKey(name[HelperNames.IsKnown.Length..]);

        throw new ScriptError(Engine.ReferenceError, name + " is not defined");
    }

    public override bool DeleteBinding(string name) => false;

    public override JsValue ImplicitThisValue() => JsValue.Undefined;

    public override string[] GetAllBindingNames() => [.. values.Keys];
}
