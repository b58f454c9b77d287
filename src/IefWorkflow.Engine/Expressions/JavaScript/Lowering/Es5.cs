using Jint.Native;
using Jint.Parser;
using Jint.Parser.Ast;

namespace IefWorkflow.Engine.Expressions.JavaScript.Lowering;

/// <summary>Builds the nodes that Jint interprets.</summary>
/// <remarks>
/// Jint stores what it computes from literals in the node on first use. Here every node is made complete, so that engines on several
/// threads may share a script: nothing writes to it any more.
/// </remarks>
internal static class Es5
{
    public static Expression Undefined => Literal(JsValue.Undefined);

    public static Literal Text(string value, Location? at = null) => Literal(new JsValue(value), at);

    public static Literal Number(double value) => Literal(new JsValue(value));

    public static Literal Literal(JsValue value, Location? at = null) => new()
    {
        Type = SyntaxNodes.Literal,
        Cached = true,
        CachedValue = value,
        Location = at,
    };

    public static Identifier Name(string name, Location? at = null) => new() { Type = SyntaxNodes.Identifier, Name = name, Location = at };

    public static Expression This() => new ThisExpression { Type = SyntaxNodes.ThisExpression };

    public static MemberExpression Member(Expression of, Expression key, Location? at = null) => new()
    {
        Type = SyntaxNodes.MemberExpression,
        Object = of,
        Property = key,
        Computed = true,
        Location = at,
    };

    public static MemberExpression Member(Expression of, string key) => Member(of, Text(key));

    public static CallExpression Call(Expression callee, IReadOnlyList<Expression> arguments, Location? at = null)
    {
        var isConstant = arguments.All(argument => argument is Literal);
        return new CallExpression
        {
            Type = SyntaxNodes.CallExpression,
            Callee = callee,
            Arguments = [.. arguments],
            CanBeCached = false,
            Cached = isConstant,
            CachedArguments = isConstant ? [.. arguments.Select(argument => ((Literal)argument).CachedValue)] : null,
            Location = at,
        };
    }

    public static CallExpression Call(string helper, params IReadOnlyList<Expression> arguments) => Call(Name(helper), arguments);

    public static Expression New(Expression callee, IReadOnlyList<Expression> arguments, Location? at) => new NewExpression
    {
        Type = SyntaxNodes.NewExpression,
        Callee = callee,
        Arguments = arguments,
        Location = at,
    };

    public static Expression Binary(BinaryOperator name, Expression left, Expression right, Location? at = null) => new BinaryExpression
    {
        Type = SyntaxNodes.BinaryExpression,
        Operator = name,
        Left = left,
        Right = right,
        Location = at,
    };

    public static Expression Logical(LogicalOperator name, Expression left, Expression right) => new LogicalExpression
    {
        Type = SyntaxNodes.LogicalExpression,
        Operator = name,
        Left = left,
        Right = right,
    };

    public static Expression Unary(UnaryOperator name, Expression operand) => new UnaryExpression
    {
        Type = SyntaxNodes.UnaryExpression,
        Operator = name,
        Argument = operand,
        Prefix = true,
    };

    public static Expression Update(UnaryOperator name, bool isPrefix, Expression operand) => new UpdateExpression
    {
        Type = SyntaxNodes.UpdateExpression,
        Operator = name,
        Argument = operand,
        Prefix = isPrefix,
    };

    public static Expression Assign(Expression target, Expression value, AssignmentOperator name = AssignmentOperator.Assign) => new AssignmentExpression
    {
        Type = SyntaxNodes.AssignmentExpression,
        Operator = name,
        Left = target,
        Right = value,
    };

    public static Expression Conditional(Expression test, Expression then, Expression otherwise) => new ConditionalExpression
    {
        Type = SyntaxNodes.ConditionalExpression,
        Test = test,
        Consequent = then,
        Alternate = otherwise,
    };

