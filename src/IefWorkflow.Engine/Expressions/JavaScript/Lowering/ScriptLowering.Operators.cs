using System.Diagnostics;
using IefWorkflow.Engine.Expressions.JavaScript.Runtime;
using IefWorkflow.Engine.Expressions.JavaScript.Syntax;
using Jint.Native;
using Es = Jint.Parser.Ast;

namespace IefWorkflow.Engine.Expressions.JavaScript.Lowering;

/// <content>Operators.</content>
internal sealed partial class ScriptLowering
{
    /// <summary>Operators in a row that nest leftwards in the lowered script; beyond it they are evaluated in steps.</summary>
    private const int LongestNestedChain = 16;

    private static readonly Dictionary<string, Es.BinaryOperator> Binaries = new()
    {
        ["+"] = Es.BinaryOperator.Plus,
        ["-"] = Es.BinaryOperator.Minus,
        ["*"] = Es.BinaryOperator.Times,
        ["/"] = Es.BinaryOperator.Divide,
        ["%"] = Es.BinaryOperator.Modulo,
        ["=="] = Es.BinaryOperator.Equal,
        ["!="] = Es.BinaryOperator.NotEqual,
        ["==="] = Es.BinaryOperator.StrictlyEqual,
        ["!=="] = Es.BinaryOperator.StricltyNotEqual,
        ["<"] = Es.BinaryOperator.Less,
        ["<="] = Es.BinaryOperator.LessOrEqual,
        [">"] = Es.BinaryOperator.Greater,
        [">="] = Es.BinaryOperator.GreaterOrEqual,
        ["instanceof"] = Es.BinaryOperator.InstanceOf,
        ["in"] = Es.BinaryOperator.In,
    };

    private Es.Expression Operators(ScriptExpression expression)
    {
        var chain = new Stack<ScriptExpression>();
        var left = expression;
        while (left is ScriptExpression.Binary or ScriptExpression.Logical)
        {
            chain.Push(left);
            left = left is ScriptExpression.Binary binary ? binary.Left : ((ScriptExpression.Logical)left).Left;
        }

        var value = Value(left);
        if (chain.Count <= LongestNestedChain)
        {
            while (chain.TryPop(out var next)) value = Applied(next, value);
            return value;
        }

        return InSteps(chain, value);
    }

    private Es.SequenceExpression InSteps(Stack<ScriptExpression> chain, Es.Expression first)
    {
        var result = frame.Take();
        var steps = new List<Es.Expression> { Es5.Assign(Es5.Name(result), first) };
        while (chain.TryPop(out var next)) steps.Add(Es5.Assign(Es5.Name(result), Applied(next, Es5.Name(result))));
        frame.GiveBack(result);
        return new Es.SequenceExpression { Type = Es.SyntaxNodes.SequenceExpression, Expressions = new GuardedExpressions(steps) };
    }

    private Es.Expression Applied(ScriptExpression operation, Es.Expression left) => operation switch
    {
        ScriptExpression.Binary binary => Combined(binary.Operator, left, Value(binary.Right), binary.At),
        ScriptExpression.Logical logical => Chosen(logical.Operator, left, () => Value(logical.Right)),
        _ => throw new UnreachableException(),
    };

    private Es.Expression Combined(string name, Es.Expression left, Es.Expression right, int at)
    {
        switch (name)
        {
            case "*" or "/" or "%":
                return Es5.Binary(Binaries[name], AsNumber(left), AsNumber(right));
            case "**":
                return Es5.Call(HelperNames.Power, left, right);
            case "&" or "|" or "^" or "<<" or ">>" or ">>>":
                return Es5.Call("#" + name, left, right);
            case "+" when scopes.Additions > UncheckedAdditions:
                return Checked(Es5.Binary(Es.BinaryOperator.Plus, left, right, At(at)));
            default:
                return Es5.Binary(Binaries[name], left, right, At(at));
        }
    }

    /// <remarks>Jint 2 takes undefined times anything for undefined; as a number it is not a number.</remarks>
    private static Es.Expression AsNumber(Es.Expression operand)
    {
        var isNumber = operand is Es.Literal { CachedValue: { } value } && value.IsNumber();
        return isNumber || operand is Es.BinaryExpression { Operator: Es.BinaryOperator.Minus or Es.BinaryOperator.Times or Es.BinaryOperator.Divide or Es.BinaryOperator.Modulo }
            ? operand
            : Es5.Unary(Es.UnaryOperator.Plus, operand);
    }

    private Es.Expression Chosen(string name, Es.Expression left, Func<Es.Expression> right)
    {
        if (name != "??") return Es5.Logical(name == "&&" ? Es.LogicalOperator.LogicalAnd : Es.LogicalOperator.LogicalOr, left, right());

        var held = frame.Take();
        var chosen = Es5.Conditional(Es5.IsMissing(Es5.Assign(Es5.Name(held), left)), right(), Es5.Name(held));
        frame.GiveBack(held);
        return chosen;
    }

    private Es.Expression Unary(ScriptExpression.Unary unary)
    {
        switch (unary.Operator)
        {
            case "delete":
                return Delete(unary.Operand);
            case "typeof":
                return TypeOf(unary.Operand);
            case "~":
                return Es5.Call("#~", Value(unary.Operand));
            default:
                return Es5.Unary(
                    unary.Operator switch
                    {
                        "-" => Es.UnaryOperator.Minus,
                        "+" => Es.UnaryOperator.Plus,
                        "!" => Es.UnaryOperator.LogicalNot,
                        _ => Es.UnaryOperator.Void,
                    },
                    Value(unary.Operand));
        }
    }

    /// <remarks>The one operator that may be asked of a name that does not exist.</remarks>
    private Es.Expression TypeOf(ScriptExpression operand)
    {
        if (operand is not ScriptExpression.Name name) return Es5.Unary(Es.UnaryOperator.TypeOf, Value(operand));

        var typeOf = Es5.Unary(Es.UnaryOperator.TypeOf, Name(name));
        var mayComeToBe = scopes.Of(name) is null && scopes.FreeAssigned.Contains(name.Value) && !scopes.Script.IsStrict;
        return mayComeToBe ? Es5.Conditional(Es5.Name(HelperNames.IsKnown + name.Value), typeOf, Es5.Text("undefined")) : typeOf;
    }

    private Es.Expression Delete(ScriptExpression operand) => operand switch
    {
        ScriptExpression.Member member => Es5.Unary(Es.UnaryOperator.Delete, Member(member)),
        ScriptExpression.Chain chain => Chain(chain.Inner, Es5.Literal(JsValue.True), member => Es5.Unary(Es.UnaryOperator.Delete, member)),
        ScriptExpression.Name => Es5.Literal(JsValue.False),
        _ => Es5.Sequence([Value(operand), Es5.Literal(JsValue.True)]),
    };
}
