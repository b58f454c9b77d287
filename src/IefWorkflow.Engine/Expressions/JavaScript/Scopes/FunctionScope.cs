namespace IefWorkflow.Engine.Expressions.JavaScript.Scopes;

/// <summary>What is known about a function of a script, or about the script itself.</summary>
internal sealed class FunctionScope(FunctionScope? outer, bool isArrow, bool isStrict)
{
    public FunctionScope? Outer { get; } = outer;

    public bool IsArrow { get; } = isArrow;

    public bool IsStrict { get; } = isStrict;

    /// <summary>Whether an arrow function inside uses its <c>this</c>.</summary>
    public bool LendsThis { get; set; }

    /// <summary>Whether an arrow function inside uses its <c>arguments</c>.</summary>
    public bool LendsArguments { get; set; }

    /// <summary>The scopes opened in it, without those of inner functions.</summary>
    public List<ScriptScope> Scopes { get; } = [];

    /// <summary>The nearest function that has a <c>this</c> of its own; the script itself at last.</summary>
    public FunctionScope Binding => IsArrow && Outer is not null ? Outer.Binding : this;
}
