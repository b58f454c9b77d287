using System.Text.Json;

namespace IefWorkflow.Engine.Tests.Expressions.JavaScript;

/// <summary>A script of ECMAScript 5 gives, lowered and with our library, what Jint gives for its text.</summary>
/// <remarks>Left out is what Jint 2 itself computes wrongly on .NET today, which other tests hold to the standard.</remarks>
public class Es5AgreementTests
{
    [Theory]
    [InlineData("1 + 2 * 3 - 4 / 2 % 3")]
    [InlineData("'a' + 1 + true + null + undefined")]
    [InlineData("var a = [3, 1, 2]; a.sort(); a.join('-') + a.length")]
    [InlineData("var o = { a: 1, 'b c': [1, { d: null }] }; JSON.stringify(o)")]
    [InlineData("var s = ''; for (var k in { x: 1, y: 2, z: 3 }) { s += k; } s")]
    [InlineData("var n = 0; for (var i = 0; i < 10; i++) { if (i % 2) continue; if (i > 6) break; n += i; } n")]
    [InlineData("var n = 0; while (n < 5) { n++; } n")]
    [InlineData("var n = 10; do { n--; } while (n > 3); n")]
    [InlineData("var r = ''; switch ('b') { case 'a': r += 1; case 'b': r += 2; case 'c': r += 3; break; default: r += 4; } r")]
    [InlineData("var r = ''; switch (9) { case 1: r = 'one'; break; default: r = 'other'; } r")]
    [InlineData("function f(n) { return n < 2 ? 1 : n * f(n - 1); } f(10)")]
    [InlineData("var f = function g(n) { return n ? n + g(n - 1) : 0; }; f(4)")]
    [InlineData("function C(x) { this.x = x; } C.prototype.get = function () { return this.x; }; new C(5).get()")]
    [InlineData("var r = []; try { throw new Error('a'); } catch (e) { r.push(e.message); } finally { r.push('f'); } r.join()")]
    [InlineData("(function () { try { return 1; } finally { } })()")]
    [InlineData("var o = { v: 1, get w() { return this.v + 1; }, set w(n) { this.v = n; } }; o.w = 5; o.w")]
    [InlineData("[1, 2, 3, 4].filter(function (x) { return x % 2; }).map(function (x) { return x * x; }).reduce(function (a, b) { return a + b; })")]
    [InlineData("(function () { return Array.prototype.slice.call(arguments, 1).join(); })(1, 2, 3)")]
    [InlineData("var add = function (a) { return function (b) { return a + b; }; }; add(2)(3)")]
    [InlineData("'Hello'.split('').reverse().join('') + 'abc'.indexOf('c') + 'abc'.substring(1) + 'x'.toUpperCase()")]
    [InlineData("'a1b22'.replace(/[0-9]+/g, function (m) { return '<' + m + '>'; })")]
    [InlineData("/(a)(b)?/.exec('ac').length")]
    [InlineData("typeof nosuch + typeof 1 + typeof '' + typeof {} + typeof null + typeof function () {}")]
    [InlineData("var i = 1; i++ + ++i * i--")]
    [InlineData("var o = { n: 1 }; o.n += 2; o['n'] -= 1; delete o.n; 'n' in o")]
    [InlineData("x: for (var i = 0; i < 3; i++) { for (var j = 0; j < 3; j++) { if (j == 1) continue x; if (i == 2) break x; } } i + ',' + j")]
    [InlineData("a: { var z = 1; if (z) break a; z = 2; } z")]
    [InlineData("[10, 9, 1].sort(function (a, b) { return a - b; })[0]")]
    [InlineData("Math.max(1, 5, 3) + Math.min(4, 2) + Math.abs(-3) + Math.floor(2.7) + Math.ceil(2.1)")]
    [InlineData("parseInt('42px', 10) + parseFloat('1.5kg') + Number('3')")]
    [InlineData("isNaN('x') && isFinite(5) && !isFinite(1 / 0)")]
    [InlineData("new Date(0).getTime() + new Date(2020, 0, 1).getFullYear() + Date.UTC(2000, 1, 1)")]
    [InlineData("encodeURIComponent('é &') + decodeURIComponent('%20')")]
    [InlineData("[] + {} + [1, [2, 3]]")]
    [InlineData("null == undefined && null !== undefined && '1' == 1 && NaN != NaN")]
    [InlineData("var b = true && 'x' || 'y'; b ? b : 0, !b")]
    [InlineData("void 0 === undefined")]
    [InlineData("[1, 2, 3].indexOf(2) + [1, 2, 1].lastIndexOf(1)")]
    [InlineData("Object.keys({ b: 1, a: 2 }).join() + Object.getOwnPropertyNames({ z: 1 }).join()")]
    [InlineData("JSON.parse('{\"a\":[1,2,{\"b\":\"c\"}]}').a[2].b")]
    public void A_script_of_the_old_standard_gives_the_same(string source)
    {
        var direct = new Jint.Engine(options => options.LocalTimeZone(Js.Paris)).Execute(source).GetCompletionValue().ToObject();

        Js.AssertGives(JsonSerializer.Serialize(direct), source);
    }
}
