namespace IefWorkflow.Engine.Tests.Expressions.JavaScript;

/// <summary>JSON is read and written as in a browser.</summary>
public class JsonTests
{
    [Theory]
    [InlineData("JSON.stringify({a:1,b:[1,'x',null,undefined,()=>1],c:undefined,d:()=>1})", "\"{\\\"a\\\":1,\\\"b\\\":[1,\\\"x\\\",null,null,null]}\"")]
    [InlineData("JSON.stringify([undefined])", "\"[null]\"")]
    [InlineData("JSON.stringify(undefined)", "null")]
    [InlineData("""JSON.stringify('a"b\n\u2028é')""", "\"\\\"a\\\\\\\"b\\\\n\u2028é\\\"\"")]
    [InlineData("JSON.stringify({a:[1,{b:2}]},null,2)", "\"{\\n  \\\"a\\\": [\\n    1,\\n    {\\n      \\\"b\\\": 2\\n    }\\n  ]\\n}\"")]
    [InlineData("JSON.stringify([],null,2)", "\"[]\"")]
    [InlineData("JSON.stringify({},null,2)", "\"{}\"")]
    [InlineData("JSON.stringify({a:1,b:2},['b'])", "\"{\\\"b\\\":2}\"")]
    [InlineData("JSON.stringify({a:1,b:2},(k,v)=>k==='a'?undefined:v)", "\"{\\\"b\\\":2}\"")]
    [InlineData("JSON.stringify({a:1},null,'--')", "\"{\\n--\\\"a\\\": 1\\n}\"")]
    [InlineData("JSON.stringify(new Date(0))", "\"\\\"1970-01-01T00:00:00.000Z\\\"\"")]
    [InlineData("JSON.stringify({d:new Date(0)})", "\"{\\\"d\\\":\\\"1970-01-01T00:00:00.000Z\\\"}\"")]
    [InlineData("JSON.stringify({toJSON(){return 5}})", "\"5\"")]
    [InlineData("JSON.stringify([NaN,Infinity,-0])", "\"[null,null,0]\"")]
    [InlineData("JSON.stringify(new String('a'))", "\"\\\"a\\\"\"")]
    [InlineData("JSON.stringify({a:new Number(3)})", "\"{\\\"a\\\":3}\"")]
    [InlineData("""JSON.stringify('\ud800')""", "\"\\\"\\\\ud800\\\"\"")]
    [InlineData("JSON.stringify(null)", "\"null\"")]
    [InlineData("JSON.stringify({1:1,a:2})", "\"{\\\"1\\\":1,\\\"a\\\":2}\"")]
    [InlineData("""JSON.parse('{"a":[1,2,{"b":null}],"c":"\\u00e9"}')""", """{"a":[1,2,{"b":null}],"c":"é"}""")]
    [InlineData("JSON.parse('1')", "1")]
    [InlineData("""JSON.parse('"x"')""", "\"x\"")]
    [InlineData("JSON.parse(' [1 , 2] ')", "[1,2]")]
    [InlineData("""JSON.parse('{"a":1,"a":2}').a""", "2")]
    [InlineData("JSON.parse('[1,2]',(k,v)=>Array.isArray(v)?v:v*2)", "[2,4]")]
    [InlineData("""JSON.parse('{"a":{"b":1}}',(k,v)=>k==='b'?undefined:v)""", """{"a":{}}""")]
    [InlineData("JSON.parse(null)", "null")]
    public void Json_gives(string source, string expected) => Js.AssertGives(expected, source);

    [Theory]
    [InlineData("JSON.parse('{a:1}')", "SyntaxError")]
    [InlineData("JSON.parse('')", "SyntaxError")]
    [InlineData("JSON.parse('[1,]')", "SyntaxError")]
    [InlineData("JSON.parse(undefined)", "SyntaxError")]
    public void What_makes_no_sense_is_an_error_that_a_script_can_catch(string source, string name) =>
        Assert.Equal(name, Js.Value($"(function () {{ try {{ {source} ; }} catch (error) {{ return error.name }} }})()"));
}
