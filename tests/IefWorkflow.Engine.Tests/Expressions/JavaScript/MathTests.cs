namespace IefWorkflow.Engine.Tests.Expressions.JavaScript;

/// <summary><c>Math</c> computes as ECMAScript 2020 does.</summary>
public class MathTests
{
    [Theory]
    [InlineData("Math.round(2.5)", "3")]
    [InlineData("Math.round(-2.5)", "-2")]
    [InlineData("Math.round(0.49999999999999994)", "0")]
    [InlineData("Math.round(-0.2)", "0")]
    [InlineData("Math.floor(-1.5)", "-2")]
    [InlineData("Math.ceil(1.2)", "2")]
    [InlineData("Math.trunc(-1.7)", "-1")]
    [InlineData("Math.sign(-3)", "-1")]
    [InlineData("Math.abs(-4)", "4")]
    [InlineData("Math.max()", "\"-Infinity\"")]
    [InlineData("Math.min()", "\"Infinity\"")]
    [InlineData("Math.max(1,NaN)", "\"NaN\"")]
    [InlineData("Math.max(1,'3')", "3")]
    [InlineData("Math.min(3,1,2)", "1")]
    [InlineData("Math.pow(2,3)", "8")]
    [InlineData("Math.pow(1,Infinity)", "\"NaN\"")]
    [InlineData("Math.sqrt(16)", "4")]
    [InlineData("Math.cbrt(27)", "3")]
    [InlineData("Math.log2(8)", "3")]
    [InlineData("Math.log10(1000)", "3")]
    [InlineData("Math.hypot(3,4)", "5")]
    [InlineData("Math.hypot()", "0")]
    [InlineData("Math.PI", "3.141592653589793")]
    [InlineData("Math.E", "2.718281828459045")]
    [InlineData("Math.log(1)", "0")]
    [InlineData("Math.exp(0)", "1")]
    [InlineData("Math.atan2(1,1)", "0.7853981633974483")]
    [InlineData("Math.random()<1", "true")]
    [InlineData("Math.fround(5.5)", "5.5")]
    [InlineData("1**Infinity", "\"NaN\"")]
    public void A_computation_gives(string source, string expected) => Js.AssertGives(expected, source);
}
