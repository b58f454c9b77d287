namespace IefWorkflow.Engine.Expressions.JavaScript.Syntax;

/// <content>Functions, parameters and patterns.</content>
internal sealed partial class ScriptParser
{
    private ScriptStatement.Function FunctionDeclaration()
    {
        var at = current.Start;
        Advance();
        var isGenerator = Is("*");
        if (isGenerator) RefuseGenerator();
        var name = BindingName();
        return new ScriptStatement.Function(at, name, FunctionRest(at, null, isGenerator));
    }

    private ScriptExpression.Function FunctionExpression()
    {
        var at = current.Start;
        Advance();
        var isGenerator = Is("*");
        if (isGenerator) RefuseGenerator();
        var name = Is("(") ? null : BindingName().Value;
        return new ScriptExpression.Function(at, FunctionRest(at, name, isGenerator));
    }

    private void RefuseGenerator()
    {
        faults.Add(current.Start, "Les générateurs (« function* ») ne sont pas pris en charge : remplissez un tableau et renvoyez-le.");
        Advance();
    }

    /// <summary>A function from its parameters on.</summary>
    private ScriptFunction FunctionRest(int at, string? name, bool isGenerator)
    {
        var outer = EnterFunction(isGenerator);
        var parameters = new List<ScriptPatternElement>();
        ScriptPattern? rest = null;
        Expect("(");
        while (!IsAtEnd && !Is(")"))
        {
            if (Take("...")) rest = BindingPattern();
            else parameters.Add(BindingElement());
            if (rest is not null || !Take(",")) break;
        }

        Expect(")");
        var body = FunctionBody();
        var function = new ScriptFunction(at, name, parameters, rest, body, IsArrow: false, context.IsStrict);
        LeaveFunction(outer);
        return function;
    }

    private ScriptExpression.Function Arrow(int at, IReadOnlyList<ScriptExpression> items)
    {
        var parameters = new List<ScriptPatternElement>();
        ScriptPattern? rest = null;
        foreach (var item in items)
        {
            if (rest is not null) faults.Add(item.At, "Le paramètre « ...reste » est le dernier : déplacez-le.");
            if (item is ScriptExpression.Spread spread) rest = ToPattern(spread.Value, isBinding: true);
            else parameters.Add(ToElement(item, isBinding: true));
        }

        Expect("=>");
        var outer = EnterFunction(isGenerator: false);
        if (outer.Context.IsGenerator) context = context with { IsGenerator = true };
        var body = Is("{") ? FunctionBody() : ExpressionBody();
        var arrow = new ScriptExpression.Function(at, new ScriptFunction(at, null, parameters, rest, body, IsArrow: true, context.IsStrict));
        LeaveFunction(outer);
        bareArrow = arrow;
        return arrow;
    }

    private List<ScriptStatement> ExpressionBody()
    {
        isInAllowed = true;
        var value = Assignment();
        return [new ScriptStatement.Return(value.At, value)];
    }

    private List<ScriptStatement> FunctionBody()
    {
        var body = new List<ScriptStatement>();
        Expect("{");
        ReadDirective();
        while (!IsAtEnd && !Is("}")) body.Add(Statement());
        Expect("}");
        return body;
    }

    /// <summary>Notes the directive that makes a function or a script strict.</summary>
    private void ReadDirective()
    {
        if (current.Kind == TokenKind.Text && source.AsSpan(current.Start + 1, Math.Max(0, current.End - current.Start - 2)) is "use strict") context.IsStrict = true;
    }

    private (FunctionContext Context, bool IsInAllowed) EnterFunction(bool isGenerator)
    {
        var outer = (context, isInAllowed);
        context = new FunctionContext(context.IsStrict, isGenerator);
        isInAllowed = true;
        return outer;
    }

    private void LeaveFunction((FunctionContext Context, bool IsInAllowed) outer) => (context, isInAllowed) = outer;

    private ScriptExpression.Name BindingName()
    {
        var name = new ScriptExpression.Name(current.Start, current.Value);
        if (current.Kind != TokenKind.Name || (ReservedWords.Contains(current.Value) && !current.IsEscaped)) Unexpected("on attendait un nom");
        Advance();
        return name;
    }

