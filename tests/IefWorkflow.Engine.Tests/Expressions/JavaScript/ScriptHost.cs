using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using IefWorkflow.Engine.Expressions.JavaScript;

namespace IefWorkflow.Engine.Tests.Expressions.JavaScript;

/// <summary>A workflow reduced to its variables, its inputs and a few functions.</summary>
internal sealed class ScriptHost : IJavaScriptHost
{
    public Dictionary<string, object?> Variables { get; } = new()
    {
        ["total"] = 41,
        ["list"] = new JsonArray(1, 2, 3),
        ["dossier"] = new JsonObject { ["id"] = 7, ["pieces"] = new JsonArray("acte", new JsonObject { ["recue"] = true }) },
    };

    public Dictionary<string, object?> Inputs { get; } = new() { ["Amount"] = 42 };

    public Dictionary<string, Func<object?[], object?>> Functions { get; } = [];

    public Dictionary<string, object?> Globals { get; } = [];

    /// <summary>The names set, in order.</summary>
    public List<string> Written { get; } = [];

    public DateTimeOffset Now { get; set; } = new(2024, 3, 10, 12, 0, 0, TimeSpan.Zero);

    public IReadOnlyCollection<string> VariableNames => Variables.Keys;

    public bool TryGetGlobal(string name, out object? value) => Globals.TryGetValue(name, out value);

    public bool TryGetFunction(string name, [NotNullWhen(true)] out Func<object?[], object?>? function)
    {
        if (name == "getInput")
        {
            function = arguments => Inputs.GetValueOrDefault((string)arguments[0]!);
            return true;
        }

        return Functions.TryGetValue(name, out function);
    }

    public object? GetVariable(string name) => Variables.GetValueOrDefault(name);

    public void SetVariable(string name, object? value)
    {
        Written.Add(name);
        Variables[name] = value;
    }
}
