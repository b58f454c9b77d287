using System.Globalization;
using IefWorkflow.Engine.Expressions.JavaScript.Syntax;

namespace IefWorkflow.Engine.Expressions.JavaScript.Scopes;

/// <summary>Finds out what each name of a script stands for, and reports names that are used against their declaration.</summary>
internal sealed partial class ScopeAnalysis
{
    private readonly ScriptFaults faults;
    private readonly SourceLines lines;
    private readonly ScriptScopes result;
    private FunctionScope function;
    private ScriptScope scope;
    private int loops;
    private int renamed;

    private ScopeAnalysis(ScriptSyntax script, ScriptFaults faults, SourceLines lines)
    {
        this.faults = faults;
        this.lines = lines;
        function = new FunctionScope(null, isArrow: false, script.IsStrict);
        result = new ScriptScopes(function);
        scope = NewScope(null, isFunctionLevel: true);
        result.Add(script, scope);
    }

    public static ScriptScopes Of(ScriptSyntax script, ScriptFaults faults, SourceLines lines)
    {
        var analysis = new ScopeAnalysis(script, faults, lines);
        analysis.DeclareHoisted(script.Body);
        analysis.DeclareLexical(script.Body);
        analysis.Visit(script.Body);
        return analysis.result;
    }

    private ScriptScope NewScope(ScriptScope? outer, bool isFunctionLevel, bool isRepeated = false)
    {
        var opened = new ScriptScope(outer, function, isFunctionLevel, isRepeated);
        function.Scopes.Add(opened);
        return opened;
    }

    private ScriptScope Open(object node, bool isRepeated)
    {
        var outer = scope;
        scope = NewScope(outer, isFunctionLevel: node is ScriptFunction, isRepeated);
        result.Add(node, scope);
        return outer;
    }

    /// <remarks>Inside a function, a name keeps its spelling where the whole function knows it; elsewhere it gets one no script can write.</remarks>
    private void Declare(ScriptExpression.Name name, VariableKind kind)
    {
        var existing = scope.Own(name.Value);
        if (existing is not null && (kind != VariableKind.Var || existing.Kind != VariableKind.Var))
        {
            faults.Add(name.At, $"{FrenchTypography.Quoted(name.Value)} est déjà déclaré : choisissez un autre nom.");
        }
        else if (existing is null)
        {
            scope.Add(name.Value, kind, scope.IsFunctionLevel ? name.Value : Renamed(name.Value));
        }
    }

    private string Renamed(string name) => string.Create(CultureInfo.InvariantCulture, $"{name}#{++renamed}");

    private void DeclareHoisted(IEnumerable<ScriptStatement> body)
    {
        foreach (var name in DeclaredNames.Hoisted(body)) Declare(name, VariableKind.Var);
    }

    /// <summary>Declares what the statements of one block introduce for the whole block.</summary>
    private void DeclareLexical(IEnumerable<ScriptStatement> body)
    {
        foreach (var statement in body)
        {
            if (statement is ScriptStatement.Function declared) Declare(declared.Name, scope.IsFunctionLevel ? VariableKind.Var : VariableKind.Let);
            else if (statement is ScriptStatement.Declaration { Kind: not DeclarationKind.Var } declaration) DeclareLexical(declaration.Kind, DeclaredNames.Of(declaration));
        }
    }

    private void DeclareLexical(DeclarationKind kind, IEnumerable<ScriptExpression.Name> names)
    {
        foreach (var name in names) Declare(name, kind == DeclarationKind.Const ? VariableKind.Const : VariableKind.Let);
    }

    private void Visit(IEnumerable<ScriptStatement?> statements)
    {
        foreach (var statement in statements) Visit(statement);
    }

    private void Visit(ScriptStatement? statement)
    {
        switch (statement)
        {
            case ScriptStatement.Evaluation evaluation:
                Visit(evaluation.Expression);
                break;
            case ScriptStatement.Declaration declaration:
                VisitDeclaration(declaration);
                break;
            case ScriptStatement.Function declared:
                VisitTarget(new ScriptPattern.Variable(declared.Name), isDeclaration: true);
                VisitFunction(declared.Definition);
                break;
            case ScriptStatement.Block block:
                VisitBlock(block, block.Body);
                break;
            case ScriptStatement.If condition:
                Visit(condition.Test);
                Visit([condition.Then, condition.Otherwise]);
                break;
            case ScriptStatement.Return returned:
                Visit(returned.Value);
                break;
            case ScriptStatement.Throw thrown:
                Visit(thrown.Value);
                break;
            case ScriptStatement.Labelled labelled:
                Visit(labelled.Body);
                break;
            default:
                VisitCompound(statement);
                break;
        }
    }

