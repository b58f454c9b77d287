using IefWorkflow.Engine.Expressions.JavaScript.Syntax;

namespace IefWorkflow.Engine.Expressions.JavaScript.Scopes;

/// <summary>What each name of a script stands for.</summary>
internal sealed class ScriptScopes(FunctionScope script)
{
    private readonly Dictionary<object, ScriptScope> scopes = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<object, ScriptVariable> variables = new(ReferenceEqualityComparer.Instance);

    public FunctionScope Script { get; } = script;

    /// <summary>The names that the script uses without introducing them.</summary>
    public HashSet<string> Free { get; } = [];

    /// <summary>Those of them to which it assigns.</summary>
    public HashSet<string> FreeAssigned { get; } = [];

    /// <summary>The calls of functions that the script does not introduce.</summary>
    public List<JavaScriptCall> Calls { get; } = [];

    /// <summary>The members of <c>variables</c> that the script names.</summary>
    public HashSet<string> WorkflowVariables { get; } = [];

    /// <summary>Whether the script may change an object in place.</summary>
    public bool MayChangeObjects { get; set; }

    /// <summary>How many times <c>+</c> is written.</summary>
    public int Additions { get; set; }

    /// <summary>The scope that a block, a loop, a function… opens.</summary>
    public ScriptScope Of(object node) => scopes[node];

    /// <summary>The variable a name stands for; null for a free name.</summary>
    public ScriptVariable? Of(ScriptExpression.Name name) => variables.GetValueOrDefault(name);

    public void Add(object node, ScriptScope scope) => scopes.Add(node, scope);

    public void Add(ScriptExpression.Name name, ScriptVariable variable) => variables[name] = variable;
}
