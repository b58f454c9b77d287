namespace IefWorkflow.Engine.Expressions.JavaScript.Syntax;

/// <summary>Reads a script of the supported part of ECMAScript 2020 into its syntax tree.</summary>
/// <remarks>
/// <para>
/// After a fault that stops, every token is the end: the methods return what they have and the tree is thrown away. Nesting is
/// counted, so that no text can exhaust the stack.
/// </para>
/// <para>What is known but not supported (classes, async functions…) is read as far as that is simple, to report all of it at once.</para>
/// </remarks>
internal sealed partial class ScriptParser
{
    private const int DeepestNesting = 200;
    private const int MostTokens = 20_000;

    private static readonly HashSet<string> ReservedWords =
    [
        "break", "case", "catch", "class", "const", "continue", "debugger", "default", "delete", "do", "else", "enum", "export", "extends", "false",
        "finally", "for", "function", "if", "import", "in", "instanceof", "new", "null", "return", "super", "switch", "this", "throw", "true", "try",
        "typeof", "var", "void", "while", "with",
    ];

    private static readonly ScriptExpression Missing = new ScriptExpression.Constant(0, null);

    private readonly string source;
    private readonly ScriptFaults faults;
    private readonly ScriptTokenizer tokenizer;
    private FunctionContext context = new(IsStrict: false, IsGenerator: false);
    private ScriptToken current;
    private int previousEnd;
    private int depth;
    private int tokens;
    private bool isInAllowed = true;

    private ScriptParser(string source, ScriptFaults faults)
    {
        this.source = source;
        this.faults = faults;
        tokenizer = new ScriptTokenizer(source, faults);
        Advance();
    }

    public static ScriptSyntax Parse(string source, ScriptFaults faults)
    {
        var parser = new ScriptParser(source, faults);
        parser.ReadDirective();
        var body = new List<ScriptStatement>();
        while (!parser.IsAtEnd) body.Add(parser.Statement());
        return new ScriptSyntax(body, parser.context.IsStrict);
    }

    private bool IsAtEnd => faults.IsStopped || current.Kind == TokenKind.End;

    private bool Is(string punctuator) => current.IsPunctuator(punctuator);

    private bool IsKeyword(string word) => current.IsKeyword(word);

    private void Advance()
    {
        previousEnd = current.End;
        if (++tokens > MostTokens) faults.Stop(current.Start, "L'expression est trop longue : découpez-la en plusieurs étapes du workflow.");
        current = tokenizer.Next();
    }

    private ScriptToken Peek()
    {
        var position = tokenizer.Position;
        var next = tokenizer.Next();
        tokenizer.Position = position;
        return next;
    }

    private bool Take(string punctuator)
    {
        if (!Is(punctuator)) return false;

        Advance();
        return true;
    }

    private bool TakeKeyword(string word)
    {
        if (!IsKeyword(word)) return false;

        Advance();
        return true;
    }

    private void Expect(string punctuator)
    {
        if (!Take(punctuator)) Unexpected($"on attendait « {punctuator} »");
    }

    private void Unexpected(string expectation = "")
    {
        var hint = expectation.Length > 0 ? $", {expectation}" : "";
        var advice = Is(":") && source.AsSpan().TrimStart() is ['{', ..] ? " Pour un objet, entourez-le de parenthèses : ({ a: 1 })." : "";
        faults.Stop(
            current.Start,
            current.Kind == TokenKind.End
                ? $"L'expression est incomplète{hint}."
                : $"{FrenchTypography.Quoted(source[current.Start..current.End])} n'est pas attendu ici{hint}.{advice}");
    }

    /// <summary>Counts one level of nesting; false when there are too many.</summary>
    private bool Enter()
    {
        if (++depth > DeepestNesting) faults.Stop(current.Start, $"L'expression est imbriquée sur plus de {DeepestNesting} niveaux : découpez-la.");
        return !faults.IsStopped;
    }

    private void Leave() => depth--;

    private void EndOfStatement()
    {
        if (Take(";") || Is("}") || IsAtEnd || current.IsAfterLineEnd) return;

        Unexpected("on attendait la fin de l'instruction");
    }

    /// <summary>What may be left or returned to inside the function being read.</summary>
    private sealed record FunctionContext(bool IsStrict, bool IsGenerator)
    {
        public bool IsStrict { get; set; } = IsStrict;

        public int Loops { get; set; }

        public int Switches { get; set; }

        public List<(string Name, bool IsLoop)> Labels { get; } = [];
    }
}
