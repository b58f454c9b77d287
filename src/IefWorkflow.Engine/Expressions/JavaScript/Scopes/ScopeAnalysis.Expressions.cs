using IefWorkflow.Engine.Expressions.JavaScript.Syntax;

namespace IefWorkflow.Engine.Expressions.JavaScript.Scopes;

/// <content>Expressions, targets and functions.</content>
internal sealed partial class ScopeAnalysis
{
    /// <summary>The methods that change the object they are called on, or may be asked to.</summary>
    private static readonly HashSet<string> Changing =
    [
        "push", "pop", "shift", "unshift", "splice", "sort", "reverse", "fill", "copyWithin", "assign", "defineProperty", "defineProperties", "call", "apply", "bind",
    ];

    private void Visit(IEnumerable<ScriptExpression?> expressions)
    {
        foreach (var expression in expressions) Visit(expression);
    }

    private void Visit(ScriptExpression? expression)
    {
        switch (expression)
        {
            case ScriptExpression.Name name:
                Resolve(name, isAssigned: false, isDeclaration: false);
                break;
            case ScriptExpression.This:
                if (function.IsArrow) function.Binding.LendsThis = true;
                break;
            case ScriptExpression.Binary or ScriptExpression.Logical:
                VisitOperators(expression);
                break;
            case ScriptExpression.Member member:
                VisitMember(member);
                break;
            case ScriptExpression.Call call:
                VisitCall(call);
                break;
            case ScriptExpression.Function value:
                VisitFunction(value.Definition);
                break;
            case ScriptExpression.Assign assign:
                if (assign.Operator == "+") result.Additions++;
                VisitTarget(assign.Target, isDeclaration: false);
                Visit(assign.Value);
                break;
            case ScriptExpression.Update update:
                VisitTarget(update.Target, isDeclaration: false);
                break;
            case ScriptExpression.Unary unary:
                if (unary is { Operator: "delete", Operand: not ScriptExpression.Name }) result.MayChangeObjects = true;
                Visit(unary.Operand);
                break;
            default:
                VisitParts(expression);
                break;
        }
    }

    private void VisitParts(ScriptExpression? expression)
    {
        switch (expression)
        {
            case ScriptExpression.Conditional conditional:
                Visit([conditional.Test, conditional.Then, conditional.Otherwise]);
                break;
            case ScriptExpression.Template template:
                Visit(template.Values);
                break;
            case ScriptExpression.ArrayOf array:
                Visit(array.Elements);
                break;
            case ScriptExpression.ObjectOf source:
                VisitObject(source);
                break;
            case ScriptExpression.Sequence sequence:
                Visit(sequence.Items);
                break;
            case ScriptExpression.Spread spread:
                Visit(spread.Value);
                break;
            case ScriptExpression.Chain chain:
                Visit(chain.Inner);
                break;
            case ScriptExpression.New created:
                Visit(created.Callee);
                Visit(created.Arguments);
                break;
        }
    }

    /// <summary>Visits a chain of operators without recursing along its left side.</summary>
    private void VisitOperators(ScriptExpression expression)
    {
        var rights = new Stack<ScriptExpression>();
        var left = expression;
        while (left is ScriptExpression.Binary or ScriptExpression.Logical)
        {
            if (left is ScriptExpression.Binary { Operator: "+" }) result.Additions++;
            rights.Push(left is ScriptExpression.Binary binary ? binary.Right : ((ScriptExpression.Logical)left).Right);
            left = left is ScriptExpression.Binary whole ? whole.Left : ((ScriptExpression.Logical)left).Left;
        }

        Visit(left);
        while (rights.TryPop(out var right)) Visit(right);
    }

    private void VisitObject(ScriptExpression.ObjectOf source)
    {
        foreach (var property in source.Properties)
        {
            if (property.Kind == PropertyKind.ShorthandWithDefault) faults.Add(property.At, "« { nom = valeur } » n'a de sens que dans une déstructuration : écrivez « { nom: valeur } ».");
            Visit([property.Key, property.Value]);
        }
    }

    private void VisitMember(ScriptExpression.Member member)
    {
        Visit(member.Object);
        Visit(member.Key);
        if (IsWorkflowVariable(member) && member.Key is ScriptExpression.Text key) result.WorkflowVariables.Add(key.Value);
    }

