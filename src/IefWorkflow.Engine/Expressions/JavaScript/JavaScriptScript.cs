using IefWorkflow.Engine.Expressions.JavaScript.Library;
using IefWorkflow.Engine.Expressions.JavaScript.Lowering;
using IefWorkflow.Engine.Expressions.JavaScript.Scopes;

namespace IefWorkflow.Engine.Expressions.JavaScript;

/// <summary>An expression ready to be evaluated, any number of times and on several threads at once.</summary>
public sealed class JavaScriptScript
{
    internal JavaScriptScript(string source, bool isStrict, ScriptScopes scopes, LoweredScript lowered)
    {
        Source = source;
        IsStrict = isStrict;
        Lowered = lowered;
        Calls = scopes.Calls;
        Variables = [.. scopes.WorkflowVariables.Order(StringComparer.Ordinal)];
        HostNames = [.. scopes.Free.Where(name => !GlobalNames.IsBuiltIn(name) || (scopes.FreeAssigned.Contains(name) && !isStrict))];
        AssignedNames = isStrict ? [] : scopes.FreeAssigned;
        MayChangeObjects = scopes.MayChangeObjects;
    }

    /// <summary>The text it was compiled from.</summary>
    public string Source { get; }

    /// <summary>The functions it calls without defining them, in the order of the text: those of the workflow and those of the language.</summary>
    public IReadOnlyList<JavaScriptCall> Calls { get; }

    /// <summary>The workflow variables it names as <c>variables.X</c>, in alphabetical order.</summary>
    public IReadOnlyList<string> Variables { get; }

    internal bool IsStrict { get; }

    internal LoweredScript Lowered { get; }

    /// <summary>The names to be asked of the host.</summary>
    internal IReadOnlyList<string> HostNames { get; }

    /// <summary>Those among the free names to which it assigns without declaring them.</summary>
    internal HashSet<string> AssignedNames { get; }

    /// <summary>Whether it may change an object of a workflow variable in place, so that the variable must be written back.</summary>
    internal bool MayChangeObjects { get; }
}
