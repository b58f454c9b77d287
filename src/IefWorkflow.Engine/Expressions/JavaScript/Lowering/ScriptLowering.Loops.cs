using IefWorkflow.Engine.Expressions.JavaScript.Scopes;
using IefWorkflow.Engine.Expressions.JavaScript.Syntax;
using Es = Jint.Parser.Ast;

namespace IefWorkflow.Engine.Expressions.JavaScript.Lowering;

/// <content>Loops and labels. Every loop becomes a <c>for (;;)</c>, the one whose labels Jint handles.</content>
internal sealed partial class ScriptLowering
{
    /// <summary>Which label stands for each: a loop with several has one for Jint.</summary>
    private readonly Dictionary<string, string> labelsInForce = [];

    private string? LabelOf(string? label) => label is null ? null : labelsInForce.GetValueOrDefault(label, label);

    private void LowerLabelled(ScriptStatement.Labelled labelled, List<Es.Statement> body, IReadOnlyList<string> labels)
    {
        List<string> all = [.. labels, labelled.Label];
        labelsInForce[labelled.Label] = all[0];
        switch (labelled.Body)
        {
            case ScriptStatement.Labelled or ScriptStatement.For or ScriptStatement.ForEach or ScriptStatement.While or ScriptStatement.DoWhile:
                Lower(labelled.Body, body, all);
                break;
            default:
                body.Add(Labelled(all, Governed(labelled.Body)));
                break;
        }

        labelsInForce.Remove(labelled.Label);
    }

    private static Es.Statement Labelled(IReadOnlyList<string> labels, Es.Statement statement) => labels.Count == 0 ? statement : Es5.Labelled(labels[0], statement);

    private void LowerDoWhile(ScriptStatement.DoWhile loop, List<Es.Statement> body, IReadOnlyList<string> labels)
    {
        var first = frame.Take();
        var isFirst = Es5.Name(first);
        var noLonger = Es5.Assign(isFirst, Es5.Literal(Jint.Native.JsValue.False));
        var test = Es5.Conditional(isFirst, Es5.Unary(Es.UnaryOperator.LogicalNot, noLonger), Value(loop.Test));
        body.Add(Labelled(labels, Es5.For(Es5.Assign(isFirst, Es5.Literal(Jint.Native.JsValue.True)), test, null, Governed(loop.Body), At(loop))));
        frame.GiveBack(first);
    }

    private void LowerFor(ScriptStatement.For loop, List<Es.Statement> body, IReadOnlyList<string> labels)
    {
        if (loop.Start is not null) LowerStart(loop.Start, body);
        var test = loop.Test is null ? null : Value(loop.Test);
        var step = loop.Step is null ? null : Value(loop.Step);
        var perRound = scopes.Of(loop).Variables.Where(variable => variable.IsPerRound).ToList();
        var headNames = perRound.ConvertAll(variable => variable.EmittedName);
        foreach (var variable in perRound) variable.EmittedName += "'";
        var round = Governed(loop.Body);
        for (var i = 0; i < perRound.Count; i++) round = OwnCopy(perRound[i], headNames[i], round);
        body.Add(Labelled(labels, Es5.For(null, test, step, round, At(loop))));
    }

    private void LowerStart(ScriptStatement start, List<Es.Statement> body)
    {
        var wasCompleting = isCompleting;
        isCompleting = false;
        Lower(start, body, labels: []);
        isCompleting = wasCompleting;
    }

    /// <summary>Runs a round on a copy of a variable of the head, and copies it back when the round may have changed it.</summary>
    private static Es.BlockStatement OwnCopy(ScriptVariable variable, string headName, Es.BlockStatement round)
    {
        var copyBack = Es5.Evaluate(Es5.Assign(Es5.Name(headName), Es5.Name(variable.EmittedName)));
        var inner = variable.IsAssignedInBody ? Es5.Block([Es5.Try(round, null, Es5.Block([copyBack]))]) : round;
        variable.EmittedName = headName;
        return InCatch(headName + "'", Es5.Name(headName), inner);
    }

    /// <remarks>Arrays are read as they are at each round; everything else is first made an array.</remarks>
    private void LowerForEach(ScriptStatement.ForEach loop, List<Es.Statement> body, IReadOnlyList<string> labels)
    {
        var (items, index, source) = (frame.Take(), frame.Take(), frame.Take());
        var item = Es5.Member(Es5.Name(items), Es5.Name(index));
        var helper = loop.IsOverKeys ? HelperNames.Keys : HelperNames.List;
        List<Es.Expression> start =
        [
            Es5.Assign(Es5.Name(source), Value(loop.Source)),
            Es5.Assign(Es5.Name(items), Es5.Call(helper, Es5.Name(source))),
            Es5.Assign(Es5.Name(index), Es5.Number(0)),
        ];
        body.Add(Es5.Evaluate(Es5.Sequence(start), At(loop)));
        var test = Es5.Binary(Es.BinaryOperator.Less, Es5.Name(index), Es5.Member(Es5.Name(items), "length"));
        var step = Es5.Update(Es.UnaryOperator.Increment, isPrefix: true, Es5.Name(index));
        body.Add(Labelled(labels, Es5.For(null, test, step, Round(loop, item, source), At(loop))));
        frame.GiveBack(source);
        frame.GiveBack(index);
        frame.GiveBack(items);
    }

    private Es.BlockStatement Round(ScriptStatement.ForEach loop, Es.Expression item, string source)
    {
        var round = new List<Es.Statement>();
        if (loop.IsOverKeys)
        {
            var isGone = Es5.Unary(Es.UnaryOperator.LogicalNot, Es5.Call(HelperNames.HasKey, Es5.Name(source), item));
            round.Add(Es5.If(isGone, Es5.Continue(null), null, null));
        }

        round.Add(Es5.Evaluate(Es5.Sequence(Bind(loop.Target, item)), At(loop)));
        round.Add(Governed(loop.Body));
        return PerRound(scopes.Of(loop), Guarded(round));
    }
}