    /// <summary>Whether a value is null or undefined.</summary>
    public static Expression IsMissing(Expression value) => Binary(BinaryOperator.Equal, value, Literal(JsValue.Null));

    public static Expression IsUndefined(Expression value) => Binary(BinaryOperator.StrictlyEqual, value, Undefined);

    public static Expression Sequence(IList<Expression> items) => items.Count == 1 ? items[0] : new SequenceExpression { Type = SyntaxNodes.SequenceExpression, Expressions = items };

    public static Expression Array(IReadOnlyList<Expression?> elements) => new ArrayExpression { Type = SyntaxNodes.ArrayExpression, Elements = elements! };

    public static Expression Object(IReadOnlyList<Property> properties) => new ObjectExpression { Type = SyntaxNodes.ObjectExpression, Properties = properties };

    public static Property Property(PropertyKind kind, string key, Expression value) => new() { Type = SyntaxNodes.Property, Kind = kind, Key = Name(key), Value = value };

    public static Statement Evaluate(Expression expression, Location? at = null) => new ExpressionStatement
    {
        Type = SyntaxNodes.ExpressionStatement,
        Expression = expression,
        Location = at ?? expression.Location,
    };

    public static Statement Return(Expression value, Location? at) => new ReturnStatement { Type = SyntaxNodes.ReturnStatement, Argument = value, Location = at };

    public static Statement Throw(Expression value, Location? at) => new ThrowStatement { Type = SyntaxNodes.ThrowStatement, Argument = value, Location = at };

    public static Statement If(Expression test, Statement then, Statement? otherwise, Location? at) => new IfStatement
    {
        Type = SyntaxNodes.IfStatement,
        Test = test,
        Consequent = then,
        Alternate = otherwise,
        Location = at,
    };

    public static Statement For(Expression? start, Expression? test, Expression? step, Statement body, Location? at) => new ForStatement
    {
        Type = SyntaxNodes.ForStatement,
        Init = start,
        Test = test,
        Update = step,
        Body = body,
        Location = at,
    };

    public static Statement Break(string? label) => new BreakStatement { Type = SyntaxNodes.BreakStatement, Label = label is null ? null : Name(label) };

    public static Statement Continue(string? label) => new ContinueStatement { Type = SyntaxNodes.ContinueStatement, Label = label is null ? null : Name(label) };

    public static Statement Labelled(string label, Statement body)
    {
        body.LabelSet = label;
        return new LabelledStatement { Type = SyntaxNodes.LabeledStatement, Label = Name(label), Body = body };
    }

    public static Statement Try(Statement body, CatchClause? handler, Statement? last, Location? at = null) => new TryStatement
    {
        Type = SyntaxNodes.TryStatement,
        Block = body,
        GuardedHandlers = [],
        Handlers = handler is null ? [] : [handler],
        Finalizer = last,
        Location = at,
    };

    public static CatchClause Catch(string name, BlockStatement body) => new() { Type = SyntaxNodes.CatchClause, Param = Name(name), Body = body };

    public static Statement Switch(Expression value, IReadOnlyList<SwitchCase> cases, Location? at) => new SwitchStatement
    {
        Type = SyntaxNodes.SwitchStatement,
        Discriminant = value,
        Cases = cases,
        Location = at,
    };

    public static SwitchCase Case(Expression test, IEnumerable<Statement> body) => new() { Type = SyntaxNodes.SwitchCase, Test = test, Consequent = body };

    public static VariableDeclaration Declaration(IEnumerable<string> names) => new()
    {
        Type = SyntaxNodes.VariableDeclaration,
        Kind = "var",
        Declarations = [.. names.Select(name => new VariableDeclarator { Type = SyntaxNodes.VariableDeclarator, Id = Name(name) })],
    };

    public static BlockStatement Block(IEnumerable<Statement> body) => new() { Type = SyntaxNodes.BlockStatement, Body = body };
}
