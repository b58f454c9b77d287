using System.Diagnostics;
using IefWorkflow.Engine.Expressions.JavaScript.Syntax;
using Es = Jint.Parser.Ast;

namespace IefWorkflow.Engine.Expressions.JavaScript.Lowering;

/// <content>Assignments and destructuring.</content>
internal sealed partial class ScriptLowering
{
    private Es.Expression Assign(ScriptExpression.Assign assign) => assign.Operator switch
    {
        "" => AssignPlain(assign),
        "+" or "-" => AssignAdded(assign),
        "&&" or "||" or "??" => OnTarget(assign.Target, target => Chosen(assign.Operator, target, () => Es5.Assign(target, Value(assign.Value)))),
        _ => OnTarget(assign.Target, target => Es5.Assign(target, Combined(assign.Operator, target, Value(assign.Value), assign.At))),
    };

    private Es.Expression AssignPlain(ScriptExpression.Assign assign)
    {
        if (assign.Target is ScriptPattern.Variable or ScriptPattern.Property) return Es5.Assign(Target(assign.Target), Value(assign.Value));

        return Held(Value(assign.Value), value => Es5.Sequence([.. Bind(assign.Target, value), value]));
    }

    private Es.Expression AssignAdded(ScriptExpression.Assign assign)
    {
        var isPlus = assign.Operator == "+";
        var added = Es5.Assign(Target(assign.Target), Value(assign.Value), isPlus ? Es.AssignmentOperator.PlusAssign : Es.AssignmentOperator.MinusAssign);
        return isPlus && scopes.Additions > UncheckedAdditions ? Checked(added) : added;
    }

    /// <summary>A variable or a member, to be read or written.</summary>
    private Es.Expression Target(ScriptPattern pattern) => pattern switch
    {
        ScriptPattern.Variable variable => Name(variable),
        ScriptPattern.Property property => Member(property.Member),
        _ => throw new UnreachableException(),
    };

    /// <summary>Reads and writes a target whose object and key are evaluated once.</summary>
    private Es.Expression OnTarget(ScriptPattern pattern, Func<Es.Expression, Es.Expression> use)
    {
        if (pattern is not ScriptPattern.Property property) return use(Target(pattern));
        if (property.Member.Key is ScriptExpression.Text) return Held(Value(property.Member.Object), @object => use(Es5.Member(@object, Key(property.Member.Key))));

        return Held(Value(property.Member.Object), @object => Held(Value(property.Member.Key), key => use(Es5.Member(@object, key))));
    }

    /// <summary>The assignments that give a target a value.</summary>
    private List<Es.Expression> Bind(ScriptPattern pattern, Es.Expression value)
    {
        if (pattern is ScriptPattern.Variable or ScriptPattern.Property) return [Es5.Assign(Target(pattern), value)];

        var source = frame.Take();
        List<Es.Expression> steps = [Es5.Assign(Es5.Name(source), Es5.Call(pattern is ScriptPattern.ArrayOf ? HelperNames.List : HelperNames.Present, value))];
        if (pattern is ScriptPattern.ArrayOf array) BindArray(array, source, steps);
        else BindObject((ScriptPattern.ObjectOf)pattern, source, steps);
        frame.GiveBack(source);
        return steps;
    }

    private List<Es.Expression> Bind(ScriptPatternElement element, Es.Expression value)
    {
        if (element.Default is null) return Bind(element.Target, value);

        var given = frame.Take();
        var isMissing = Es5.IsUndefined(Es5.Assign(Es5.Name(given), value));
        var steps = Bind(element.Target, Es5.Conditional(isMissing, Value(element.Default), Es5.Name(given)));
        frame.GiveBack(given);
        return steps;
    }

    private void BindArray(ScriptPattern.ArrayOf array, string source, List<Es.Expression> steps)
    {
        for (var i = 0; i < array.Elements.Count; i++)
        {
            if (array.Elements[i] is { } element) steps.AddRange(Bind(element, Es5.Member(Es5.Name(source), Es5.Number(i))));
        }

        if (array.Rest is not null) steps.AddRange(Bind(array.Rest, Es5.Call(HelperNames.Rest, Es5.Name(source), Es5.Number(array.Elements.Count))));
    }

    private void BindObject(ScriptPattern.ObjectOf target, string source, List<Es.Expression> steps)
    {
        var taken = new List<string>();
        var keys = new List<Es.Expression>();
        foreach (var property in target.Properties)
        {
            var key = Key(property.Key);
            if (target.Rest is not null && key is not Es.Literal)
            {
                var held = frame.Take();
                taken.Add(held);
                steps.Add(Es5.Assign(Es5.Name(held), key));
                key = Es5.Name(held);
            }

            keys.Add(key);
            steps.AddRange(Bind(property.Element, Es5.Member(Es5.Name(source), key)));
        }

        if (target.Rest is not null) steps.AddRange(Bind(target.Rest, Es5.Call(HelperNames.Omit, [Es5.Name(source), .. keys])));
        foreach (var held in taken) frame.GiveBack(held);
    }
}
