namespace IefWorkflow.Engine.Expressions.JavaScript.Syntax;

/// <content>Statements.</content>
internal sealed partial class ScriptParser
{
    private ScriptStatement Statement()
    {
        var statement = Enter() ? StatementAtDepth() : new ScriptStatement.Empty(current.Start);
        Leave();
        return statement with { End = previousEnd };
    }

    private ScriptStatement StatementAtDepth()
    {
        var at = current.Start;
        if (Is("{")) return Block();
        if (Take(";")) return new ScriptStatement.Empty(at);
        if (current.Kind == TokenKind.Name && !current.IsEscaped)
        {
            if (DeclarationKeyword() is { } kind) return Declaration(kind);
            if (KeywordStatement(at) is { } statement) return statement;
            if (!ReservedWords.Contains(current.Value) && Peek().IsPunctuator(":")) return Labelled();
        }

        var expression = Expression();
        EndOfStatement();
        return new ScriptStatement.Evaluation(at, expression);
    }

    private ScriptStatement? KeywordStatement(int at) => current.Value switch
    {
        "function" => FunctionDeclaration(),
        "if" => If(),
        "for" => For(),
        "while" => While(),
        "do" => DoWhile(),
        "return" => Return(),
        "break" or "continue" => Jump(),
        "throw" => Throw(),
        "try" => Try(),
        "switch" => Switch(),
        "debugger" => Debugger(),
        "with" => With(),
        "class" => Unsupported(at, "Les classes ne sont pas prises en charge : écrivez une fonction qui renvoie un objet."),
        "export" => Unsupported(at, "Les modules (« export ») ne sont pas pris en charge : terminez par « return valeur »."),
        "import" => Unsupported(at, "Les modules (« import ») ne sont pas pris en charge : écrivez le code dans l'expression."),
        "async" when Peek() is { IsAfterLineEnd: false } next && next.IsKeyword("function") => AsyncFunctionDeclaration(at),
        _ => null,
    };

    private ScriptStatement.Empty Unsupported(int at, string message)
    {
        faults.Stop(at, message);
        return new ScriptStatement.Empty(at);
    }

    private ScriptStatement.Function AsyncFunctionDeclaration(int at)
    {
        RefuseAsync(at);
        Advance();
        return FunctionDeclaration();
    }

    private void RefuseAsync(int at) =>
        faults.Add(at, "Les fonctions asynchrones (« async », « await ») ne sont pas prises en charge : utilisez une activité du workflow pour attendre.");

    private DeclarationKind? DeclarationKeyword()
    {
        if (IsKeyword("var")) return DeclarationKind.Var;
        if (IsKeyword("const")) return DeclarationKind.Const;
        if (!IsKeyword("let")) return null;

        var next = Peek();
        var isDeclaration = next.IsPunctuator("[") || next.IsPunctuator("{") || (next.Kind == TokenKind.Name && !next.IsKeyword("in") && !next.IsKeyword("instanceof"));
        return isDeclaration ? DeclarationKind.Let : null;
    }

    private ScriptStatement.Declaration Declaration(DeclarationKind kind)
    {
        var at = current.Start;
        Advance();
        var declaration = new ScriptStatement.Declaration(at, kind, Declarators(kind, BindingPattern()));
        EndOfStatement();
        return declaration;
    }

    private List<ScriptDeclarator> Declarators(DeclarationKind kind, ScriptPattern first)
    {
        var declarators = new List<ScriptDeclarator> { Declarator(kind, first) };
        while (!IsAtEnd && Take(",")) declarators.Add(Declarator(kind, BindingPattern()));
        return declarators;
    }

    private ScriptDeclarator Declarator(DeclarationKind kind, ScriptPattern target)
    {
        var value = Take("=") ? Assignment() : null;
        if (value is null && kind == DeclarationKind.Const) faults.Add(target.At, "Une constante reçoit une valeur dès sa déclaration : écrivez « const nom = valeur », ou « let nom ».");
        else if (value is null && target is not ScriptPattern.Variable) faults.Add(target.At, "Une déstructuration a besoin d'une valeur : écrivez « = valeur ».");
        return new ScriptDeclarator(target, value);
    }

