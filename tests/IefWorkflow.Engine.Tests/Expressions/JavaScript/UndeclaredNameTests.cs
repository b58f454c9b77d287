namespace IefWorkflow.Engine.Tests.Expressions.JavaScript;

/// <summary>A name assigned without declaration belongs to the script, and to no other.</summary>
public class UndeclaredNameTests
{
    [Theory]
    [InlineData("x=5; x+1", "6")]
    [InlineData("var t=typeof y; y=3; [t,y]", """["undefined",3]""")]
    [InlineData("Math=5; Math", "5")]
    [InlineData("undefined=1; undefined", "null")]
    public void An_undeclared_name_gives(string source, string expected) => Js.AssertGives(expected, source);
}
