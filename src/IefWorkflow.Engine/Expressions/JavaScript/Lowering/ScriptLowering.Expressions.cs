using System.Diagnostics;
using IefWorkflow.Engine.Expressions.JavaScript.Runtime;
using IefWorkflow.Engine.Expressions.JavaScript.Scopes;
using IefWorkflow.Engine.Expressions.JavaScript.Syntax;
using Jint.Native;
using Es = Jint.Parser.Ast;

namespace IefWorkflow.Engine.Expressions.JavaScript.Lowering;

/// <content>Expressions other than operators and assignments.</content>
internal sealed partial class ScriptLowering
{
    /// <summary>An expression for its value.</summary>
    private Es.Expression Value(ScriptExpression expression)
    {
        frame.Depth++;
        var value = expression switch
        {
            ScriptExpression.Number number => Es5.Number(number.Value),
            ScriptExpression.Text text => Es5.Text(text.Value),
            ScriptExpression.Constant constant => Es5.Literal(constant.Value is { } flag ? new JsValue(flag) : JsValue.Null),
            ScriptExpression.Name name => Name(name),
            ScriptExpression.This => frame.Function.IsArrow ? Es5.Name(HelperNames.This) : Es5.This(),
            ScriptExpression.Function function => Function(function.Definition),
            ScriptExpression.Binary or ScriptExpression.Logical => Operators(expression),
            ScriptExpression.Unary unary => Unary(unary),
            ScriptExpression.Update update => Es5.Update(update.Operator == "++" ? Es.UnaryOperator.Increment : Es.UnaryOperator.Decrement, update.IsPrefix, Target(update.Target)),
            ScriptExpression.Assign assign => Assign(assign),
            ScriptExpression.Conditional conditional => Es5.Conditional(Value(conditional.Test), Value(conditional.Then), Value(conditional.Otherwise)),
            ScriptExpression.Sequence sequence => new Es.SequenceExpression { Type = Es.SyntaxNodes.SequenceExpression, Expressions = [.. sequence.Items.Select(Value)] },
            _ => Built(expression),
        };
        frame.Depth--;
        return frame.Depth > 0 && frame.Depth % UncheckedDepth == 0 && value is not Es.Literal ? Checked(value) : value;
    }

    private Es.Expression Built(ScriptExpression expression) => expression switch
    {
        ScriptExpression.Template template => Template(template),
        ScriptExpression.RegularExpression regular => Es5.Call(HelperNames.RegularExpression, Es5.Text(regular.Pattern), Es5.Text(regular.Flags)),
        ScriptExpression.ArrayOf array => array.Elements.Any(element => element is ScriptExpression.Spread) ? List(array.Elements) : Es5.Array([.. array.Elements.Select(element => element is null ? null : Value(element))]),
        ScriptExpression.ObjectOf source => Object(source),
        ScriptExpression.Member member => Member(member),
        ScriptExpression.Call call => Call(call),
        ScriptExpression.New created => New(created),
        ScriptExpression.Chain chain => Chain(chain.Inner, whenMissing: Es5.Undefined, last: null),
        _ => throw new UnreachableException(),
    };

    /// <summary>An expression evaluated after a look at the limits.</summary>
    private static Es.SequenceExpression Checked(Es.Expression expression) => new()
    {
        Type = Es.SyntaxNodes.SequenceExpression,
        Expressions = new GuardedExpressions([expression]),
        Location = expression.Location,
    };

    private Es.Expression Name(ScriptExpression.Name name)
    {
        if (scopes.Of(name) is { } variable) return Es5.Name(variable.EmittedName, At(name.At));
        if (name.Value == "arguments" && frame.Function.Binding != scopes.Script) return Es5.Name(frame.Function.IsArrow ? HelperNames.Arguments : "arguments");
        return name.Value == "undefined" ? Es5.Undefined : Es5.Name(name.Value, At(name.At));
    }

    private Es.Identifier Name(ScriptPattern.Variable variable) => scopes.Of(variable.Name) is { } known ? Es5.Name(known.EmittedName) : Es5.Name(variable.Name.Value);

    private Es.MemberExpression Member(ScriptExpression.Member member) => Es5.Member(Value(member.Object), Key(member.Key), At(member.At));