    private bool IsWorkflowVariable(ScriptExpression.Member member) =>
        member.Object is ScriptExpression.Name { Value: "variables" } name && result.Of(name) is null;

    private void VisitCall(ScriptExpression.Call call)
    {
        Visit(call.Callee);
        Visit(call.Arguments);
        if (call.Callee is ScriptExpression.Name name && result.Of(name) is null)
        {
            var (line, column) = lines.Of(name.At);
            result.Calls.Add(new JavaScriptCall(name.Value, call.Arguments is [ScriptExpression.Text text, ..] ? text.Value : null, line, column));
        }

        if (call.Callee is ScriptExpression.Member member && (member.Key is not ScriptExpression.Text key || Changing.Contains(key.Value))) result.MayChangeObjects = true;
    }

    private void Resolve(ScriptExpression.Name name, bool isAssigned, bool isDeclaration)
    {
        for (var around = scope; around is not null; around = around.Outer)
        {
            if (around.Own(name.Value) is not { } variable) continue;

            result.Add(name, variable);
            if (around.Function != function) variable.IsCaptured = true;
            if (isAssigned) Assigned(name, variable, isDeclaration);
            return;
        }

        if (name.Value == "eval") faults.Add(name.At, "« eval » n'est pas pris en charge : écrivez le code directement.");
        if (name.Value == "arguments" && function.Binding != result.Script)
        {
            if (function.IsArrow) function.Binding.LendsArguments = true;
            return;
        }

        result.Free.Add(name.Value);
        if (isAssigned) result.FreeAssigned.Add(name.Value);
    }

    private void Assigned(ScriptExpression.Name name, ScriptVariable variable, bool isDeclaration)
    {
        if (variable.Scope.IsInBody) variable.IsAssignedInBody = true;
        if (isDeclaration) return;

        if (variable.Kind == VariableKind.Const) faults.Add(name.At, $"{FrenchTypography.Quoted(name.Value)} est une constante : déclarez-la avec « let » pour la modifier.");
        else if (variable.Kind == VariableKind.OwnName) faults.Add(name.At, $"{FrenchTypography.Quoted(name.Value)} est le nom de la fonction : choisissez un autre nom pour la variable.");
    }

    private void VisitTarget(ScriptPattern? target, bool isDeclaration)
    {
        switch (target)
        {
            case ScriptPattern.Variable variable:
                Resolve(variable.Name, isAssigned: true, isDeclaration);
                break;
            case ScriptPattern.Property property:
                Visit(property.Member);
                if (!IsWorkflowVariable(property.Member)) result.MayChangeObjects = true;
                break;
            case ScriptPattern.ArrayOf array:
                foreach (var element in array.Elements) VisitElement(element, isDeclaration);
                VisitTarget(array.Rest, isDeclaration);
                break;
            case ScriptPattern.ObjectOf source:
                foreach (var property in source.Properties)
                {
                    Visit(property.Key);
                    VisitElement(property.Element, isDeclaration);
                }

                VisitTarget(source.Rest, isDeclaration);
                break;
        }
    }

    private void VisitElement(ScriptPatternElement? element, bool isDeclaration)
    {
        if (element is null) return;

        VisitTarget(element.Target, isDeclaration);
        Visit(element.Default);
    }

    private void VisitFunction(ScriptFunction definition)
    {
        var outer = (function, scope, loops);
        function = new FunctionScope(function, definition.IsArrow, definition.IsStrict);
        loops = 0;
        if (definition.Name is not null)
        {
            scope = NewScope(scope, isFunctionLevel: false);
            scope.Add(definition.Name, VariableKind.OwnName, definition.Name);
        }

        Open(definition, isRepeated: false);
        foreach (var name in definition.Parameters.SelectMany(parameter => DeclaredNames.Of(parameter.Target)).Concat(DeclaredNames.Of(definition.Rest))) Declare(name, VariableKind.Var);
        DeclareHoisted(definition.Body);
        DeclareLexical(definition.Body);
        foreach (var parameter in definition.Parameters) VisitElement(parameter, isDeclaration: true);
        VisitTarget(definition.Rest, isDeclaration: true);
        Visit(definition.Body);
        (function, scope, loops) = outer;
    }
}
