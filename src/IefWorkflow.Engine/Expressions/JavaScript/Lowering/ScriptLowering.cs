using IefWorkflow.Engine.Expressions.JavaScript.Runtime;
using IefWorkflow.Engine.Expressions.JavaScript.Scopes;
using IefWorkflow.Engine.Expressions.JavaScript.Syntax;
using Jint.Parser;
using Es = Jint.Parser.Ast;

namespace IefWorkflow.Engine.Expressions.JavaScript.Lowering;

/// <summary>Rewrites a script in terms of ECMAScript 5, as the tree that Jint 2 interprets.</summary>
/// <remarks>
/// <para>
/// What ECMAScript 5 cannot say goes through a helper (<see cref="HelperNames"/>). So does what Jint 2 computes wrongly: bitwise
/// operators of negative numbers, arithmetic on undefined, labels, <c>switch</c> with a default in the middle.
/// </para>
/// <para>
/// A variable of a block becomes one of its function under a new name. Where a function may outlive a round of a loop, each round gets
/// a variable of its own: the parameter of a <c>catch</c>, the one scope smaller than a function that ECMAScript 5 has.
/// </para>
/// </remarks>
internal sealed partial class ScriptLowering
{
    /// <summary>Beyond this nesting an expression looks at the stack before it is evaluated.</summary>
    private const int UncheckedDepth = 24;

    /// <summary>With more than this many additions in a script, each looks at the memory. One alone at most doubles what its statement found.</summary>
    private const int UncheckedAdditions = 1;

    private readonly ScriptScopes scopes;
    private readonly SourceLines lines;
    private FunctionFrame frame;
    private bool isCompleting;

    private ScriptLowering(ScriptScopes scopes, SourceLines lines)
    {
        this.scopes = scopes;
        this.lines = lines;
        frame = new FunctionFrame(scopes.Script);
    }

    public static LoweredScript Lower(ScriptSyntax script, ScriptScopes scopes, SourceLines lines) => new ScriptLowering(scopes, lines).Lower(script);

    private LoweredScript Lower(ScriptSyntax script)
    {
        var body = new List<Es.Statement>();
        if (scopes.Script.LendsThis) body.Add(Es5.Evaluate(Es5.Assign(Es5.Name(HelperNames.This), Es5.This())));
        LowerFunctions(script.Body, body);
        if (script.Body is [.., ScriptStatement.Evaluation last])
        {
            Lower(script.Body.SkipLast(1), body);
            body.Add(Es5.Return(Value(last.Expression), At(last)));
        }
        else
        {
            isCompleting = true;
            Lower(script.Body, body);
            body.Add(Es5.Return(Es5.Name(HelperNames.Value), null));
        }

        var declared = isCompleting ? frame.Declared().Append(HelperNames.Value) : frame.Declared();
        return new LoweredScript(Es5.Block(new GuardedStatements(body, isFunction: true)), [Es5.Declaration(declared)]);
    }

    private Location At(int offset)
    {
        var (line, column) = lines.Of(offset);
        var position = new Position { Line = line, Column = column };
        return new Location { Start = position, End = position };
    }

    private Location At(ScriptStatement statement)
    {
        var (line, column) = lines.Of(Math.Max(statement.At, statement.End));
        return new Location { Start = At(statement.At).Start, End = new Position { Line = line, Column = column } };
    }

    private Es.FunctionExpression Function(ScriptFunction function)
    {
        var outer = (frame, isCompleting);
        frame = new FunctionFrame(scopes.Of(function).Function);
        isCompleting = false;
        var body = new List<Es.Statement>();
        if (frame.Function.LendsThis) body.Add(Es5.Evaluate(Es5.Assign(Es5.Name(HelperNames.This), Es5.This())));
        if (frame.Function.LendsArguments) body.Add(Es5.Evaluate(Es5.Assign(Es5.Name(HelperNames.Arguments), Es5.Name("arguments"))));
        var parameters = Parameters(function, body);
        LowerFunctions(function.Body, body);
        Lower(function.Body, body);
        var lowered = new Es.FunctionExpression
        {
            Type = Es.SyntaxNodes.FunctionExpression,
            Id = function.Name is null ? null : Es5.Name(function.Name),
            Parameters = parameters,
            Body = Es5.Block(new GuardedStatements(body, isFunction: true)),
            Strict = function.IsStrict,
            FunctionDeclarations = [],
            VariableDeclarations = [Es5.Declaration(frame.Declared())],
        };
        (frame, isCompleting) = outer;
        return lowered;
    }

    private List<Es.Identifier> Parameters(ScriptFunction function, List<Es.Statement> body)
    {
        var parameters = new List<Es.Identifier>();
        foreach (var parameter in function.Parameters)
        {
            if (parameter.Target is ScriptPattern.Variable variable)
            {
                var name = Es5.Name(scopes.Of(variable.Name)?.EmittedName ?? variable.Name.Value);
                parameters.Add(name);
                if (parameter.Default is not null) body.Add(Es5.If(Es5.IsUndefined(name), Es5.Evaluate(Es5.Assign(name, Value(parameter.Default))), null, null));
            }
            else
            {
                var name = frame.Take();
                parameters.Add(Es5.Name(name));
                body.Add(Es5.Evaluate(Es5.Sequence(Bind(parameter, Es5.Name(name)))));
            }
        }

        if (function.Rest is not null) body.Add(Es5.Evaluate(Es5.Sequence(Bind(function.Rest, Es5.Call(HelperNames.Rest, Es5.Name("arguments"), Es5.Number(parameters.Count))))));
        return parameters;
    }

    /// <summary>Declared functions exist from the start of their block.</summary>
    private void LowerFunctions(IEnumerable<ScriptStatement> statements, List<Es.Statement> body)
    {
        foreach (var declared in statements.OfType<ScriptStatement.Function>()) body.Add(Es5.Evaluate(Es5.Assign(Name(declared.Name), Function(declared.Definition))));
    }
}