    private ScriptPatternElement BindingElement()
    {
        var target = BindingPattern();
        return new ScriptPatternElement(target, Take("=") ? Assignment() : null);
    }

    private ScriptPattern BindingPattern()
    {
        if (!Is("[") && !Is("{")) return new ScriptPattern.Variable(BindingName());

        return ToPattern(Primary(), isBinding: true);
    }

    private ScriptPattern SimpleTarget(ScriptExpression expression)
    {
        if (expression is ScriptExpression.Name or ScriptExpression.Member) return ToPattern(expression);

        RefuseTarget(expression.At);
        return new ScriptPattern.Variable(new ScriptExpression.Name(expression.At, ""));
    }

    private void RefuseTarget(int at) => faults.Stop(at, "On ne peut pas affecter une valeur à cette expression : affectez-la à une variable ou à un membre.");

    /// <summary>Reads an expression again as what a value is assigned to.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="isBinding">Whether it declares variables, so that members are not allowed.</param>
    private ScriptPattern ToPattern(ScriptExpression expression, bool isBinding = false)
    {
        switch (expression)
        {
            case ScriptExpression.Name name:
                return new ScriptPattern.Variable(name);
            case ScriptExpression.Member member when !isBinding:
                return new ScriptPattern.Property(member);
            case ScriptExpression.ArrayOf array:
                return ToArrayPattern(array, isBinding);
            case ScriptExpression.ObjectOf @object:
                return ToObjectPattern(@object, isBinding);
            default:
                RefuseTarget(expression.At);
                return new ScriptPattern.Variable(new ScriptExpression.Name(expression.At, ""));
        }
    }

    private ScriptPatternElement ToElement(ScriptExpression expression, bool isBinding) => expression is ScriptExpression.Assign { Operator: "" } assign
        ? new ScriptPatternElement(CheckBinding(assign.Target, isBinding), assign.Value)
        : new ScriptPatternElement(ToPattern(expression, isBinding), null);

    private ScriptPattern CheckBinding(ScriptPattern pattern, bool isBinding)
    {
        if (isBinding && pattern is ScriptPattern.Property) RefuseTarget(pattern.At);
        return pattern;
    }

    private ScriptPattern.ArrayOf ToArrayPattern(ScriptExpression.ArrayOf array, bool isBinding)
    {
        var elements = new List<ScriptPatternElement?>();
        ScriptPattern? rest = null;
        foreach (var element in array.Elements)
        {
            if (rest is not null) faults.Add(rest.At, "« ...reste » est le dernier élément : déplacez-le.");
            if (element is ScriptExpression.Spread spread) rest = ToPattern(spread.Value, isBinding);
            else elements.Add(element is null ? null : ToElement(element, isBinding));
        }

        return new ScriptPattern.ArrayOf(array.At, elements, rest);
    }

    private ScriptPattern.ObjectOf ToObjectPattern(ScriptExpression.ObjectOf source, bool isBinding)
    {
        var properties = new List<ScriptPatternProperty>();
        ScriptPattern? rest = null;
        foreach (var property in source.Properties)
        {
            if (rest is not null) faults.Add(rest.At, "« ...reste » est le dernier élément : déplacez-le.");
            switch (property.Kind)
            {
                case PropertyKind.Spread:
                    rest = ToPattern(property.Value, isBinding);
                    break;
                case PropertyKind.ShorthandWithDefault when property.Key is ScriptExpression.Text key:
                    var variable = new ScriptPattern.Variable(new ScriptExpression.Name(key.At, key.Value));
                    properties.Add(new ScriptPatternProperty(key, new ScriptPatternElement(variable, property.Value)));
                    break;
                case PropertyKind.Value when property.Key is not null:
                    properties.Add(new ScriptPatternProperty(property.Key, ToElement(property.Value, isBinding)));
                    break;
                default:
                    RefuseTarget(property.At);
                    break;
            }
        }

        return new ScriptPattern.ObjectOf(source.At, properties, rest);
    }
}
