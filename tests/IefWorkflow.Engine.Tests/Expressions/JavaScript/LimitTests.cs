using IefWorkflow.Engine.Expressions.JavaScript;

namespace IefWorkflow.Engine.Tests.Expressions.JavaScript;

/// <summary>No script runs for ever, and none takes the stack or the memory of the machine.</summary>
public class LimitTests
{
    private static readonly JavaScriptLimits Small = new() { Statements = 5_000, Recursion = 100, MemoryBytes = 8L * 1024 * 1024, Time = TimeSpan.FromSeconds(20) };

    [Theory]
    [InlineData("while (true) {}")]
    [InlineData("for (;;);")]
    [InlineData("do ; while (true)")]
    [InlineData("let i = 0; for (;;) i++")]
    [InlineData("x: for (;;) for (;;) continue x")]
    [InlineData("for (const x of new Array(4e9));")]
    [InlineData("try { for (;;); } catch (e) { 'caught' } finally { 'too' }")]
    [InlineData("[1, 2].sort((a, b) => { for (;;); })")]
    [InlineData("'a'.replace(/a/, () => { for (;;); })")]
    [InlineData("JSON.stringify({ toJSON() { for (;;); } })")]
    [InlineData("({ get a() { for (;;); } })")]
    [InlineData("const a = [1]; for (const x of a) a.push(x)")]
    public void A_loop_ends_at_the_limit_of_statements(string source) => AssertStopped(JavaScriptErrorKind.StatementLimit, source);

    [Theory]
    [InlineData("function f() { return f() } f()")]
    [InlineData("const f = () => g(), g = () => f(); f()")]
    [InlineData("function f() { [1].map(f) } f()")]
    [InlineData("const o = { get x() { return this.x } }; o.x")]
    [InlineData("const o = { toString() { return '' + this } }; '' + o")]
    [InlineData("const o = { toJSON() { return JSON.stringify(this) } }; JSON.stringify(o)")]
    [InlineData("function F() { return new F() } new F()")]
    [InlineData("let f = () => 1; for (let i = 0; i < 1000; i++) { const g = f; f = () => g() } f()")]
    [InlineData("try { (function f() { f() })() } catch (e) { 'caught' }")]
    [InlineData("let p = {}; for (let i = 0; i < 1000; i++) { const F = function () {}; F.prototype = p; p = new F() } p.x")]
    public void Functions_call_each_other_down_to_the_limit_of_recursion(string source) => AssertStopped(JavaScriptErrorKind.RecursionLimit, source);

    [Theory]
    [InlineData("'x'.repeat(1e9)")]
    [InlineData("'x'.padStart(1e9)")]
    [InlineData("'x'.padEnd(Infinity)")]
    [InlineData("new Array(1e9).join('x')")]
    [InlineData("Array.from({ length: 4e9 })")]
    [InlineData("[...new Array(4e9)]")]
    [InlineData("Math.max.apply(null, { length: 4e9 })")]
    [InlineData("[].indexOf.call({ length: 4e9 }, 1)")]
    [InlineData("[].map.call({ length: 4e9 }, parseInt)")]
    [InlineData("[].sort.call({ length: 4e9 })")]
    [InlineData("Array.prototype.reverse.call({ length: 4e9 })")]
    [InlineData("let s = 'x'; for (;;) s += s")]
    [InlineData("let s = 'x'; for (;;) s = s.concat(s)")]
    [InlineData("let s = 'x'; for (;;) s = `${s}${s}`")]
    [InlineData("const s = 'x'.repeat(1e6); s + s + s + s + s + s + s + s + s")]
    [InlineData("const s = 'x'.repeat(1e6); [s + s, s + s, s + s, s + s, s + s]")]
    [InlineData("let s = 'x'.repeat(1e6); s += s, s += s, s += s, s += s, s += s, s += s")]
    [InlineData("'x'.repeat(1e5).replace(/x/g, 'y'.repeat(1e5))")]
    [InlineData("'x'.repeat(1e5).replaceAll('x', 'y'.repeat(1e5))")]
    [InlineData("'x'.repeat(1e5).split('')")]
    [InlineData("Object.assign({}, 'x'.repeat(1e6))")]
    [InlineData("JSON.parse('[' + '[],'.repeat(1e6) + '1]')")]
    [InlineData("let a = [1]; for (let i = 0; i < 30; i++) a = [a, a]; JSON.stringify(a)")]
    [InlineData("let a = [1]; for (let i = 0; i < 30; i++) a = [a, a]; a")]
    [InlineData("let a = [1]; for (let i = 0; i < 30; i++) a = [a, a]; '' + a")]
    [InlineData("let a = [1]; for (let i = 0; i < 30; i++) a = a.concat(a); a")]
    [InlineData("const a = []; for (let i = 0; i < 4000; i++) a.push('x'.repeat(1e4))")]
    public void Memory_ends_at_its_limit(string source) => AssertStopped(JavaScriptErrorKind.MemoryLimit, source);

