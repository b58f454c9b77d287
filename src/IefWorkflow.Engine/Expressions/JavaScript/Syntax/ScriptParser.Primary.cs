using Jint.Native.Number;

namespace IefWorkflow.Engine.Expressions.JavaScript.Syntax;

/// <content>Literals, names, objects and arrays.</content>
internal sealed partial class ScriptParser
{
    private ScriptExpression Primary()
    {
        var token = current;
        switch (token.Kind)
        {
            case TokenKind.Number:
                Advance();
                return new ScriptExpression.Number(token.Start, token.Number);
            case TokenKind.Text:
                Advance();
                return new ScriptExpression.Text(token.Start, token.Value);
            case TokenKind.Name:
                return token.IsEscaped ? Name() : Word(token);
            case TokenKind.Punctuator:
                return Opened(token);
            default:
                Unexpected();
                return Missing;
        }
    }

    private ScriptExpression Opened(ScriptToken token)
    {
        switch (token.Value)
        {
            case "(":
                return Parenthesised();
            case "[":
                return ArrayOf();
            case "{":
                return ObjectOf();
            case "`":
                return Template();
            case "/" or "/=":
                return RegularExpression(token.Start);
            default:
                Unexpected();
                return Missing;
        }
    }

    private ScriptExpression Word(ScriptToken token)
    {
        switch (token.Value)
        {
            case "this":
                Advance();
                return new ScriptExpression.This(token.Start);
            case "null":
                Advance();
                return new ScriptExpression.Constant(token.Start, null);
            case "true" or "false":
                Advance();
                return new ScriptExpression.Constant(token.Start, token.Value == "true");
            case "function":
                return FunctionExpression();
            case "class":
                faults.Stop(token.Start, "Les classes ne sont pas prises en charge : écrivez une fonction qui renvoie un objet.");
                return Missing;
            case "super":
                faults.Stop(token.Start, "« super » n'est pas pris en charge : appelez la fonction par son nom.");
                return Missing;
            case "import":
                faults.Stop(token.Start, "Les modules (« import ») ne sont pas pris en charge : écrivez le code dans l'expression.");
                return Missing;
            case "async":
                return Async(token);
            case "await":
                return Await(token);
            case "yield" when context.IsGenerator:
                Advance();
                Take("*");
                return Is(")") || Is("]") || Is("}") || Is(",") || Is(";") || IsAtEnd || current.IsAfterLineEnd ? Missing : Assignment();
            default:
                return Name();
        }
    }

    private ScriptExpression Name()
    {
        var name = new ScriptExpression.Name(current.Start, current.Value);
        if (ReservedWords.Contains(current.Value))
        {
            Unexpected();
            return name;
        }

        Advance();
        return Is("=>") && !current.IsAfterLineEnd ? Arrow(name.At, [name]) : name;
    }

    private ScriptExpression Async(ScriptToken token)
    {
        var next = Peek();
        if (next.IsAfterLineEnd || next.Kind != TokenKind.Name || next.IsKeyword("in") || next.IsKeyword("instanceof") || next.IsKeyword("of")) return Name();

        RefuseAsync(token.Start);
        Advance();
        return Primary();
    }

    private ScriptExpression Await(ScriptToken token)
    {
        var next = Peek();
        var isOperand = next.Kind is TokenKind.Number or TokenKind.Text
            || (next.Kind == TokenKind.Name && !next.IsKeyword("in") && !next.IsKeyword("instanceof") && !next.IsAfterLineEnd)
            || next.IsPunctuator("(") || next.IsPunctuator("[") || next.IsPunctuator("{");
        if (!isOperand) return Name();

        RefuseAsync(token.Start);
        Advance();
        return Unary();
    }

    /// <summary>An expression in parentheses, or the parameters of an arrow function.</summary>
    private ScriptExpression Parenthesised()
    {
        var at = current.Start;
        var wasInAllowed = isInAllowed;
        isInAllowed = true;
        Advance();
        var items = new List<ScriptExpression>();
        var isArrowOnly = Is(")");
        while (!IsAtEnd && !Is(")"))
        {
            isArrowOnly |= Is("...");
            items.Add(SpreadOrAssignment());
            if (!Take(",")) break;
            isArrowOnly |= Is(")");
        }

        Expect(")");
        isInAllowed = wasInAllowed;
        bareArrow = null;
        if (Is("=>") && !current.IsAfterLineEnd) return Arrow(at, items);

        if (isArrowOnly || items.Count == 0)
        {
            Unexpected("on attendait « => »");
            return Missing;
        }

        return items.Count == 1 ? items[0] : new ScriptExpression.Sequence(at, items);
    }

