namespace IefWorkflow.Engine.Expressions.JavaScript.Syntax;

/// <summary>What one entry of an object is.</summary>
internal enum PropertyKind
{
    Value,

    Getter,

    Setter,

    Spread,

    /// <summary><c>{ a = 1 }</c>: only meant as a pattern.</summary>
    ShorthandWithDefault,
}