    private ScriptStatement.Block Block()
    {
        var at = current.Start;
        var body = new List<ScriptStatement>();
        Expect("{");
        while (!IsAtEnd && !Is("}")) body.Add(Statement());
        Expect("}");
        return new ScriptStatement.Block(at, body);
    }

    /// <summary>The statement that a condition, a loop or a label governs.</summary>
    private ScriptStatement Governed()
    {
        var at = current.Start;
        if (DeclarationKeyword() is DeclarationKind.Let or DeclarationKind.Const) faults.Add(at, "Une déclaration ne se met pas seule ici : entourez-la d'accolades.");
        var statement = Statement();
        return statement is ScriptStatement.Function ? new ScriptStatement.Block(at, [statement]) : statement;
    }

    private ScriptStatement LoopBody()
    {
        context.Loops++;
        var body = Governed();
        context.Loops--;
        return body;
    }

    private ScriptExpression InParentheses()
    {
        Expect("(");
        var expression = Expression();
        Expect(")");
        return expression;
    }

    private ScriptStatement.If If()
    {
        var at = current.Start;
        Advance();
        var test = InParentheses();
        var then = Governed();
        var otherwise = TakeKeyword("else") ? Governed() : null;
        return new ScriptStatement.If(at, test, then, otherwise);
    }

    private ScriptStatement.While While()
    {
        var at = current.Start;
        Advance();
        var test = InParentheses();
        return new ScriptStatement.While(at, test, LoopBody());
    }

    private ScriptStatement.DoWhile DoWhile()
    {
        var at = current.Start;
        Advance();
        var body = LoopBody();
        if (!TakeKeyword("while")) Unexpected("on attendait « while »");
        var test = InParentheses();
        Take(";");
        return new ScriptStatement.DoWhile(at, body, test);
    }

    private ScriptStatement For()
    {
        var at = current.Start;
        Advance();
        if (IsKeyword("await"))
        {
            RefuseAsync(current.Start);
            Advance();
        }

        Expect("(");
        if (Is(";")) return ForRest(at, null);

        if (DeclarationKeyword() is { } kind)
        {
            var start = current.Start;
            Advance();
            var target = BindingPattern();
            if (IsKeyword("of") || IsKeyword("in")) return ForEachRest(at, kind, target);

            isInAllowed = false;
            var declarators = Declarators(kind, target);
            isInAllowed = true;
            return ForRest(at, new ScriptStatement.Declaration(start, kind, declarators));
        }

        var first = current.Start;
        isInAllowed = false;
        var expression = Expression();
        isInAllowed = true;
        return IsKeyword("of") || IsKeyword("in") ? ForEachRest(at, null, ToPattern(expression)) : ForRest(at, new ScriptStatement.Evaluation(first, expression));
    }

    private ScriptStatement.For ForRest(int at, ScriptStatement? start)
    {
        Expect(";");
        var test = Is(";") ? null : Expression();
        Expect(";");
        var step = Is(")") ? null : Expression();
        Expect(")");
        return new ScriptStatement.For(at, start, test, step, LoopBody());
    }

    private ScriptStatement.ForEach ForEachRest(int at, DeclarationKind? kind, ScriptPattern target)
    {
        var isOverKeys = IsKeyword("in");
        Advance();
        var values = isOverKeys ? Expression() : Assignment();
        Expect(")");
        return new ScriptStatement.ForEach(at, isOverKeys, kind, target, values, LoopBody());
    }

    private ScriptStatement.Return Return()
    {
        var at = current.Start;
        Advance();
        var value = Is(";") || Is("}") || IsAtEnd || current.IsAfterLineEnd ? null : Expression();
        EndOfStatement();
        return new ScriptStatement.Return(at, value);
    }

