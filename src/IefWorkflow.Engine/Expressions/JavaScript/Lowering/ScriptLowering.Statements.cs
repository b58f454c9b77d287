using System.Diagnostics;
using IefWorkflow.Engine.Expressions.JavaScript.Runtime;
using IefWorkflow.Engine.Expressions.JavaScript.Scopes;
using IefWorkflow.Engine.Expressions.JavaScript.Syntax;
using Es = Jint.Parser.Ast;

namespace IefWorkflow.Engine.Expressions.JavaScript.Lowering;

/// <content>Statements.</content>
internal sealed partial class ScriptLowering
{
    private void Lower(IEnumerable<ScriptStatement> statements, List<Es.Statement> body)
    {
        foreach (var statement in statements) Lower(statement, body, labels: []);
    }

    private void Lower(ScriptStatement statement, List<Es.Statement> body, IReadOnlyList<string> labels)
    {
        switch (statement)
        {
            case ScriptStatement.Empty or ScriptStatement.Function:
                break;
            case ScriptStatement.Evaluation evaluation:
                var value = Value(evaluation.Expression);
                body.Add(Es5.Evaluate(isCompleting ? Es5.Assign(Es5.Name(HelperNames.Value), value) : value, At(statement)));
                break;
            case ScriptStatement.Declaration declaration:
                LowerDeclaration(declaration, body);
                break;
            case ScriptStatement.Return returned:
                body.Add(Es5.Return(returned.Value is null ? Es5.Undefined : Value(returned.Value), At(statement)));
                break;
            case ScriptStatement.Throw thrown:
                body.Add(Es5.Throw(Es5.Call(HelperNames.Thrown, Value(thrown.Value)), At(statement.At)));
                break;
            case ScriptStatement.Break jump:
                body.Add(Es5.Break(LabelOf(jump.Label)));
                break;
            case ScriptStatement.Continue jump:
                body.Add(Es5.Continue(LabelOf(jump.Label)));
                break;
            case ScriptStatement.Block block:
                body.Add(Block(block, block.Body));
                break;
            default:
                if (isCompleting && statement is not ScriptStatement.Labelled) body.Add(Es5.Evaluate(Es5.Assign(Es5.Name(HelperNames.Value), Es5.Undefined)));
                LowerCompound(statement, body, labels);
                break;
        }
    }

