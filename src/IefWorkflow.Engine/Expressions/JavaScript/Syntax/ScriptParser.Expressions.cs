namespace IefWorkflow.Engine.Expressions.JavaScript.Syntax;

/// <content>Operators, calls and members.</content>
internal sealed partial class ScriptParser
{
    private const int LongestChain = 200;
    private const int LongestOperatorChain = 1000;

    private static readonly Dictionary<string, int> Precedences = new()
    {
        ["??"] = 1,
        ["||"] = 2,
        ["&&"] = 3,
        ["|"] = 4,
        ["^"] = 5,
        ["&"] = 6,
        ["=="] = 7,
        ["!="] = 7,
        ["==="] = 7,
        ["!=="] = 7,
        ["<"] = 8,
        [">"] = 8,
        ["<="] = 8,
        [">="] = 8,
        ["instanceof"] = 8,
        ["in"] = 8,
        ["<<"] = 9,
        [">>"] = 9,
        [">>>"] = 9,
        ["+"] = 10,
        ["-"] = 10,
        ["*"] = 11,
        ["/"] = 11,
        ["%"] = 11,
        ["**"] = 12,
    };

    private static readonly HashSet<string> AssignmentOperators = ["=", "+=", "-=", "*=", "/=", "%=", "**=", "<<=", ">>=", ">>>=", "&=", "|=", "^=", "&&=", "||=", "??="];

    /// <summary>An arrow function not in parentheses: nothing may be applied to it.</summary>
    private ScriptExpression? bareArrow;

    private ScriptExpression Expression()
    {
        var first = Assignment();
        if (!Is(",")) return first;

        var items = new List<ScriptExpression> { first };
        while (!IsAtEnd && Take(",")) items.Add(Assignment());
        return new ScriptExpression.Sequence(first.At, items);
    }

    private ScriptExpression Assignment()
    {
        if (!Enter()) return Missing;

        var left = Conditional();
        if (current.Kind == TokenKind.Punctuator && AssignmentOperators.Contains(current.Value) && !ReferenceEquals(left, bareArrow))
        {
            var name = current.Value[..^1];
            var at = current.Start;
            var target = name.Length == 0 ? ToPattern(left) : SimpleTarget(left);
            Advance();
            left = new ScriptExpression.Assign(at, name, target, Assignment());
        }

        Leave();
        return left;
    }

    private ScriptExpression Conditional()
    {
        var test = Operators(0);
        if (!Is("?") || ReferenceEquals(test, bareArrow)) return test;

        var at = current.Start;
        Advance();
        var wasInAllowed = isInAllowed;
        isInAllowed = true;
        var then = Assignment();
        isInAllowed = wasInAllowed;
        Expect(":");
        return new ScriptExpression.Conditional(at, test, then, Assignment());
    }

    private ScriptExpression Operators(int above)
    {
        var left = Unary();
        for (var count = 0; !ReferenceEquals(left, bareArrow) && Precedence() is var precedence && precedence > above; count++)
        {
            if (count == LongestOperatorChain) faults.Stop(current.Start, $"Plus de {LongestOperatorChain} opérateurs se suivent : découpez l'expression.");
            var name = current.Value;
            var at = current.Start;
            if (name == "**") RefuseSignedPower(left, at);
            Advance();
            var right = RightOperand(name, precedence);
            left = name is "&&" or "||" or "??" ? new ScriptExpression.Logical(at, name, left, right) : new ScriptExpression.Binary(at, name, left, right);
        }

        return left;
    }

    private ScriptExpression RightOperand(string name, int precedence)
    {
        if (name != "**") return Operators(precedence);
        if (!Enter()) return Missing;

        var right = Operators(precedence - 1);
        Leave();
        return right;
    }

    private void RefuseSignedPower(ScriptExpression left, int at)
    {
        if (left is ScriptExpression.Unary && source[previousEnd - 1] != ')') faults.Add(at, "Le signe devant une puissance est ambigu : écrivez « (-a) ** b » ou « -(a ** b) ».");
    }

    private int Precedence()
    {
        var isOperator = current.Kind == TokenKind.Punctuator || IsKeyword("instanceof") || (IsKeyword("in") && isInAllowed);
        return isOperator && !faults.IsStopped ? Precedences.GetValueOrDefault(current.Value) : 0;
    }

    private ScriptExpression Unary()
    {
        var at = current.Start;
        var isPrefixed = current.Kind == TokenKind.Punctuator ? current.Value is "!" or "-" or "+" or "~" or "++" or "--" : IsKeyword("typeof") || IsKeyword("void") || IsKeyword("delete");
        if (!isPrefixed) return Postfix();
        if (!Enter()) return Missing;

        var name = current.Value;
        Advance();
        var operand = Unary();
        Leave();
        return name is "++" or "--" ? new ScriptExpression.Update(at, name, IsPrefix: true, SimpleTarget(operand)) : new ScriptExpression.Unary(at, name, operand);
    }

