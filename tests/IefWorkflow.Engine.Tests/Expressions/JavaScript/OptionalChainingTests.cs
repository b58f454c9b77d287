namespace IefWorkflow.Engine.Tests.Expressions.JavaScript;

/// <summary><c>?.</c> stops at null and undefined, and nowhere else.</summary>
public class OptionalChainingTests
{
    [Theory]
    [InlineData("var o=null; o?.a", "null")]
    [InlineData("var o=null; o?.a.b.c", "null")]
    [InlineData("var o={a:{b:2}}; o?.a?.b", "2")]
    [InlineData("var o={a:null}; o.a?.b.c.d", "null")]
    [InlineData("var o={f(){return this.v},v:3}; o.f?.()", "3")]
    [InlineData("var o={v:3}; o.f?.()", "null")]
    [InlineData("var o={}; o.f?.().g.h", "null")]
    [InlineData("var o={a:[1,2]}; o?.['a']?.[1]", "2")]
    [InlineData("var o=null; o?.['a'+nosuch]", "null")]
    [InlineData("var f=null; f?.(1)", "null")]
    [InlineData("var f=x=>x+1; f?.(1)", "2")]
    [InlineData("var o={f(...a){return [this===o,...a]}}; o.f?.(...[1,2])", "[true,1,2]")]
    [InlineData("var o={f(...a){return [this===o,...a]}}; o?.f(...[1,2])", "[true,1,2]")]
    [InlineData("var o={a:{f(){return this.n},n:5}}; o?.a.f()", "5")]
    [InlineData("var o={a:{f(){return this.n},n:5}}; o.a?.f?.()", "5")]
    [InlineData("var s='abc'; s?.length", "3")]
    [InlineData("var a=undefined; a?.b ?? 'dflt'", "\"dflt\"")]
    [InlineData("(null)?.b === undefined", "true")]
    public void A_chain_gives(string source, string expected) => Js.AssertGives(expected, source);
}
