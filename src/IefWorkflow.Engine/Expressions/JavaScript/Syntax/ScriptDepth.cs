namespace IefWorkflow.Engine.Expressions.JavaScript.Syntax;

/// <summary>Measures how deep a syntax tree is, without recursion, so that what walks it afterwards may recurse.</summary>
/// <remarks>
/// The parser bounds the nesting of brackets, but a chain of members nests leftwards without any. The left sides of operators do not
/// count: long chains of them are ordinary (texts put together) and are walked in a loop.
/// </remarks>
internal sealed class ScriptDepth
{
    private const int Deepest = 600;

    private readonly Stack<(object Node, int Depth)> pending = new();
    private int depth;

    /// <summary>The offset of the first node that is too deep, or null.</summary>
    public static int? FirstTooDeep(ScriptSyntax script)
    {
        var measure = new ScriptDepth();
        measure.Push(script.Body);
        while (measure.pending.TryPop(out var next))
        {
            if (next.Depth > Deepest) return Offset(next.Node);

            measure.depth = next.Depth + 1;
            measure.PushChildren(next.Node);
        }

        return null;
    }

    private static int Offset(object node) => node switch
    {
        ScriptExpression expression => expression.At,
        ScriptStatement statement => statement.At,
        ScriptPattern pattern => pattern.At,
        _ => 0,
    };

    private void Push(object? node)
    {
        if (node is not null) pending.Push((node, depth));
    }

    private void Push(IEnumerable<object?> nodes)
    {
        foreach (var node in nodes) Push(node);
    }

    private void PushChildren(object node)
    {
        if (node is ScriptStatement statement) PushStatement(statement);
        else if (node is ScriptPattern pattern) PushPattern(pattern);
        else if (node is ScriptExpression expression) PushExpression(expression);
        else if (node is ScriptFunction function) PushFunction(function);
        else if (node is ScriptPatternElement element) Push([element.Target, element.Default]);
        else if (node is ScriptCase one) Push([one.Test, .. one.Body]);
        else if (node is ScriptDeclarator declarator) Push([declarator.Target, declarator.Value]);
        else if (node is ScriptProperty property) Push([property.Key, property.Value]);
    }

    private void PushFunction(ScriptFunction function)
    {
        Push(function.Parameters);
        Push(function.Rest);
        Push(function.Body);
    }

    private void PushPattern(ScriptPattern pattern)
    {
        switch (pattern)
        {
            case ScriptPattern.Property property:
                Push(property.Member);
                break;
            case ScriptPattern.ArrayOf array:
                Push([.. array.Elements, array.Rest]);
                break;
            case ScriptPattern.ObjectOf target:
                foreach (var property in target.Properties) Push([property.Key, property.Element]);
                Push(target.Rest);
                break;
        }
    }

    private void PushExpression(ScriptExpression expression)
    {
        switch (expression)
        {
            case ScriptExpression.Template template:
                Push(template.Values);
                break;
            case ScriptExpression.ArrayOf array:
                Push(array.Elements);
                break;
            case ScriptExpression.ObjectOf source:
                Push(source.Properties);
                break;
            case ScriptExpression.Function function:
                Push(function.Definition);
                break;
            case ScriptExpression.Unary unary:
                Push(unary.Operand);
                break;
            case ScriptExpression.Update update:
                Push(update.Target);
                break;
            case ScriptExpression.Assign assign:
                Push([assign.Target, assign.Value]);
                break;
            case ScriptExpression.Conditional conditional:
                Push([conditional.Test, conditional.Then, conditional.Otherwise]);
                break;
            case ScriptExpression.Sequence sequence:
                Push(sequence.Items);
                break;
            case ScriptExpression.Spread spread:
                Push(spread.Value);
                break;
            default:
                PushOperands(expression);
                break;
        }
    }

    private void PushOperands(ScriptExpression expression)
    {
        switch (expression)
        {
            case ScriptExpression.Binary binary:
                Push(binary.Right);
                pending.Push((binary.Left, depth - 1));
                break;
            case ScriptExpression.Logical logical:
                Push(logical.Right);
                pending.Push((logical.Left, depth - 1));
                break;
            case ScriptExpression.Call call:
                Push([call.Callee, .. call.Arguments]);
                break;
            case ScriptExpression.New created:
                Push([created.Callee, .. created.Arguments]);
                break;
            case ScriptExpression.Member member:
                Push([member.Object, member.Key]);
                break;
            case ScriptExpression.Chain chain:
                Push(chain.Inner);
                break;
        }
    }

    private void PushStatement(ScriptStatement statement)
    {
        switch (statement)
        {
            case ScriptStatement.Evaluation evaluation:
                Push(evaluation.Expression);
                break;
            case ScriptStatement.Declaration declaration:
                Push(declaration.Declarators);
                break;
            case ScriptStatement.Function function:
                Push(function.Definition);
                break;
            case ScriptStatement.Return returned:
                Push(returned.Value);
                break;
            case ScriptStatement.Throw thrown:
                Push(thrown.Value);
                break;
            default:
                PushBodies(statement);
                break;
        }
    }

    private void PushBodies(ScriptStatement statement)
    {
        switch (statement)
        {
            case ScriptStatement.Block block:
                Push(block.Body);
                break;
            case ScriptStatement.If condition:
                Push([condition.Test, condition.Then, condition.Otherwise]);
                break;
            case ScriptStatement.For loop:
                Push([loop.Start, loop.Test, loop.Step, loop.Body]);
                break;
            case ScriptStatement.ForEach loop:
                Push([loop.Target, loop.Source, loop.Body]);
                break;
            case ScriptStatement.While loop:
                Push([loop.Test, loop.Body]);
                break;
            case ScriptStatement.DoWhile loop:
                Push([loop.Body, loop.Test]);
                break;
            case ScriptStatement.Try attempt:
                Push([attempt.Body, attempt.Caught, attempt.Handler, attempt.Finally]);
                break;
            case ScriptStatement.Switch choice:
                Push([choice.Value, .. choice.Cases]);
                break;
            case ScriptStatement.Labelled labelled:
                Push(labelled.Body);
                break;
        }
    }
}
