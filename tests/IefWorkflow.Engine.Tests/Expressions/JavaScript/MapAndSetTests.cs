namespace IefWorkflow.Engine.Tests.Expressions.JavaScript;

/// <summary><c>Map</c> and <c>Set</c> keep the order and the identity of their keys.</summary>
public class MapAndSetTests
{
    [Theory]
    [InlineData("var m=new Map(); m.set('a',1).set('b',2); [m.get('a'),m.has('c'),m.size]", "[1,false,2]")]
    [InlineData("var m=new Map([[NaN,1]]); m.get(NaN)", "1")]
    [InlineData("var m=new Map([[0,1]]); m.get(-0)", "1")]
    [InlineData("var m=new Map([[1,'a'],['1','b']]); [m.get(1),m.get('1')]", """["a","b"]""")]
    [InlineData("var m=new Map([['a',1]]); m.delete('a'); m.size", "0")]
    [InlineData("var r=[]; new Map([['a',1]]).forEach((v,k)=>r.push(k,v)); r", """["a",1]""")]
    [InlineData("[...new Map([['a',1]]).keys()]", """["a"]""")]
    [InlineData("[...new Map([['a',1]]).values()]", "[1]")]
    [InlineData("var s=new Set([1,2,2]); s.add(3); [s.size,s.has(2),s.delete(2),s.size]", "[3,true,true,2]")]
    [InlineData("[...new Set('hello')].join('')", "\"helo\"")]
    [InlineData("var r=[]; new Set([1,2]).forEach(v=>r.push(v)); r", "[1,2]")]
    [InlineData("var o={}; var s=new Set([o,o,{}]); s.size", "2")]
    [InlineData("new Set([1]).size", "1")]
    [InlineData("new Map([[1,2]]) instanceof Map", "true")]
    [InlineData("Object.prototype.toString.call(new Set())", "\"[object Set]\"")]
    public void A_collection_gives(string source, string expected) => Js.AssertGives(expected, source);
}