    private Es.Expression Key(ScriptExpression key) => key is ScriptExpression.Text text ? Es5.Text(text.Value, At(text.At)) : Value(key);

    private Es.CallExpression Template(ScriptExpression.Template template)
    {
        var parts = new List<Es.Expression>();
        for (var i = 0; i < template.Texts.Count; i++)
        {
            if (i > 0) parts.Add(Value(template.Values[i - 1]));
            if (template.Texts[i].Length > 0) parts.Add(Es5.Text(template.Texts[i]));
        }

        return Es5.Call(HelperNames.Text, parts);
    }

    /// <summary>An array of values, some of them spread.</summary>
    private Es.CallExpression List(IEnumerable<ScriptExpression?> elements)
    {
        var kinds = "";
        var values = new List<Es.Expression>();
        foreach (var element in elements)
        {
            kinds += element switch
            {
                null => 'h',
                ScriptExpression.Spread => 's',
                _ => 'v',
            };
            values.Add(element switch
            {
                null => Es5.Undefined,
                ScriptExpression.Spread spread => Value(spread.Value),
                _ => Value(element),
            });
        }

        return Es5.Call(HelperNames.Array, [Es5.Text(kinds), .. values]);
    }

    private Es.Expression Object(ScriptExpression.ObjectOf source)
    {
        var plain = source.Properties.TakeWhile(IsPlain).ToList();
        if (plain.Count == source.Properties.Count && HasNoRepeatedKey(plain)) return Es5.Object([.. plain.Select(Property)]);

        var result = frame.Take();
        var steps = new List<Es.Expression> { Es5.Assign(Es5.Name(result), Es5.Object([])) };
        foreach (var property in source.Properties) steps.Add(Step(property, Es5.Name(result)));
        steps.Add(Es5.Name(result));
        frame.GiveBack(result);
        return Es5.Sequence(steps);
    }

    private static bool IsPlain(ScriptProperty property) => property.Kind != PropertyKind.Spread && property.Key is ScriptExpression.Text;

    private static bool HasNoRepeatedKey(List<ScriptProperty> properties) =>
        properties.DistinctBy(property => (((ScriptExpression.Text)property.Key!).Value, property.Kind == PropertyKind.Setter)).Count() == properties.Count
        && !properties.Any(property => property.Kind != PropertyKind.Value && properties.Any(other => other.Kind == PropertyKind.Value && Same(other.Key, property.Key)));

    private static bool Same(ScriptExpression? left, ScriptExpression? right) => ((ScriptExpression.Text)left!).Value == ((ScriptExpression.Text)right!).Value;

    private Es.Property Property(ScriptProperty property) => Es5.Property(
        property.Kind switch
        {
            PropertyKind.Getter => Es.PropertyKind.Get,
            PropertyKind.Setter => Es.PropertyKind.Set,
            _ => Es.PropertyKind.Data,
        },
        ((ScriptExpression.Text)property.Key!).Value,
        Value(property.Value));

    private Es.CallExpression Step(ScriptProperty property, Es.Expression result) => property.Kind switch
    {
        PropertyKind.Spread => Es5.Call(HelperNames.Spread, result, Value(property.Value)),
        PropertyKind.Getter or PropertyKind.Setter => Es5.Call(HelperNames.Accessor, result, Key(property.Key!), Value(property.Value), Es5.Literal(property.Kind == PropertyKind.Getter ? JsValue.True : JsValue.False)),
        _ => Es5.Call(HelperNames.Define, result, Key(property.Key!), Value(property.Value)),
    };

    private Es.Expression New(ScriptExpression.New created)
    {
        var callee = Value(created.Callee);
        return created.Arguments.Any(argument => argument is ScriptExpression.Spread)
            ? Es5.Call(HelperNames.Construct, callee, List(created.Arguments))
            : Es5.New(callee, [.. created.Arguments.Select(Value)], At(created.At));
    }

    private Es.Expression Call(ScriptExpression.Call call) => call.Callee is ScriptExpression.Member member && HasSpread(call)
        ? Held(Value(member.Object), @object => Es5.Call(HelperNames.Apply, Es5.Member(@object, Key(member.Key)), @object, List(call.Arguments)))
        : Called(Callee(call.Callee), call);

