namespace IefWorkflow.Engine.Tests.Expressions.JavaScript;

/// <summary><c>let</c> and <c>const</c> end with their block, and each round of a loop has its own.</summary>
public class ScopeTests
{
    [Theory]
    [InlineData("let x=1; { let x=2; } x", "1")]
    [InlineData("let x=1; { let x=2; x+=1; } x", "1")]
    [InlineData("const a=1; { const a=2; { const a=3; } } a", "1")]
    [InlineData("let x='o'; function f(){ return x } { let x='i'; f() }", "\"o\"")]
    [InlineData("let x='o'; { let x='i'; var f=()=>x } f()", "\"i\"")]
    [InlineData("var r=[]; for(let i=0;i<2;i++){ let y; r.push(y); y=i } r", "[null,null]")]
    [InlineData("{ function h(){return 4} h() }", "4")]
    [InlineData("if(true){ let z=3; z }", "3")]
    [InlineData("try { throw 1 } catch(e) { let q=e+1; q }", "2")]
    [InlineData("var x=1; function f(){ x=2; var x; } f(); x", "1")]
    [InlineData("let i='o'; for(let i=0;i<1;i++){} i", "\"o\"")]
    public void A_name_stands_for(string source, string expected) => Js.AssertGives(expected, source);
}