    private void VisitCompound(ScriptStatement? statement)
    {
        switch (statement)
        {
            case ScriptStatement.For loop:
                VisitFor(loop);
                break;
            case ScriptStatement.ForEach loop:
                VisitForEach(loop);
                break;
            case ScriptStatement.While loop:
                VisitRound(loop.Test, null, loop.Body);
                break;
            case ScriptStatement.DoWhile loop:
                VisitRound(loop.Test, null, loop.Body);
                break;
            case ScriptStatement.Try attempt:
                VisitTry(attempt);
                break;
            case ScriptStatement.Switch choice:
                Visit(choice.Value);
                VisitSwitch(choice);
                break;
        }
    }

    private void VisitDeclaration(ScriptStatement.Declaration declaration)
    {
        foreach (var declarator in declaration.Declarators)
        {
            if (declaration.Kind == DeclarationKind.Var) CheckHoisting(declarator.Target);
            VisitTarget(declarator.Target, isDeclaration: true);
            Visit(declarator.Value);
        }
    }

    /// <summary>A <c>var</c> may not leave a block that knows its name otherwise.</summary>
    private void CheckHoisting(ScriptPattern target)
    {
        foreach (var name in DeclaredNames.Of(target))
        {
            for (var around = scope; around is not null && around.Function == function; around = around.Outer)
            {
                if (!around.IsFunctionLevel && around.Own(name.Value) is { IsLexical: true }) faults.Add(name.At, $"{FrenchTypography.Quoted(name.Value)} est déjà déclaré : choisissez un autre nom.");
            }
        }
    }

    private void VisitBlock(object node, IReadOnlyList<ScriptStatement> body)
    {
        var outer = Open(node, loops > 0);
        DeclareLexical(body);
        Visit(body);
        scope = outer;
    }

    private void VisitSwitch(ScriptStatement.Switch choice)
    {
        var outer = Open(choice, loops > 0);
        foreach (var one in choice.Cases) DeclareLexical(one.Body);
        foreach (var one in choice.Cases)
        {
            Visit(one.Test);
            Visit(one.Body);
        }

        scope = outer;
    }

    private void VisitTry(ScriptStatement.Try attempt)
    {
        Visit(attempt.Body);
        if (attempt.Handler is not null)
        {
            var outer = Open(attempt, isRepeated: false);
            foreach (var name in DeclaredNames.Of(attempt.Caught)) Declare(name, VariableKind.Caught);
            VisitTarget(attempt.Caught, isDeclaration: true);
            Visit(attempt.Handler);
            scope = outer;
        }

        Visit(attempt.Finally);
    }

    private void VisitFor(ScriptStatement.For loop)
    {
        var outer = Open(loop, isRepeated: true);
        if (loop.Start is ScriptStatement.Declaration { Kind: not DeclarationKind.Var } declaration) DeclareLexical(declaration.Kind, DeclaredNames.Of(declaration));
        Visit(loop.Start);
        VisitRound(loop.Test, loop.Step, loop.Body);
        scope = outer;
    }

    private void VisitForEach(ScriptStatement.ForEach loop)
    {
        Visit(loop.Source);
        var outer = Open(loop, isRepeated: true);
        if (loop.Kind is DeclarationKind.Let or DeclarationKind.Const) DeclareLexical(loop.Kind.Value, DeclaredNames.Of(loop.Target));
        else if (loop.Kind == DeclarationKind.Var) CheckHoisting(loop.Target);
        loops++;
        VisitTarget(loop.Target, loop.Kind is not null);
        loops--;
        VisitRound(null, null, loop.Body);
        scope = outer;
    }

    private void VisitRound(ScriptExpression? test, ScriptExpression? step, ScriptStatement body)
    {
        loops++;
        Visit(test);
        Visit(step);
        var wasInBody = scope.IsInBody;
        scope.IsInBody = true;
        Visit(body);
        scope.IsInBody = wasInBody;
        loops--;
    }
}