    private ScriptExpression.ArrayOf ArrayOf()
    {
        var at = current.Start;
        var wasInAllowed = isInAllowed;
        isInAllowed = true;
        Advance();
        var elements = new List<ScriptExpression?>();
        while (!IsAtEnd && !Is("]"))
        {
            if (Take(","))
            {
                elements.Add(null);
                continue;
            }

            elements.Add(SpreadOrAssignment());
            if (!Take(",")) break;
        }

        Expect("]");
        isInAllowed = wasInAllowed;
        return new ScriptExpression.ArrayOf(at, elements);
    }

    private ScriptExpression.ObjectOf ObjectOf()
    {
        var at = current.Start;
        var wasInAllowed = isInAllowed;
        isInAllowed = true;
        Advance();
        var properties = new List<ScriptProperty>();
        while (!IsAtEnd && !Is("}"))
        {
            properties.Add(Property());
            if (!Take(",")) break;
        }

        Expect("}");
        isInAllowed = wasInAllowed;
        return new ScriptExpression.ObjectOf(at, properties);
    }

    private ScriptProperty Property()
    {
        var at = current.Start;
        if (Take("...")) return new ScriptProperty(at, PropertyKind.Spread, null, Assignment());

        var isGenerator = Is("*");
        if (isGenerator) RefuseGenerator();
        if (IsPropertyPrefix("get")) return Accessor(at, PropertyKind.Getter);
        if (IsPropertyPrefix("set")) return Accessor(at, PropertyKind.Setter);
        if (IsPropertyPrefix("async"))
        {
            RefuseAsync(at);
            Advance();
        }

        var word = current;
        var key = PropertyKey();
        if (Is("(")) return new ScriptProperty(at, PropertyKind.Value, key, Method(at, isGenerator));
        if (Take(":"))
        {
            if (word.Value == "__proto__" && key is ScriptExpression.Text) faults.Add(at, "« __proto__ » n'est pas pris en charge : utilisez Object.create(prototype).");
            return new ScriptProperty(at, PropertyKind.Value, key, Assignment());
        }

        if (word.Kind != TokenKind.Name || ReservedWords.Contains(word.Value)) Unexpected("on attendait « : »");
        return Take("=")
            ? new ScriptProperty(at, PropertyKind.ShorthandWithDefault, key, Assignment())
            : new ScriptProperty(at, PropertyKind.Value, key, new ScriptExpression.Name(word.Start, word.Value));
    }

    private bool IsPropertyPrefix(string word)
    {
        if (!IsKeyword(word)) return false;

        var next = Peek();
        return !next.IsPunctuator(",") && !next.IsPunctuator(":") && !next.IsPunctuator("(") && !next.IsPunctuator("}") && !next.IsPunctuator("=");
    }

    private ScriptProperty Accessor(int at, PropertyKind kind)
    {
        Advance();
        var key = PropertyKey();
        return new ScriptProperty(at, kind, key, Method(at, isGenerator: false));
    }

    private ScriptExpression.Function Method(int at, bool isGenerator) => new(at, FunctionRest(at, null, isGenerator));

    /// <summary>The key of a property: a text, or any expression when computed.</summary>
    private ScriptExpression PropertyKey()
    {
        var token = current;
        if (Is("["))
        {
            var wasInAllowed = isInAllowed;
            isInAllowed = true;
            Advance();
            var key = Assignment();
            Expect("]");
            isInAllowed = wasInAllowed;
            return key is ScriptExpression.Text ? new ScriptExpression.Sequence(key.At, [key]) : key;
        }

        if (token.Kind is not (TokenKind.Name or TokenKind.Text or TokenKind.Number)) Unexpected("on attendait le nom d'un membre");
        Advance();
        return new ScriptExpression.Text(token.Start, token.Kind == TokenKind.Number ? NumberPrototype.ToNumberString(token.Number) : token.Value);
    }

    private ScriptExpression.Template Template()
    {
        var at = current.Start;
        var texts = new List<string>();
        var values = new List<ScriptExpression>();
        var wasInAllowed = isInAllowed;
        isInAllowed = true;
        var (text, isBeforeSubstitution) = tokenizer.TemplateText(at);
        texts.Add(text);
        while (isBeforeSubstitution && !faults.IsStopped)
        {
            Advance();
            values.Add(Expression());
            if (!Is("}")) Unexpected("on attendait « } »");
            else (text, isBeforeSubstitution) = tokenizer.TemplateText(at);
            texts.Add(text);
        }

        isInAllowed = wasInAllowed;
        Advance();
        return new ScriptExpression.Template(at, texts, values);
    }

    private ScriptExpression.RegularExpression RegularExpression(int at)
    {
        var (pattern, flags) = tokenizer.RegularExpression(at);
        if (!faults.IsStopped && RegularExpressionTranslation.Of(pattern, flags) is RegularExpressionTranslation.Refused refused) faults.Add(at, refused.Message);
        Advance();
        return new ScriptExpression.RegularExpression(at, pattern, flags);
    }
}
