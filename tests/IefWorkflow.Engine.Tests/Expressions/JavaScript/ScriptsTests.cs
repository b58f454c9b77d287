using System.Text.Json;
using System.Text.Json.Nodes;
using IefWorkflow.Engine.Expressions.JavaScript;

namespace IefWorkflow.Engine.Tests.Expressions.JavaScript;

/// <summary>The language that designers write: the value of a script is what the standard says.</summary>
public class ScriptsTests
{
    [Theory]
    [InlineData("1 + 2 * 3", "7")]
    [InlineData("'a' + 1", "\"a1\"")]
    [InlineData("const f = (a, b = 2, ...rest) => a + b + rest.length; f(1, 2, 9, 9)", "5")]
    [InlineData("const { a, b: { c = 7 } = {}, ...others } = { a: 1, d: 2 }; [a, c, others.d]", "[1,7,2]")]
    [InlineData("const [first, , third = 9] = [1, 2]; first + third", "10")]
    [InlineData("`il reste ${1 + 1} jours`", "\"il reste 2 jours\"")]
    [InlineData("let s = 0; for (const n of [1, 2, 3]) { if (n === 2) continue; s += n } s", "4")]
    [InlineData("const fs = []; for (let i = 0; i < 3; i++) fs.push(() => i); fs.map(f => f())", "[0,1,2]")]
    [InlineData("const o = null; o?.a?.b ?? 'rien'", "\"rien\"")]
    [InlineData("[...[1, 2], ...[3]]", "[1,2,3]")]
    [InlineData("({ ...{ a: 1 }, b: 2 })", "{\"a\":1,\"b\":2}")]
    [InlineData("2 ** 10", "1024")]
    [InlineData("try { throw new Error('panne') } catch (e) { e.message }", "\"panne\"")]
    [InlineData("[3, 1, 2].sort((a, b) => a - b)", "[1,2,3]")]
    [InlineData("[1, 2, 3].includes(2) && 'recours'.startsWith('rec')", "true")]
    [InlineData("[1, [2, [3]]].flat(2)", "[1,2,3]")]
    [InlineData("Object.entries({ a: 1 }).map(([k, v]) => k + v)", "[\"a1\"]")]
    [InlineData("'2026-03-02'.replace(/-/g, '/')", "\"2026/03/02\"")]
    [InlineData("'a-b'.replaceAll('-', '+')", "\"a\\u002Bb\"")]
    [InlineData("new Set([1, 1, 2]).size", "2")]
    [InlineData("const m = new Map(); m.set('a', 1); m.get('a')", "1")]
    [InlineData("JSON.parse('{\"a\":[1]}').a[0]", "1")]
    [InlineData("JSON.stringify({ a: 1, b: undefined })", "\"{\\u0022a\\u0022:1}\"")]
    [InlineData("let x = null; x ??= 3; x", "3")]
    [InlineData("typeof absent", "\"undefined\"")]
    [InlineData("undefined", "null")]
    [InlineData("return 3", "3")]
    [InlineData("0.1 + 0.2 === 0.3", "false")]
    public void A_script_gives_what_the_standard_says(string source, string json) => Assert.Equal(
        JsonNode.Parse(json)?.ToJsonString() ?? "null", JsonSerializer.Serialize(Scope.Run(source)));

    [Fact]
    public void The_clock_of_scripts_is_that_of_the_burst() => Assert.Equal("2026-03-02T12:00:00.000Z", Scope.Run("new Date().toISOString()"));

    [Fact]
    public void Variables_are_read_and_written_by_accessors_and_by_name()
    {
        var scope = new Scope { Variables = { ["Montant"] = 3, ["x"] = "a" } };

        Assert.Equal("3a", Scope.Run("setX('b'); variables.x = 'c'; setVariable('x', 'a'); getMontant() + getVariable('x')", scope)?.ToString());
        Assert.Equal("a", scope.Variables["x"]);
    }

    [Fact]
    public void A_function_of_the_host_is_called() => Assert.Equal("input N", Scope.Run("getInput('N')"));

    [Theory]
    [InlineData("absent + 1", "absent")]
    [InlineData("null.x", "x")]
    [InlineData("throw new Error('panne nette')", "panne nette")]
    public void A_failing_script_says_where_and_why(string source, string word)
    {
        var fault = Assert.Throws<JavaScriptException>(() => Scope.Run($"\n{source}"));

        Assert.Equal((JavaScriptErrorKind.Runtime, (int?)2), (fault.Kind, fault.Line));
        Assert.Contains(word, fault.Message);
    }

    [Theory]
    [InlineData("const 1", 1)]
    [InlineData("let a = 1;\nlet a = 2;", 2)]
    [InlineData("(", 1)]
    [InlineData("`${", 1)]
    [InlineData("x => {", 1)]
    [InlineData("'\nb'", 1)]
    public void A_script_that_cannot_be_read_is_refused_with_its_line(string source, int line) => Assert.Equal(
        line, Assert.IsType<JavaScriptCompilation.Refused>(JavaScriptCompiler.Compile(source)).Faults[0].Line);

    [Theory]
    [InlineData("class P { }", "class")]
    [InlineData("async () => 1", "async")]
    [InlineData("function* f() { yield 1 }", "générat")]
    public void What_is_not_supported_is_named(string source, string word) => Assert.Contains(
        word, Assert.IsType<JavaScriptCompilation.Refused>(JavaScriptCompiler.Compile(source)).Faults[0].Message);

    [Theory]
    [InlineData("for (;;) {}")]
    [InlineData("while (true) { }")]
    [InlineData("const f = () => f(); f()")]
    [InlineData("let s = 'x'; for (;;) s += s")]
    [InlineData("const a = []; for (;;) a.push(new Array(1000).fill(1))")]
    [InlineData("for (;;) { try { throw 1 } catch { } }")]
    public void A_script_that_would_not_end_is_stopped(string source) => Assert.Contains(
        Assert.Throws<JavaScriptException>(() => Scope.Run(source)).Kind,
        new[] { JavaScriptErrorKind.StatementLimit, JavaScriptErrorKind.RecursionLimit, JavaScriptErrorKind.MemoryLimit, JavaScriptErrorKind.TimeLimit });

    [Theory]
    [InlineData("System.IO.File.ReadAllText('x')")]
    [InlineData("importNamespace('System')")]
    [InlineData("require('fs')")]
    [InlineData("process.exit(1)")]
    [InlineData("({}).GetType().Assembly")]
    public void A_script_reaches_nothing_of_the_machine(string source) => Assert.Equal(
        JavaScriptErrorKind.Runtime, Assert.Throws<JavaScriptException>(() => Scope.Run(source)).Kind);
}
