namespace IefWorkflow.Engine.Expressions.JavaScript.Scopes;

/// <summary>How a name of a script was introduced.</summary>
internal enum VariableKind
{
    /// <summary>A <c>var</c>, a parameter or a function: known in the whole function.</summary>
    Var,

    Let,

    Const,

    /// <summary>What a <c>catch</c> caught.</summary>
    Caught,

    /// <summary>The name by which a function expression knows itself.</summary>
    OwnName,
}
