namespace IefWorkflow.Engine.Expressions.JavaScript.Scopes;

/// <summary>The part of a script in which a set of names is known.</summary>
/// <param name="outer">The scope around it; null for the whole script.</param>
/// <param name="function">The function it is in.</param>
/// <param name="isFunctionLevel">Whether the whole function knows its names.</param>
/// <param name="isRepeated">Whether it may be entered several times during one call of the function.</param>
internal sealed class ScriptScope(ScriptScope? outer, FunctionScope function, bool isFunctionLevel, bool isRepeated)
{
    private readonly Dictionary<string, ScriptVariable> variables = [];

    public ScriptScope? Outer { get; } = outer;

    public FunctionScope Function { get; } = function;

    public bool IsFunctionLevel { get; } = isFunctionLevel;

    public bool IsRepeated { get; } = isRepeated;

    /// <summary>Whether the body of the loop is being read whose head has this scope.</summary>
    public bool IsInBody { get; set; }

    public IEnumerable<ScriptVariable> Variables => variables.Values;

    public ScriptVariable? Own(string name) => variables.GetValueOrDefault(name);

    public ScriptVariable Add(string name, VariableKind kind, string emittedName) => variables[name] = new ScriptVariable(name, kind, this, emittedName);
}
