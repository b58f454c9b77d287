namespace IefWorkflow.Engine.Expressions.JavaScript.Scopes;

/// <summary>A name that a script introduces.</summary>
internal sealed class ScriptVariable(string name, VariableKind kind, ScriptScope scope, string emittedName)
{
    public string Name { get; } = name;

    public VariableKind Kind { get; } = kind;

    public ScriptScope Scope { get; } = scope;

    /// <summary>The name it has in the lowered script.</summary>
    public string EmittedName { get; set; } = emittedName;

    /// <summary>Whether an inner function uses it.</summary>
    public bool IsCaptured { get; set; }

    /// <summary>Whether the body of the loop whose head declares it assigns it.</summary>
    public bool IsAssignedInBody { get; set; }

    public bool IsLexical => Kind is VariableKind.Let or VariableKind.Const;

    /// <summary>Whether each round of a loop needs a variable of its own, because a function may outlive the round.</summary>
    public bool IsPerRound => IsCaptured && IsLexical && Scope.IsRepeated;
}
