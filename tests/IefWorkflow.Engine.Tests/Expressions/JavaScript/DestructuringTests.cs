namespace IefWorkflow.Engine.Tests.Expressions.JavaScript;

/// <summary>Objects and arrays are taken apart in declarations, assignments, parameters and loops.</summary>
public class DestructuringTests
{
    [Theory]
    [InlineData("const {a,b}={a:1,b:2}; a+b", "3")]
    [InlineData("const {a:x,b:{c:y=5}={}}={a:1}; [x,y]", "[1,5]")]
    [InlineData("const [a,b=9,...c]=[1,undefined,3,4]; [a,b,c]", "[1,9,[3,4]]")]
    [InlineData("const [[a],{b}]=[[1],{b:2}]; a+b", "3")]
    [InlineData("let a=1,b=2; [a,b]=[b,a]; [a,b]", "[2,1]")]
    [InlineData("let o={}; [o.x,o.y]=[1,2]; o", """{"x":1,"y":2}""")]
    [InlineData("let o={}; ({a:o.p,b:o['q']}={a:1,b:2}); o", """{"p":1,"q":2}""")]
    [InlineData("const {length}='abc'; length", "3")]
    [InlineData("const {['x'+1]:v}={x1:7}; v", "7")]
    [InlineData("const {a,...rest}={a:1,b:2,c:3}; rest", """{"b":2,"c":3}""")]
    [InlineData("const {['a']:q,...rest}={a:1,b:2}; rest", """{"b":2}""")]
    [InlineData("const [x,y]='hi'; x+y", "\"hi\"")]
    [InlineData("const [m]=new Map([['k',1]]); m", """["k",1]""")]
    [InlineData("let a,b; ({a,b=5}={a:1}); [a,b]", "[1,5]")]
    [InlineData("let a; [a=3]=[]; a", "3")]
    [InlineData("let x=1; const r=([x]=[2]); [x,r]", "[2,[2]]")]
    [InlineData("var {x}={x:1},[y]=[2]; x+y", "3")]
    [InlineData("const f=({a:{b=1}={}}={})=>b; [f(),f({a:{b:2}})]", "[1,2]")]
    [InlineData("for(var {a} of [{a:1}]); a", "1")]
    public void A_pattern_takes(string source, string expected) => Js.AssertGives(expected, source);

    [Theory]
    [InlineData("const {a}=null", "TypeError")]
    [InlineData("const [a]=null", "TypeError")]
    [InlineData("const [a]={}", "TypeError")]
    public void What_makes_no_sense_is_an_error_that_a_script_can_catch(string source, string name) =>
        Assert.Equal(name, Js.Value($"(function () {{ try {{ {source} ; }} catch (error) {{ return error.name }} }})()"));
}