    private ScriptExpression Postfix()
    {
        var operand = Links();
        if ((!Is("++") && !Is("--")) || current.IsAfterLineEnd || ReferenceEquals(operand, bareArrow)) return operand;

        var update = new ScriptExpression.Update(current.Start, current.Value, IsPrefix: false, SimpleTarget(operand));
        Advance();
        return update;
    }

    /// <summary>A primary expression and the members, calls and indexes that follow it.</summary>
    private ScriptExpression Links()
    {
        var expression = IsKeyword("new") ? New() : Primary();
        var isChain = false;
        for (var count = 0; !IsAtEnd && !ReferenceEquals(expression, bareArrow); count++)
        {
            if (count == LongestChain) faults.Stop(current.Start, $"Plus de {LongestChain} membres ou appels se suivent : découpez l'expression.");
            if (Is("?."))
            {
                isChain = true;
                expression = OptionalLink(expression);
            }
            else if (Is("(") && expression is ScriptExpression.Name { Value: "async" } && !current.IsAfterLineEnd)
            {
                expression = AsyncCallOrArrow(expression);
            }
            else if (Link(expression, isOptional: false) is { } linked)
            {
                expression = linked;
            }
            else
            {
                break;
            }
        }

        return isChain ? new ScriptExpression.Chain(expression.At, expression) : expression;
    }

    private ScriptExpression? Link(ScriptExpression expression, bool isOptional)
    {
        var at = current.Start;
        if (Is("(")) return new ScriptExpression.Call(at, expression, Arguments(), isOptional);
        if (Is(".")) return NamedMember(expression, isOptional);
        if (Is("[")) return new ScriptExpression.Member(at, expression, Index(), isOptional);
        if (!Is("`")) return null;

        faults.Add(at, "Les gabarits étiquetés (fonction`texte`) ne sont pas pris en charge : appelez la fonction avec des parenthèses.");
        return Template();
    }

    private ScriptExpression OptionalLink(ScriptExpression expression)
    {
        var next = Peek();
        if (!next.IsPunctuator("(") && !next.IsPunctuator("[") && !next.IsPunctuator("`")) return NamedMember(expression, isOptional: true);

        Advance();
        return Link(expression, isOptional: true) ?? expression;
    }

    /// <summary>A member by name, from its point on.</summary>
    private ScriptExpression.Member NamedMember(ScriptExpression expression, bool isOptional)
    {
        Advance();
        var at = current.Start;
        var name = current.Value;
        if (current.Kind != TokenKind.Name) Unexpected("on attendait le nom d'un membre");
        else if (name == "__proto__") faults.Add(at, "« __proto__ » n'est pas pris en charge : utilisez Object.getPrototypeOf(objet).");
        Advance();
        return new ScriptExpression.Member(at, expression, new ScriptExpression.Text(at, name), isOptional);
    }

    private ScriptExpression Index()
    {
        Expect("[");
        var wasInAllowed = isInAllowed;
        isInAllowed = true;
        var index = Expression();
        isInAllowed = wasInAllowed;
        Expect("]");
        return index;
    }

    private List<ScriptExpression> Arguments()
    {
        var arguments = new List<ScriptExpression>();
        var wasInAllowed = isInAllowed;
        isInAllowed = true;
        Expect("(");
        while (!IsAtEnd && !Is(")"))
        {
            arguments.Add(SpreadOrAssignment());
            if (!Take(",")) break;
        }

        Expect(")");
        isInAllowed = wasInAllowed;
        return arguments;
    }

    private ScriptExpression SpreadOrAssignment()
    {
        var at = current.Start;
        return Take("...") ? new ScriptExpression.Spread(at, Assignment()) : Assignment();
    }

    private ScriptExpression AsyncCallOrArrow(ScriptExpression callee)
    {
        var at = current.Start;
        var arguments = Arguments();
        if (!Is("=>")) return new ScriptExpression.Call(at, callee, arguments, IsOptional: false);

        RefuseAsync(callee.At);
        return Arrow(callee.At, arguments);
    }

    private ScriptExpression New()
    {
        if (!Enter()) return Missing;

        var at = current.Start;
        Advance();
        if (Is(".")) return NewTarget(at);

        var callee = IsKeyword("new") ? New() : Primary();
        while (!IsAtEnd && (Is(".") || Is("["))) callee = Link(callee, isOptional: false) ?? callee;
        var arguments = Is("(") ? Arguments() : [];
        Leave();
        return new ScriptExpression.New(at, callee, arguments);
    }

    private ScriptExpression NewTarget(int at)
    {
        faults.Add(at, "« new.target » n'est pas pris en charge : passez l'information en argument.");
        Advance();
        Advance();
        Leave();
        return Missing;
    }
}