    private Es.Expression Callee(ScriptExpression callee) => callee switch
    {
        ScriptExpression.Member member => Member(member),
        ScriptExpression.Name name => Name(name),
        _ => Value(callee),
    };

    private Es.CallExpression Called(Es.Expression callee, ScriptExpression.Call call) => HasSpread(call)
        ? Es5.Call(HelperNames.Apply, callee, Es5.Undefined, List(call.Arguments))
        : Es5.Call(callee, [.. call.Arguments.Select(Value)], At(call.Callee is ScriptExpression.Member ? call.Callee.At : call.At));

    private static bool HasSpread(ScriptExpression.Call call) => call.Arguments.Any(argument => argument is ScriptExpression.Spread);

    /// <summary>Evaluates a value once and uses it several times.</summary>
    private Es.Expression Held(Es.Expression value, Func<Es.Expression, Es.Expression> use)
    {
        var name = frame.Take();
        var used = use(Es5.Name(name));
        frame.GiveBack(name);
        return Es5.Sequence([Es5.Assign(Es5.Name(name), value), used]);
    }

    /// <summary>Members and calls of which one at least is behind <c>?.</c>.</summary>
    /// <param name="expression">The chain.</param>
    /// <param name="whenMissing">The value when it stops at null or undefined.</param>
    /// <param name="last">What is done with the last member, or null to take its value.</param>
    private Es.Expression Chain(ScriptExpression expression, Es.Expression whenMissing, Func<Es.Expression, Es.Expression>? last)
    {
        var links = new Stack<ScriptExpression>();
        while (expression is ScriptExpression.Member or ScriptExpression.Call)
        {
            links.Push(expression);
            expression = expression is ScriptExpression.Member member ? member.Object : ((ScriptExpression.Call)expression).Callee;
        }

        return Links(Value(expression), links, whenMissing, last);
    }

    private Es.Expression Links(Es.Expression value, Stack<ScriptExpression> links, Es.Expression whenMissing, Func<Es.Expression, Es.Expression>? last)
    {
        while (links.TryPop(out var link))
        {
            var isOptional = link is ScriptExpression.Member { IsOptional: true } or ScriptExpression.Call { IsOptional: true };
            if (isOptional) return OptionalLink(value, link, links, whenMissing, last);
            value = Linked(value, link);
        }

        return last is null ? value : last(value);
    }

    private Es.Expression Linked(Es.Expression value, ScriptExpression link)
    {
        if (link is ScriptExpression.Member member) return Es5.Member(value, Key(member.Key), At(member.At));

        var call = (ScriptExpression.Call)link;
        return HasSpread(call) && value is Es.MemberExpression callee
            ? Held(callee.Object, @object => Es5.Call(HelperNames.Apply, Es5.Member(@object, callee.Property), @object, List(call.Arguments)))
            : Called(value, call);
    }

    private Es.Expression OptionalLink(Es.Expression value, ScriptExpression link, Stack<ScriptExpression> links, Es.Expression whenMissing, Func<Es.Expression, Es.Expression>? last)
    {
        var (found, owner) = (frame.Take(), frame.Take());
        Es.Expression test;
        Es.Expression next;
        if (link is ScriptExpression.Call call && value is Es.MemberExpression method)
        {
            var holdOwner = Es5.Assign(Es5.Name(owner), method.Object);
            test = Es5.Sequence([holdOwner, Es5.IsMissing(Es5.Assign(Es5.Name(found), Es5.Member(Es5.Name(owner), method.Property, method.Location)))]);
            next = HasSpread(call)
                ? Es5.Call(HelperNames.Apply, Es5.Name(found), Es5.Name(owner), List(call.Arguments))
                : Es5.Call(HelperNames.Invoke, [Es5.Name(found), Es5.Name(owner), .. call.Arguments.Select(Value)]);
        }
        else
        {
            test = Es5.IsMissing(Es5.Assign(Es5.Name(found), value));
            next = Linked(Es5.Name(found), link);
        }

        var rest = Links(next, links, whenMissing, last);
        frame.GiveBack(owner);
        frame.GiveBack(found);
        return Es5.Conditional(test, whenMissing, rest);
    }
}
