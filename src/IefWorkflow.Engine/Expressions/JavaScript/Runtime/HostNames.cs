using IefWorkflow.Engine.Expressions.JavaScript.Library;
using Jint.Native;
using Jint.Runtime;

namespace IefWorkflow.Engine.Expressions.JavaScript.Runtime;

/// <summary>Binds the names that a script uses without declaring them.</summary>
internal sealed class HostNames
{
    private const int MostKept = 256;

    private readonly Jint.Engine engine;
    private readonly CommonFunctions common;
    private readonly HostFunction getVariable;
    private readonly HostFunction setVariable;
    private readonly Dictionary<string, HostFunction> kept = [];
    private readonly List<HostFunction> used = [];

    public HostNames(Jint.Engine engine, CommonFunctions common)
    {
        this.engine = engine;
        this.common = common;
        getVariable = new HostFunction(engine);
        setVariable = new HostFunction(engine);
    }

    /// <summary>The functions that belong to every script.</summary>
    public IEnumerable<HostFunction> Functions => [getVariable, setVariable];

    public void Bind(JavaScriptScript script, ScriptSession session, ScriptScopeRecord scope)
    {
        foreach (var name in script.HostNames)
        {
            var value = GlobalNames.IsBuiltIn(name) ? engine.Global.Get(name) : Find(name, session);
            if (value is not null) scope.SetMutableBinding(name, value, strict: false);
        }
    }

    /// <summary>Lets go of the host when the evaluation is over.</summary>
    public void Release()
    {
        foreach (var function in used) function.Target = null;
        used.Clear();
        if (kept.Count > MostKept) kept.Clear();
    }

    private JsValue? Find(string name, ScriptSession session)
    {
        switch (name)
        {
            case "getVariable":
                return Use(getVariable, arguments => session.Variable(TypeConverter.ToString(arguments.At(0))));
            case "setVariable":
                return Use(setVariable, arguments => Set(session, TypeConverter.ToString(arguments.At(0)), arguments.At(1)));
            case "variables":
                return new VariablesObject(engine, session);
        }

        if (session.Function(name) is { } function) return Use(Kept(name), arguments => session.Call(function, arguments));
        if (common.Find(name) is { } known) return known;
        return Accessor(name, session) ?? session.Global(name);
    }

    /// <summary><c>getTotal</c> and <c>setTotal</c> for the variable <c>total</c>.</summary>
    private HostFunction? Accessor(string name, ScriptSession session)
    {
        var isGet = name.StartsWith("get", StringComparison.Ordinal);
        if ((!isGet && !name.StartsWith("set", StringComparison.Ordinal)) || name.Length == 3) return null;

        foreach (var variable in session.VariableNames)
        {
            if (!IsCapitalised(name.AsSpan(3), variable)) continue;
            return isGet ? Use(Kept(name), _ => session.Variable(variable)) : Use(Kept(name), arguments => Set(session, variable, arguments.At(0)));
        }

        return null;
    }

    /// <summary>Whether an accessor written <c>getTotal</c> or <c>setTotal</c> means the variable <c>total</c>.</summary>
    public static bool IsCapitalised(ReadOnlySpan<char> written, string variable) =>
        written.Length == variable.Length && written[0] == char.ToUpperInvariant(variable[0]) && written[1..].SequenceEqual(variable.AsSpan(1));

    private static JsValue Set(ScriptSession session, string name, JsValue value)
    {
        session.SetVariable(name, value);
        return JsValue.Undefined;
    }

    private HostFunction Kept(string name)
    {
        if (!kept.TryGetValue(name, out var function)) kept.Add(name, function = new HostFunction(engine));
        return function;
    }

    private HostFunction Use(HostFunction function, Func<JsValue[], JsValue> target)
    {
        function.Target = target;
        used.Add(function);
        return function;
    }
}