    [Theory]
    [InlineData("let s = 'x'.repeat(1e6); for (;;) s += s")]
    [InlineData("let s = 'x'.repeat(1e6); for (;;) { s = s + s }")]
    [InlineData("let s = 'x'.repeat(1e6); s += s; s += s; s += s; s += s; s += s; s += s; s += s; s += s")]
    [InlineData("let s = 'x'.repeat(1e6); s += s, s += s, s += s, s += s")]
    [InlineData("let s = 'x'.repeat(1e6); function f() { return s = s + s } f(), f(), f(), f(), f(), f(), f(), f()")]
    public void Texts_added_up_never_take_much_more_than_the_limit(string source)
    {
        var limits = new JavaScriptLimits { MemoryBytes = 8 * 1024 * 1024 };
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal(JavaScriptErrorKind.MemoryLimit, Js.Failure(source, limits).Kind);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, limits.MemoryBytes, 4 * limits.MemoryBytes);
    }

    [Theory]
    [InlineData("for (;;);")]
    [InlineData("[].map.call({ length: 4e9 }, parseInt)")]
    [InlineData("let n = 0; while (true) { try { n++ } catch (e) { n-- } }")]
    public void Time_ends_at_its_limit(string source)
    {
        var limits = new JavaScriptLimits { Time = TimeSpan.FromMilliseconds(50), Statements = 100_000_000, MemoryBytes = 4L * 1024 * 1024 * 1024 };

        Assert.Equal(JavaScriptErrorKind.TimeLimit, Js.Failure(source, limits, new SteppingClock(TimeSpan.FromMilliseconds(1))).Kind);
    }

    [Theory]
    [InlineData("/(a+)+$/.test('a'.repeat(40) + 'b')")]
    [InlineData("('a'.repeat(40) + 'b').match('(a+)+$')")]
    [InlineData("('a'.repeat(40) + 'b').replace(/(a+)+$/, '')")]
    [InlineData("('a'.repeat(40) + 'b').split(new RegExp('(a+)+$'))")]
    [InlineData("('a'.repeat(40) + 'b').search(/(a+)+$/)")]
    public void A_regular_expression_that_searches_for_ever_is_stopped(string source) =>
        Assert.Equal(JavaScriptErrorKind.TimeLimit, Js.Failure(source, new JavaScriptLimits { Time = TimeSpan.FromMilliseconds(200) }).Kind);

    [Theory]
    [InlineData("let a = []; for (let i = 0; i < 500; i++) a = [a]; '' + a", "\"\"")]
    [InlineData("const a = []; a.length = 4e9; a.length = 0; a.length", "0")]
    [InlineData("const a = [1]; a[0] = a; a.flat(Infinity).length", "1")]
    [InlineData("let f = () => 1; for (let i = 0; i < 90; i++) f = f.bind(null); f()", "1")]
    public void What_looks_endless_but_is_not_ends(string source, string expected) => Js.AssertGives(expected, source);

    [Theory]
    [InlineData("JSON.parse('['.repeat(1e5))")]
    [InlineData("let a = []; for (let i = 0; i < 1000; i++) a = [a]; JSON.stringify(a)")]
    [InlineData("let o = null; for (let i = 0; i < 1000; i++) o = Object.create(o)")]
    public void Nesting_that_would_exhaust_the_stack_is_an_error_of_the_script(string source) => AssertStopped(JavaScriptErrorKind.Runtime, source);

    [Fact]
    public void Recursion_ends_before_the_stack_of_a_small_thread()
    {
        Exception? failure = null;
        var script = Js.Script("function f(n) { return [n].map(x => ({ v: [f(x + 1)] })) } f(0)");
        var evaluator = new JavaScriptEvaluator(new JavaScriptLimits { Recursion = 1000 });
        var thread = new Thread(() => failure = Record.Exception(() => evaluator.Evaluate(script, new ScriptHost(), CancellationToken.None)), maxStackSize: 512 * 1024);

        thread.Start();
        thread.Join();

        Assert.Equal(JavaScriptErrorKind.RecursionLimit, Assert.IsType<JavaScriptException>(failure).Kind);
    }

    [Fact]
    public void A_cancelled_evaluation_stops()
    {
        using var cancellation = new CancellationTokenSource();
        var host = new ScriptHost();
        host.Functions["cancel"] = _ =>
        {
            cancellation.Cancel();
            return null;
        };

        Assert.Throws<OperationCanceledException>(() => Js.Evaluator.Evaluate(Js.Script("cancel(); for (;;);"), host, cancellation.Token));
    }

    [Fact]
    public void A_limit_says_where_the_script_was()
    {
        var failure = Js.Failure("let n = 0;\nwhile (true) {\n  n++;\n}", Small);

        Assert.Equal(3, failure.Line);
        Assert.Contains("5\u202F000 instructions", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_evaluator_works_on_after_a_limit()
    {
        var evaluator = new JavaScriptEvaluator(Small);

        Assert.Throws<JavaScriptException>(() => evaluator.Evaluate(Js.Script("for (;;);"), new ScriptHost(), CancellationToken.None));
        Assert.Equal(2, evaluator.Evaluate(Js.Script("1 + 1"), new ScriptHost(), CancellationToken.None));
    }

    [Fact]
    public void A_typical_condition_allocates_less_than_4_KiB()
    {
        var host = new ScriptHost();
        foreach (var source in (string[])["getInput('Amount') > 10", "getVariable('total') + 1"])
        {
            var script = Js.Script(source);
            for (var i = 0; i < 100; i++) Js.Evaluator.Evaluate(script, host, CancellationToken.None);
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 100; i++) Js.Evaluator.Evaluate(script, host, CancellationToken.None);

            Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / 100, 0, 4096);
        }
    }

    [Fact]
    public void A_limit_out_of_range_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new JavaScriptLimits { Time = TimeSpan.Zero });
        Assert.Throws<ArgumentOutOfRangeException>(() => new JavaScriptLimits { Statements = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new JavaScriptLimits { Recursion = 1001 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new JavaScriptLimits { MemoryBytes = 1 });
    }

    private static void AssertStopped(JavaScriptErrorKind expected, string source) => Assert.Equal(expected, Js.Failure(source, Small).Kind);
}
