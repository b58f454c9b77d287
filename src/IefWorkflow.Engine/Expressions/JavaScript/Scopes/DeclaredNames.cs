using IefWorkflow.Engine.Expressions.JavaScript.Syntax;

namespace IefWorkflow.Engine.Expressions.JavaScript.Scopes;

/// <summary>Finds the names that statements and patterns introduce.</summary>
internal static class DeclaredNames
{
    /// <summary>The names of a pattern, in the order of the text.</summary>
    public static IEnumerable<ScriptExpression.Name> Of(ScriptPattern? pattern) => pattern switch
    {
        ScriptPattern.Variable variable => [variable.Name],
        ScriptPattern.ArrayOf array => array.Elements.SelectMany(element => Of(element?.Target)).Concat(Of(array.Rest)),
        ScriptPattern.ObjectOf source => source.Properties.SelectMany(property => Of(property.Element.Target)).Concat(Of(source.Rest)),
        _ => [],
    };

    public static IEnumerable<ScriptExpression.Name> Of(ScriptStatement.Declaration declaration) =>
        declaration.Declarators.SelectMany(declarator => Of(declarator.Target));

    /// <summary>The names that <c>var</c> introduces anywhere in the statements, without inner functions.</summary>
    public static IEnumerable<ScriptExpression.Name> Hoisted(IEnumerable<ScriptStatement?> statements) => statements.SelectMany(Hoisted);

    private static IEnumerable<ScriptExpression.Name> Hoisted(ScriptStatement? statement) => statement switch
    {
        ScriptStatement.Declaration { Kind: DeclarationKind.Var } declaration => Of(declaration),
        ScriptStatement.Block block => Hoisted(block.Body),
        ScriptStatement.If condition => Hoisted([condition.Then, condition.Otherwise]),
        ScriptStatement.For loop => Hoisted([loop.Start, loop.Body]),
        ScriptStatement.ForEach { Kind: DeclarationKind.Var } loop => Of(loop.Target).Concat(Hoisted(loop.Body)),
        ScriptStatement.ForEach loop => Hoisted(loop.Body),
        ScriptStatement.While loop => Hoisted(loop.Body),
        ScriptStatement.DoWhile loop => Hoisted(loop.Body),
        ScriptStatement.Try attempt => Hoisted([attempt.Body, attempt.Handler, attempt.Finally]),
        ScriptStatement.Switch choice => choice.Cases.SelectMany(one => Hoisted(one.Body)),
        ScriptStatement.Labelled labelled => Hoisted(labelled.Body),
        _ => [],
    };
}
