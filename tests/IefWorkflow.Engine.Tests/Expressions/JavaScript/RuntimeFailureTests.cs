using IefWorkflow.Engine.Expressions.JavaScript;

namespace IefWorkflow.Engine.Tests.Expressions.JavaScript;

/// <summary>A script that fails says in French what failed and where in its original text.</summary>
public class RuntimeFailureTests
{
    [Theory]
    [InlineData("nosuch", 1, 1, "«\u00A0nosuch\u00A0» n'est pas défini")]
    [InlineData("1 +\n  nosuch.x", 2, 3, "«\u00A0nosuch\u00A0» n'est pas défini")]
    [InlineData("nosuch(1)", 1, 1, "«\u00A0nosuch\u00A0» n'est pas défini")]
    [InlineData("null.x", 1, 6, "null ou undefined")]
    [InlineData("const o = {};\nconst p = o.a.b;", 2, 15, "null ou undefined")]
    [InlineData("const { a } = null", 1, 1, "On ne peut pas déstructurer null")]
    [InlineData("const o = {}; o.f()", 1, 17, "«\u00A0f\u00A0» n'est pas une fonction")]
    [InlineData("let q = 1; q()", 1, 12, "«\u00A0q\u00A0» n'est pas une fonction")]
    [InlineData("new (() => 1).x()", 1, 15, "vérifiez ce qui suit «\u00A0new\u00A0»")]
    [InlineData("({}) instanceof 5", 1, 1, "attend une fonction")]
    [InlineData("'a' in 'b'", 1, 1, "attend un objet")]
    [InlineData("new Array(-1)", 1, 5, "entier positif")]
    [InlineData("(255).toString(99)", 1, 7, "de 2 à 36")]
    [InlineData("throw new Error('Montant invalide')", 1, 1, "Montant invalide")]
    [InlineData("throw 'stop'", 1, 1, "«\u00A0stop\u00A0»")]
    [InlineData("throw { code: 3 }", 1, 1, "a lancé")]
    [InlineData("function f() {\n  throw new Error('dedans')\n}\nf()", 2, 3, "dedans")]
    [InlineData("for (const x of 5) x", 1, 1, "ne se parcourt pas")]
    [InlineData("Function('return 1')()", 1, 1, "n'est pas permis")]
    [InlineData("JSON.parse('{')", 1, 6, "n'est pas du JSON")]
    public void A_failure_says_what_and_where(string source, int line, int column, string words)
    {
        var failure = Js.Failure(source);

        Assert.Equal((JavaScriptErrorKind.Runtime, line, column), (failure.Kind, failure.Line, failure.Column));
        Assert.Contains(words, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x; x = 1")]
    [InlineData("for (var l = 0; i < 3; i++) i")]
    [InlineData("'use strict'; x = 1")]
    public void Reading_a_name_that_has_no_value_yet_is_an_error(string source) =>
        Assert.Equal(JavaScriptErrorKind.Runtime, Js.Failure(source).Kind);

    [Theory]
    [InlineData("() => 1", "Une fonction")]
    [InlineData("({ a: [() => 1] })", "Une fonction")]
    [InlineData("new Map([[1, 2]])", "Array.from")]
    [InlineData("const o = {}; o.o = o; o", "se contient lui-même")]
    [InlineData("let a = []; for (let i = 0; i < 64; i++) a = [a]; a", "64 niveaux")]
    [InlineData("new Date(NaN)", "n'est pas valide")]
    [InlineData("setVariable('total', () => 1)", "Une fonction")]
    public void What_a_workflow_cannot_hold_does_not_come_out(string source, string words) =>
        Assert.Contains(words, Js.Failure(source).Message, StringComparison.Ordinal);

    [Fact]
    public void An_exception_of_the_host_reaches_the_caller_and_no_catch_of_the_script()
    {
        var host = new ScriptHost();
        host.Functions["getSecret"] = _ => throw new UnauthorizedAccessException("non");

        Assert.Throws<UnauthorizedAccessException>(() => Js.Value("try { getSecret() } catch (e) { 'caught' }", host));
        Assert.Equal(3, Js.Value("1 + 2", host));
    }

    [Fact]
    public void What_Jint_itself_cannot_do_is_a_failure_like_another() =>
        Assert.Equal(JavaScriptErrorKind.Runtime, Js.Failure("[]['']").Kind);
}
