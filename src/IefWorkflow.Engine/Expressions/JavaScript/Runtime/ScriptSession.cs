using System.Text.Json.Nodes;
using Jint.Native;

namespace IefWorkflow.Engine.Expressions.JavaScript.Runtime;

/// <summary>What one evaluation shares with its host.</summary>
/// <remarks>
/// An object read from a variable is the same object each time, as scripts expect, although it is a copy. When a script may have
/// changed such objects, those that did change are written back at the end; so <c>variables.list.push(1)</c> does what it says.
/// </remarks>
internal sealed class ScriptSession(IJavaScriptHost host, ScriptValues values, bool mayChangeObjects)
{
    private Dictionary<string, (JsValue Value, JsonNode? Before)>? held;
    private IReadOnlyCollection<string>? variableNames;

    /// <summary>The exception of the host that ended the evaluation.</summary>
    public Exception? HostFailure { get; private set; }

    public DateTimeOffset Now => Ask(() => host.Now);

    public IReadOnlyCollection<string> VariableNames => variableNames ??= Ask(() => host.VariableNames);

    public bool IsVariable(string name) => held?.ContainsKey(name) == true || VariableNames.Contains(name);

    public JsValue Variable(string name)
    {
        if (held is not null && held.TryGetValue(name, out var known)) return known.Value;

        var given = Ask(() => host.GetVariable(name));
        var value = values.ToScript(given);
        if (given is JsonNode) (held ??= [])[name] = (value, mayChangeObjects ? values.ToJson(value) : null);
        return value;
    }

    /// <remarks>The host may convert what it is given, so the variable is read from it again when it is asked for.</remarks>
    public void SetVariable(string name, JsValue value)
    {
        var given = values.ToHost(value);
        Ask(() =>
        {
            host.SetVariable(name, given);
            return true;
        });
        held?.Remove(name);
        variableNames = null;
    }

    public JsValue Call(Func<object?[], object?> function, JsValue[] arguments)
    {
        var given = Array.ConvertAll(arguments, values.ToHost);
        return values.ToScript(Ask(() => function(given)));
    }

    /// <summary>A function of the host, or null.</summary>
    public Func<object?[], object?>? Function(string name) => Ask(() => host.TryGetFunction(name, out var function) ? function : null);

    /// <summary>A value of the host, or null.</summary>
    public JsValue? Global(string name)
    {
        object? value = null;
        return Ask(() => host.TryGetGlobal(name, out value)) ? values.ToScript(value) : null;
    }

    /// <summary>Gives the host the objects that the script changed in place.</summary>
    public void WriteBack()
    {
        if (held is null || !mayChangeObjects) return;

        foreach (var (name, (value, before)) in held.ToList())
        {
            var after = values.ToJson(value);
            if (!JsonNode.DeepEquals(before, after)) SetVariable(name, value);
        }
    }

    /// <summary>Asks the host, and remembers an exception as its own.</summary>
    private T Ask<T>(Func<T> question)
    {
        try
        {
            return question();
        }
        catch (Exception failure)
        {
            HostFailure = failure;
            throw;
        }
    }
}
