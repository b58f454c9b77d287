using System.Globalization;
using IefWorkflow.Engine.Expressions.JavaScript.Scopes;

namespace IefWorkflow.Engine.Expressions.JavaScript.Lowering;

/// <summary>The variables that the lowering of one function adds to it.</summary>
internal sealed class FunctionFrame(FunctionScope function)
{
    private readonly Stack<string> unused = new();
    private int count;

    public FunctionScope Function { get; } = function;

    /// <summary>How deep the expression being lowered is inside the function.</summary>
    public int Depth { get; set; }

    /// <summary>A variable that holds a value until it is given back.</summary>
    public string Take() => unused.TryPop(out var name) ? name : string.Create(CultureInfo.InvariantCulture, $"#{++count}");

    public void GiveBack(string name) => unused.Push(name);

    /// <summary>Every name the lowered function declares.</summary>
    public IEnumerable<string> Declared()
    {
        for (var i = 1; i <= count; i++) yield return string.Create(CultureInfo.InvariantCulture, $"#{i}");
        if (Function.LendsThis) yield return HelperNames.This;
        if (Function.LendsArguments) yield return HelperNames.Arguments;
        foreach (var variable in Function.Scopes.SelectMany(scope => scope.Variables))
        {
            if (variable.Kind is not (VariableKind.Caught or VariableKind.OwnName)) yield return variable.EmittedName;
        }
    }
}
