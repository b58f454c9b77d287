namespace IefWorkflow.Engine.Expressions.JavaScript.Syntax;

/// <summary>The keyword of a declaration.</summary>
internal enum DeclarationKind
{
    Var,

    Let,

    Const,
}