    private void LowerCompound(ScriptStatement statement, List<Es.Statement> body, IReadOnlyList<string> labels)
    {
        switch (statement)
        {
            case ScriptStatement.If condition:
                body.Add(Es5.If(Value(condition.Test), Governed(condition.Then), condition.Otherwise is null ? null : Governed(condition.Otherwise), At(statement)));
                break;
            case ScriptStatement.For loop:
                LowerFor(loop, body, labels);
                break;
            case ScriptStatement.ForEach loop:
                LowerForEach(loop, body, labels);
                break;
            case ScriptStatement.While loop:
                body.Add(Labelled(labels, Es5.For(null, Value(loop.Test), null, Governed(loop.Body), At(statement))));
                break;
            case ScriptStatement.DoWhile loop:
                LowerDoWhile(loop, body, labels);
                break;
            case ScriptStatement.Try attempt:
                LowerTry(attempt, body);
                break;
            case ScriptStatement.Switch choice:
                LowerSwitch(choice, body);
                break;
            case ScriptStatement.Labelled labelled:
                LowerLabelled(labelled, body, labels);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private void LowerDeclaration(ScriptStatement.Declaration declaration, List<Es.Statement> body)
    {
        foreach (var declarator in declaration.Declarators)
        {
            if (declarator.Value is not null) body.Add(Es5.Evaluate(Es5.Sequence(Bind(declarator.Target, Value(declarator.Value))), At(declaration)));
            else if (declaration.Kind == DeclarationKind.Let && declarator.Target is ScriptPattern.Variable variable && scopes.Of(variable.Name) is { Scope.IsRepeated: true }) body.Add(Es5.Evaluate(Es5.Assign(Name(variable.Name), Es5.Undefined)));
        }
    }

    private Es.BlockStatement Block(object node, IReadOnlyList<ScriptStatement> statements)
    {
        var body = new List<Es.Statement>();
        LowerFunctions(statements, body);
        Lower(statements, body);
        return PerRound(scopes.Of(node), Guarded(body));
    }

    private static Es.BlockStatement Guarded(List<Es.Statement> body) => Es5.Block(new GuardedStatements(body, isFunction: false));

    /// <summary>Gives a block a new variable for each one that an inner function may keep.</summary>
    private static Es.BlockStatement PerRound(ScriptScope scope, Es.BlockStatement block) =>
        scope.Variables.Where(variable => variable.IsPerRound).Aggregate(block, (inner, variable) => InCatch(variable.EmittedName, Es5.Undefined, inner));

    private static Es.BlockStatement InCatch(string name, Es.Expression value, Es.BlockStatement block) =>
        Es5.Block([Es5.Try(Es5.Block([Es5.Throw(value, null)]), Es5.Catch(name, block), null)]);

    private Es.BlockStatement Governed(ScriptStatement statement)
    {
        if (statement is ScriptStatement.Block block) return Block(block, block.Body);

        var body = new List<Es.Statement>();
        Lower(statement, body, labels: []);
        return Guarded(body);
    }

    private void LowerTry(ScriptStatement.Try attempt, List<Es.Statement> body)
    {
        var block = Block(attempt.Body, attempt.Body.Body);
        var handler = attempt.Handler is null ? null : Handler(attempt, attempt.Handler);
        var wasCompleting = isCompleting;
        isCompleting = false;
        var last = attempt.Finally is null ? null : Block(attempt.Finally, attempt.Finally.Body);
        isCompleting = wasCompleting;
        body.Add(Es5.Try(block, handler, last, At(attempt)));
    }

    /// <summary>What catches: the variables of a caught pattern get a scope of their own.</summary>
    private Es.CatchClause Handler(ScriptStatement.Try attempt, ScriptStatement.Block handler)
    {
        var held = frame.Take();
        var name = attempt.Caught is ScriptPattern.Variable simple ? Name(simple).Name : held;
        var body = new List<Es.Statement>();
        if (attempt.Caught is not null) body.Add(Es5.Evaluate(Es5.Sequence(Bind(attempt.Caught, Es5.Call(HelperNames.Caught, Es5.Name(name))))));
        body.Add(Block(handler, handler.Body));
        frame.GiveBack(held);
        var block = Guarded(body);
        if (name == held) block = scopes.Of(attempt).Variables.Aggregate(block, (inner, variable) => InCatch(variable.EmittedName, Es5.Undefined, inner));
        return Es5.Catch(name, block);
    }

    /// <remarks>
    /// The tests are evaluated first, down to the one that matches, and the cases become numbers: Jint does not fall through from a
    /// default in the middle, and goes on evaluating tests after a match.
    /// </remarks>
    private void LowerSwitch(ScriptStatement.Switch choice, List<Es.Statement> body)
    {
        var (value, found) = (frame.Take(), frame.Take());
        var numbers = Enumerable.Range(0, choice.Cases.Count);
        var statements = new List<Es.Statement>();
        LowerFunctions(choice.Cases.SelectMany(one => one.Body), statements);
        List<Es.Expression> tests = [Es5.Assign(Es5.Name(value), Value(choice.Value)), Es5.Assign(Es5.Name(found), Es5.Number(-1))];
        tests.AddRange(numbers.Where(i => choice.Cases[i].Test is not null).Select(i => Matching(i, Es5.Binary(Es.BinaryOperator.StrictlyEqual, Es5.Name(value), Value(choice.Cases[i].Test!)), found)));
        tests.AddRange(numbers.Where(i => choice.Cases[i].Test is null).Select(i => Matching(i, null, found)));
        statements.Add(Es5.Evaluate(Es5.Sequence(tests), At(choice)));
        frame.GiveBack(found);
        frame.GiveBack(value);
        statements.Add(Es5.Switch(Es5.Name(found), [.. numbers.Select(i => Es5.Case(Es5.Number(i), CaseBody(choice.Cases[i])))], At(choice)));
        body.Add(PerRound(scopes.Of(choice), Guarded(statements)));
    }

    private static Es.Expression Matching(int number, Es.Expression? test, string found)
    {
        var isOpen = Es5.Binary(Es.BinaryOperator.StrictlyEqual, Es5.Name(found), Es5.Number(-1));
        var isMatch = test is null ? isOpen : Es5.Logical(Es.LogicalOperator.LogicalAnd, isOpen, test);
        return Es5.Logical(Es.LogicalOperator.LogicalAnd, isMatch, Es5.Assign(Es5.Name(found), Es5.Number(number)));
    }

    private GuardedStatements CaseBody(ScriptCase one)
    {
        var body = new List<Es.Statement>();
        Lower(one.Body, body);
        return new GuardedStatements(body, isFunction: false);
    }
}