    private ScriptStatement Jump()
    {
        var at = current.Start;
        var isContinue = current.Value == "continue";
        Advance();
        string? label = null;
        if (current.Kind == TokenKind.Name && !current.IsAfterLineEnd && !ReservedWords.Contains(current.Value))
        {
            label = current.Value;
            Advance();
        }

        CheckJump(at, isContinue, label);
        EndOfStatement();
        return isContinue ? new ScriptStatement.Continue(at, label) : new ScriptStatement.Break(at, label);
    }

    private void CheckJump(int at, bool isContinue, string? label)
    {
        if (label is null)
        {
            if (isContinue && context.Loops == 0) faults.Add(at, "« continue » ne s'emploie que dans une boucle : utilisez « return ».");
            if (!isContinue && context.Loops + context.Switches == 0) faults.Add(at, "« break » ne s'emploie que dans une boucle ou un « switch » : utilisez « return ».");
        }
        else if (!context.Labels.Exists(known => known.Name == label && (known.IsLoop || !isContinue)))
        {
            faults.Add(at, $"L'étiquette {FrenchTypography.Quoted(label)} n'entoure pas cette instruction{(isContinue ? " d'une boucle" : "")} : corrigez son nom.");
        }
    }

    private ScriptStatement.Labelled Labelled()
    {
        var at = current.Start;
        var label = current.Value;
        Advance();
        Expect(":");
        if (context.Labels.Exists(known => known.Name == label)) faults.Add(at, $"L'étiquette {FrenchTypography.Quoted(label)} existe déjà : choisissez un autre nom.");
        var isLoop = IsKeyword("for") || IsKeyword("while") || IsKeyword("do") || (current.Kind == TokenKind.Name && Peek().IsPunctuator(":"));
        context.Labels.Add((label, isLoop));
        var body = Governed();
        context.Labels.RemoveAt(context.Labels.Count - 1);
        return new ScriptStatement.Labelled(at, label, body);
    }

    private ScriptStatement.Throw Throw()
    {
        var at = current.Start;
        Advance();
        if (current.IsAfterLineEnd) Unexpected("la valeur lancée s'écrit sur la même ligne que « throw »");
        var value = Expression();
        EndOfStatement();
        return new ScriptStatement.Throw(at, value);
    }

    private ScriptStatement.Try Try()
    {
        var at = current.Start;
        Advance();
        var body = Block();
        ScriptPattern? caught = null;
        ScriptStatement.Block? handler = null;
        if (TakeKeyword("catch"))
        {
            if (Take("("))
            {
                caught = BindingPattern();
                Expect(")");
            }

            handler = Block();
        }

        var last = TakeKeyword("finally") ? Block() : null;
        if (handler is null && last is null) Unexpected("on attendait « catch » ou « finally »");
        return new ScriptStatement.Try(at, body, caught, handler, last);
    }

    private ScriptStatement.Switch Switch()
    {
        var at = current.Start;
        Advance();
        var value = InParentheses();
        var cases = new List<ScriptCase>();
        Expect("{");
        context.Switches++;
        while (!IsAtEnd && !Is("}")) cases.Add(Case());
        context.Switches--;
        Expect("}");
        if (cases.Count(one => one.Test is null) > 1) faults.Add(at, "Ce « switch » a plusieurs « default » : gardez-en un.");
        return new ScriptStatement.Switch(at, value, cases);
    }

    private ScriptCase Case()
    {
        var at = current.Start;
        var isDefault = TakeKeyword("default");
        if (!isDefault && !TakeKeyword("case")) Unexpected("on attendait « case » ou « default »");
        var test = isDefault ? null : Expression();
        Expect(":");
        var body = new List<ScriptStatement>();
        while (!IsAtEnd && !Is("}") && !IsKeyword("case") && !IsKeyword("default")) body.Add(Statement());
        return new ScriptCase(at, test, body);
    }

    private ScriptStatement.Empty Debugger()
    {
        var at = current.Start;
        Advance();
        EndOfStatement();
        return new ScriptStatement.Empty(at);
    }

    private ScriptStatement With()
    {
        faults.Add(current.Start, "« with » n'est pas pris en charge : nommez l'objet, ou déstructurez-le avec « const { a, b } = objet ».");
        Advance();
        InParentheses();
        return Governed();
    }
}
