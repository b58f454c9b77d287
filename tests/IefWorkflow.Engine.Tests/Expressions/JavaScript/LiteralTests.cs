namespace IefWorkflow.Engine.Tests.Expressions.JavaScript;

/// <summary>Literals, and arrays and objects written in a script.</summary>
public class LiteralTests
{
    [Theory]
    [InlineData("1", "1")]
    [InlineData("1.5e3", "1500")]
    [InlineData("0x1F", "31")]
    [InlineData("0b101", "5")]
    [InlineData("0o17", "15")]
    [InlineData("1_000_000", "1000000")]
    [InlineData(".5", "0.5")]
    [InlineData("""'a\nb\u0041\x41\u{1F600}'""", "\"a\\nbAA😀\"")]
    [InlineData("\"it's\"", "\"it's\"")]
    [InlineData("`a${1+1}b${'c'}`", "\"a2bc\"")]
    [InlineData("`line1\nline2`", "\"line1\\nline2\"")]
    [InlineData("`${null} ${undefined} ${true} ${[1,2]} ${{}}`", "\"null undefined true 1,2 [object Object]\"")]
    [InlineData("`nested ${`inner ${1}`}`", "\"nested inner 1\"")]
    [InlineData("true", "true")]
    [InlineData("null", "null")]
    [InlineData("undefined", "null")]
    [InlineData("[1,2,3]", "[1,2,3]")]
    [InlineData("[1,,3]", "[1,null,3]")]
    [InlineData("[1,2,3,]", "[1,2,3]")]
    [InlineData("({a:1,b:'x',c:[1,{d:null}]})", """{"a":1,"b":"x","c":[1,{"d":null}]}""")]
    [InlineData("({a:undefined})", """{"a":null}""")]
    [InlineData("({'a-b':1, 3:2, [`k${1}`]:5})", """{"3":2,"a-b":1,"k1":5}""")]
    [InlineData("({a:1,a:2})", """{"a":2}""")]
    [InlineData("var x=1,y=2; ({x,y})", """{"x":1,"y":2}""")]
    [InlineData("({f(){return 3}}).f()", "3")]
    [InlineData("({get a(){return 7}}).a", "7")]
    [InlineData("var o={v:1,get a(){return this.v},set a(n){this.v=n*2}}; o.a=5; o.a", "10")]
    [InlineData("var k='z'; ({[k+1]:1,...{a:2},b:3})", """{"z1":1,"a":2,"b":3}""")]
    [InlineData("({...null,...undefined,...'ab',...[9]})", """{"0":9,"1":"b"}""")]
    [InlineData("/a+b/.test('caab')", "true")]
    public void A_literal_has_its_value(string source, string expected) => Js.AssertGives(expected, source);
}
