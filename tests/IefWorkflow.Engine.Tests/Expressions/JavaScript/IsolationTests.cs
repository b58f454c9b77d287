using IefWorkflow.Engine.Expressions.JavaScript;
using IefWorkflow.Engine.Expressions.JavaScript.Runtime;

namespace IefWorkflow.Engine.Tests.Expressions.JavaScript;

/// <summary>Nothing that a script does is visible to the next one, although both run in the same engine.</summary>
public class IsolationTests
{
    /// <summary>Everything that a script can find out about the objects of the language.</summary>
    private const string Fingerprint =
        """
        const roots = { Object, Function, Array, String, Number, Boolean, Date, RegExp, Math, JSON, Map, Set, Error, EvalError, RangeError, ReferenceError,
            SyntaxError, TypeError, URIError, parseInt, parseFloat, isNaN, isFinite, encodeURIComponent, decodeURIComponent, getVariable, toJson, globalThis };
        const text = v => typeof v === 'object' || typeof v === 'function' ? typeof v : String(v);
        const own = o => Object.getOwnPropertyNames(o).sort().map(n => {
            const d = Object.getOwnPropertyDescriptor(o, n);
            return [n, text(d.value), typeof d.get, d.writable, d.enumerable, d.configurable].join(':');
        });
        const shape = Object.keys(roots).map(n => [n, own(roots[n]), Object.isExtensible(roots[n]), roots[n].prototype ? own(roots[n].prototype) : '']);
        const works = [[3, 1, 2].sort().join(), [1, [2]].flat().length, 'a-b'.replace('-', '+'), JSON.stringify({ a: [1] }), JSON.parse('[1]')[0], new Date(0).toISOString(),
            Date.now(), /a(b)/.exec('ab')[1], new Map([[1, 2]]).get(1), [...new Set([1, 1])].length, Math.max(1, 2), (5).toFixed(1), String({}), String([1, 2]),
            (function () { return this.x }).call({ x: 1 }), Object.keys({ a: 1 })[0], new Error('m').message, isNaN('x'), parseInt('7'), 'x'.repeat(2), `${1}`, 2 ** 3, -5 | 0];
        const leaks = [typeof leaked, ({}).polluted, [].polluted, ''.polluted, (() => 1).polluted, (5).polluted, new Date(0).polluted, /a/.lastIndex, Array.prototype.length];
        toJson([shape, works, leaks])
        """;

    [Theory]
    [InlineData("leaked = 1; this.leaked = 2; globalThis.leaked = 3")]
    [InlineData("var leaked = 1; let leaked2 = 2; function leaked3() {}")]
    [InlineData("Object.prototype.polluted = 1")]
    [InlineData("Array.prototype.polluted = 1; String.prototype.polluted = 1; Number.prototype.polluted = 1; Function.prototype.polluted = 1; Date.prototype.polluted = 1")]
    [InlineData("({}).constructor.prototype.polluted = 1; [].constructor.prototype.polluted = 1")]
    [InlineData("Object.getPrototypeOf(Object.getPrototypeOf(new Map())).polluted = 1; Object.getPrototypeOf([]).polluted = 1")]
    [InlineData("Object.defineProperty(Object.prototype, 'polluted', { value: 1 })")]
    [InlineData("Object.defineProperties(Array.prototype, { map: { value: () => 'hacked' } })")]
    [InlineData("Object.defineProperty(Array.prototype, 'push', { writable: false })")]
    [InlineData("Object.assign(Object.prototype, { polluted: 1 })")]
    [InlineData("'use strict'; try { Object.prototype.polluted = 1 } catch (e) {}")]
    [InlineData("JSON = null; Math = 1; Date = 2; Object = 3; Array = 4; undefined = 5; NaN = 6; parseInt = 7; Map = 8")]
    [InlineData("JSON.parse = () => 'hacked'; JSON.stringify = null; Math.max = () => 0; Date.now = () => 0; Object.keys = () => []")]
    [InlineData("Array.prototype.map = () => 'hacked'; Array.prototype.sort = null; String.prototype.replace = () => 'hacked'; RegExp.prototype.exec = () => null")]
    [InlineData("Function.prototype.call = () => 'hacked'; Function.prototype.apply = () => 'hacked'; Function.prototype.bind = null")]
    [InlineData("Map.prototype.get = () => 'hacked'; Set.prototype.add = () => {}; Error.prototype.message = 'hacked'; Error.prototype.name = 'hacked'")]
    [InlineData("delete Object.prototype.toString; delete Array.prototype.map; delete JSON.parse; delete globalThis.Math; delete globalThis.Object")]
    [InlineData("Array.prototype.length = 5; try { Array.prototype.push(1) } catch (e) {} Array.prototype[0] = 1")]
    [InlineData("try { Date.prototype.setTime(0) } catch (e) {} try { Date.prototype.setFullYear(2000) } catch (e) {}")]
    [InlineData("try { RegExp.prototype.exec.call(RegExp.prototype, 'a') } catch (e) {} RegExp.prototype.lastIndex = 5")]
    [InlineData("try { Map.prototype.set.call(Map.prototype, 1, 2) } catch (e) {} try { Set.prototype.add.call(new Map(), 1) } catch (e) {}")]
    [InlineData("Object.freeze(Object.prototype); Object.seal(Array.prototype); Object.preventExtensions(Math); Object.freeze(globalThis)")]
    [InlineData("getVariable.polluted = 1; getVariable.call = 1; toJson.polluted = 1; Object.freeze(getVariable)")]
    [InlineData("const c = (function () {}).constructor; c.polluted = 1; try { c('leaked = 1')() } catch (e) {}")]
    [InlineData("(function () { return this })().leaked = 1; (function () { this.leaked = 1 })(); (0, function () { leaked = 1 })()")]
    [InlineData("arguments = 1; eval2 = 2; var Object = { keys: 1 }; function JSON() {}")]
    [InlineData("Object.defineProperty(globalThis, 'leaked', { value: 1 })")]
    [InlineData("for (const n of Object.getOwnPropertyNames(Array.prototype)) { try { Array.prototype[n] = null; delete Array.prototype[n] } catch (e) {} }")]
    [InlineData("for (const n of Object.getOwnPropertyNames(globalThis)) { try { globalThis[n].polluted = 1; globalThis[n].prototype.polluted = 1; globalThis[n] = 1 } catch (e) {} }")]
    [InlineData("(x => x.prototype = null)(Map); Map.prototype = {}; Object.prototype = null; Date.prototype = {}")]
    [InlineData("const r = /a/g; r.exec('aa'); /a/g.lastIndex = 7; r.polluted = 1")]
    [InlineData("throw { polluted: 1 }")]
    [InlineData("function f() { throw new TypeError('x') } f()")]
    [InlineData("try { null.x } catch (e) { e.constructor.prototype.polluted = 1; e.constructor.polluted = 1 }")]
    [InlineData("[3, 1].sort(() => { throw 1 })")]
    [InlineData("variables.polluted = 1; variables.total = 1")]
    public void What_one_script_does_the_next_does_not_see(string hostile)
    {
        var realm = new ScriptRealm(Js.Generous, TimeZoneInfo.Utc);
        var before = Run(realm, Fingerprint);

        Assert.StartsWith("\"[[", before, StringComparison.Ordinal);
        Run(realm, hostile);

        Assert.True(realm.IsAtRest);
        Assert.Equal(before, Run(realm, Fingerprint));
    }

