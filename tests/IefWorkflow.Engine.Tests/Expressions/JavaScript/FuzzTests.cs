using IefWorkflow.Engine.Expressions.JavaScript;

namespace IefWorkflow.Engine.Tests.Expressions.JavaScript;

/// <summary>Whatever the text, compiling and evaluating it ends in a value, a refusal or a failure.</summary>
public class FuzzTests
{
    private const int StackOfSmallThread = 512 * 1024;

    private static readonly JavaScriptLimits Small = new() { Statements = 2_000, Recursion = 60, MemoryBytes = 8L * 1024 * 1024, Time = TimeSpan.FromMilliseconds(200) };

    private static readonly JavaScriptEvaluator Evaluator = new(Small);

    private static readonly string[] Corpus =
    [
        "const { a, b: [c = 2, ...d], ...e } = { a: 1, b: [undefined, 3], f: 4 }; `${a} ${c} ${d} ${Object.keys(e)}`",
        "const fs = []; for (let i = 0, n = 3; i < n; i++) { if (i === 1) continue; fs.push(() => i) } fs.map(f => f?.())",
        "x: for (const k in { a: 1 }) { switch (k) { default: break x; case 'a': continue x } }",
        "try { throw { code: 3 } } catch ({ code }) { code } finally { void 0 }",
        "function f(a, b = a, ...r) { return arguments.length + r.length } f(...[1, 2], 3)",
        "class A { #p = 1; static async *m() { await super.m`x` } }",
        "variables.list?.[0] ?? getInput('Amount') ** 2 >>> 1",
        "'a-b'.replace(/(?<x>[a-z])-\\w/gi, (m, x) => x.padStart(3, '.')).split(/(?:)/u)",
        "new Map([[1, { get g() { return this }, set g(v) {}, [`k${1}`]: 0x1F, 'q': 1_000 }]]).size",
        "var a = 1, o = {}; o.x ||= a, o.y &&= a, o.z ??= a; delete o?.x; typeof nosuch; [a, o.x] = [o.x, a]; a",
        "do { if (true) break; else continue } while (false); a => a ? a : b => ({ b }); return 1",
        "JSON.stringify([1, 'é', new Date(0), NaN], null, 2).repeat(3).normalize('NFD')",
    ];

    private static readonly string[] Words =
    [
        .. "break case catch class const continue default delete do else false finally for function if in instanceof let new null of return switch this throw true try typeof undefined var void while async await yield get set".Split(' '),
        .. "( ) [ ] { } ; , . ... ?. ? : => = += **= ??= &&= == === != < > <= + - * / % ** & | ^ ~ ! && || ?? << >>> ++ -- ` ${ ' \" \\ # @ /a/g 0 1 2.5 1e9 0x 0b1 10n 'text' \n // /* */ é 😀".Split(' '),
        "a", "b", "f", "x", "Array", "Object", "variables", "getInput", "prototype", "constructor", "length", "toString", "map", "repeat",
    ];

    [Fact]
    public void Any_soup_of_words_ends() => OnSmallThread(() =>
    {
        var random = new SeededNumbers(20240310);
        for (var i = 0; i < 6_000; i++) AssertEnds(string.Join(random.Next(2) == 0 ? " " : "", Enumerable.Range(0, random.Next(1, 30)).Select(_ => Words[random.Next(Words.Length)])));
    });

    [Fact]
    public void Any_mutation_of_a_script_ends() => OnSmallThread(() =>
    {
        var random = new SeededNumbers(20240311);
        for (var i = 0; i < 6_000; i++) AssertEnds(Mutated(random));
    });

    [Fact]
    public void Any_letters_end() => OnSmallThread(() =>
    {
        var random = new SeededNumbers(20240312);
        for (var i = 0; i < 3_000; i++) AssertEnds(string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(_ => (char)(random.Next(8) == 0 ? random.Next(0x10000) : random.Next(127)))));
    });

    [Theory]
    [InlineData("(", "1", ")")]
    [InlineData("[", "", "]")]
    [InlineData("{", "1", "}")]
    [InlineData("({a:", "1", "})")]
    [InlineData("f(", "1", ")")]
    [InlineData("x=>", "1", "")]
    [InlineData("(()=>", "1", ")()")]
    [InlineData("(function(){return ", "1", "})()")]
    [InlineData("!", "1", "")]
    [InlineData("- ", "1", "")]
    [InlineData("typeof ", "1", "")]
    [InlineData("new ", "Date", "")]
    [InlineData("1+", "1", "")]
    [InlineData("1**", "1", "")]
    [InlineData("null??", "1", "")]
    [InlineData("0?1:", "1", "")]
    [InlineData("a=", "1", "")]
    [InlineData("`${", "1", "}`")]
    [InlineData("[...", "[]", "]")]
    [InlineData("", "variables", ".a")]
    [InlineData("", "variables", "?.a")]
    [InlineData("", "variables", "[0]")]
    [InlineData("", "f", "()")]
    [InlineData("(((", "f", ").a.a.a.a.a).b.b.b.b.b)()")]
    [InlineData("if(1)", "1", "")]
    [InlineData("if(0)1;else ", "1", "")]
    [InlineData("for(let i of [1]){(()=>i);", "1", "}")]
    [InlineData("do{", "1", "}while(0)")]
    [InlineData("try{", "1", "}finally{}")]
    [InlineData("switch(1){case 1:", "1", "}")]
    [InlineData("l:", "1", "")]
    [InlineData("var [", "a", "]=[]")]
    [InlineData("/(", "a", ")/.test('a')")]
    public void Any_nesting_ends(string before, string inside, string after) => OnSmallThread(() =>
    {
        foreach (var depth in (int[])[10, 60, 150, 199, 400, 5_000, 30_000])
        {
            AssertEnds(string.Concat(Enumerable.Repeat(before, depth)) + inside + string.Concat(Enumerable.Repeat(after, depth)));
        }
    });

    private static string Mutated(SeededNumbers random)
    {
        var source = Corpus[random.Next(Corpus.Length)];
        for (var count = random.Next(1, 5); count > 0; count--)
        {
            var place = random.Next(source.Length + 1);
            source = random.Next(4) switch
            {
                0 => source.Insert(place, Words[random.Next(Words.Length)]),
                1 => source[..place] + Corpus[random.Next(Corpus.Length)][..random.Next(20)] + source[place..],
                2 => source.Remove(place, Math.Min(random.Next(1, 6), source.Length - place)),
                _ => source[..place],
            };
        }

        return source;
    }

    private static void AssertEnds(string source)
    {
        try
        {
            switch (JavaScriptCompiler.Compile(source))
            {
                case JavaScriptCompilation.Refused refused:
                    Assert.NotEmpty(refused.Faults);
                    Assert.All(refused.Faults, fault => Assert.True(fault is { Line: > 0, Column: > 0, Message.Length: > 0 }, source));
                    break;
                case JavaScriptCompilation.Compiled compiled:
                    Evaluator.Evaluate(compiled.Script, new ScriptHost(), CancellationToken.None);
                    break;
            }
        }
        catch (JavaScriptException failure)
        {
            Assert.NotEqual("", failure.Message);
        }
    }

    private static void OnSmallThread(Action test)
    {
        Exception? failure = null;
        var thread = new Thread(() => failure = Record.Exception(test), StackOfSmallThread);
        thread.Start();
        thread.Join();
        Assert.Null(failure);
    }
}
