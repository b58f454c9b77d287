namespace IefWorkflow.Engine.Execution;

/// <content>The variables in the scope of an execution: its own, then those of each container around it, then the workflow's.</content>
public sealed partial class ActivityContext
{
    /// <summary>The values of the declared variables, in the order of <see cref="ProgramNode.Variables"/>; null where none are declared.</summary>
    internal object?[]? VariableValues { get; set; }

    /// <summary>Variables that nobody declared: loop items, names that a script made up.</summary>
    internal Dictionary<string, object?>? DynamicVariables { get; set; }

    /// <summary>The value of a variable by its name, the innermost first; null when there is none.</summary>
    public object? GetVariable(string name) => TryGetVariable(name, out var value) ? value : null;

    /// <summary>Sets a variable by its name, the innermost first; a new one is made in the nearest container.</summary>
    /// <exception cref="Values.WorkflowValueException">The value cannot be turned into the variable's type.</exception>
    public void SetVariable(string name, object? value)
    {
        ActivityContext? container = null;
        for (var context = this; context is not null; context = context.Parent)
        {
            if (context.DynamicVariables?.ContainsKey(name) == true)
            {
                context.DynamicVariables[name] = value;
                return;
            }

            if (context.IndexOf(name, byId: false) is var index and >= 0)
            {
                context.VariableValues![index] = context.Node.Variables[index].Type.Convert(value);
                return;
            }

            container ??= context.Descriptor.IsContainer || context.Parent is null ? context : null;
        }

        container!.DynamicVariables ??= [];
        container.DynamicVariables[name] = value;
    }

    internal bool TryGetVariable(string name, out object? value)
    {
        for (var context = this; context is not null; context = context.Parent)
        {
            if (context.DynamicVariables is { } dynamic && dynamic.TryGetValue(name, out value)) return true;
            if (context.IndexOf(name, byId: false) is var index and >= 0)
            {
                value = context.VariableValues![index];
                return true;
            }
        }

        value = null;
        return false;
    }

    internal bool TryGetVariableById(string id, out object? value)
    {
        for (var context = this; context is not null; context = context.Parent)
        {
            if (context.IndexOf(id, byId: true) is var index and >= 0)
            {
                value = context.VariableValues![index];
                return true;
            }
        }

        value = null;
        return false;
    }

    internal bool TrySetVariableById(string id, object? value)
    {
        for (var context = this; context is not null; context = context.Parent)
        {
            if (context.IndexOf(id, byId: true) is var index and >= 0)
            {
                context.VariableValues![index] = context.Node.Variables[index].Type.Convert(value);
                return true;
            }
        }

        return false;
    }

    internal IEnumerable<string> VariableNames()
    {
        for (var context = this; context is not null; context = context.Parent)
        {
            foreach (var variable in context.Node.Variables) yield return variable.Name;
            foreach (var name in context.DynamicVariables?.Keys ?? Enumerable.Empty<string>()) yield return name;
        }
    }

    internal void DeclareVariables()
    {
        if (Node.Variables.Count > 0) VariableValues = [.. Node.Variables.Select(variable => variable.Initial())];
    }

    private int IndexOf(string key, bool byId)
    {
        if (VariableValues is null) return -1;

        var variables = Node.Variables;
        for (var i = 0; i < variables.Count; i++)
        {
            if ((byId ? variables[i].Id : variables[i].Name) == key) return i;
        }

        return -1;
    }
}