    [Theory]
    [InlineData("const o = {}; o.toString = () => 'mine'; '' + o", "\"mine\"")]
    [InlineData("const e = new Error('a'); e.name = 'B'; e.message = 'c'; String(e)", "\"B: c\"")]
    [InlineData("const a = [1]; a.map = () => 'mine'; a.map()", "\"mine\"")]
    [InlineData("function F() {} F.prototype.valueOf = () => 5; new F() + 1", "6")]
    [InlineData("const o = { hasOwnProperty: 1, constructor: 2 }; o.hasOwnProperty + o.constructor", "3")]
    [InlineData("Object.prototype.x = 1; ({}).x", "null")]
    public void Frozen_objects_do_not_stop_a_script_from_having_its_own(string source, string expected) => Js.AssertGives(expected, source);

    [Theory]
    [InlineData("typeof System")]
    [InlineData("typeof importNamespace")]
    [InlineData("typeof eval2")]
    [InlineData("typeof require")]
    [InlineData("typeof process")]
    [InlineData("typeof getVariable('dossier').GetType")]
    [InlineData("typeof getVariable.Target")]
    [InlineData("typeof globalThis['#text']")]
    [InlineData("typeof this['#array']")]
    public void Nothing_of_NET_and_nothing_of_the_lowering_is_in_sight(string source) => Js.AssertGives("\"undefined\"", source);

    [Fact]
    public void Two_hosts_are_never_mixed_up()
    {
        var (first, second) = (new ScriptHost { Inputs = { ["Amount"] = 1 } }, new ScriptHost { Inputs = { ["Amount"] = 2 } });
        var script = Js.Script("getInput('Amount') * 10 + getTotal()");

        Assert.Equal(51, Js.Value("getInput('Amount') * 10 + getTotal()", first));
        Assert.Equal(61, Js.Evaluator.Evaluate(script, second, CancellationToken.None));
        Assert.Equal(51, Js.Evaluator.Evaluate(script, first, CancellationToken.None));
    }

    [Fact]
    public void A_script_runs_on_many_threads_at_once()
    {
        var script = Js.Script("const seen = []; for (let i = 0; i < 20; i++) { x: for (const k of [1, 2, 3]) { if (k === 2) continue x; seen.push(`${i}${k}`.length) } } /(\\d+)/.exec('a' + seen.length + getInput('Amount'))[1]");

        Parallel.For(0, 2_000, number =>
        {
            var host = new ScriptHost { Inputs = { ["Amount"] = number } };
            Assert.Equal($"40{number}", Js.Evaluator.Evaluate(script, host, CancellationToken.None));
        });
    }

    [Fact]
    public void A_host_may_evaluate_another_script_while_one_runs()
    {
        var host = new ScriptHost();
        host.Functions["inner"] = arguments => Js.Value("leaked = 5; getInput('Amount') + 1", new ScriptHost());

        Assert.Equal("43 undefined", Js.Value("inner() + ' ' + typeof leaked", host));
    }

    private static string Run(ScriptRealm realm, string source)
    {
        var guard = new ScriptGuard(Js.Generous, TimeProvider.System, realm.Engine, CancellationToken.None);
        var outer = ScriptGuard.Activate(guard);
        var script = Js.Script(source);
        try
        {
            var outcome = realm.Run(script, new ScriptSession(new ScriptHost(), realm.Values, script.MayChangeObjects));
            return outcome is ScriptOutcome.Returned returned ? Js.ToJson(returned.Value) : "threw";
        }
        catch (JavaScriptException failure)
        {
            return failure.Message;
        }
        finally
        {
            ScriptGuard.Activate(outer);
        }
    }
}
