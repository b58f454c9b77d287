using IefWorkflow.Engine.Expressions.JavaScript;

namespace IefWorkflow.Engine.Tests.Expressions.JavaScript;

/// <summary>What is not supported is refused when the definition is checked, with the place and what to write instead.</summary>
public class RefusalTests
{
    [Theory]
    [InlineData("class A {}", 1, 1, "écrivez une fonction qui renvoie un objet")]
    [InlineData("var A = class {}", 1, 9, "écrivez une fonction qui renvoie un objet")]
    [InlineData("async function f() {} f()", 1, 1, "utilisez une activité du workflow pour attendre")]
    [InlineData("const f = async x => x; f(1)", 1, 11, "utilisez une activité du workflow pour attendre")]
    [InlineData("const f = async (x) => x; f(1)", 1, 11, "utilisez une activité du workflow pour attendre")]
    [InlineData("({ async f() {} })", 1, 4, "utilisez une activité du workflow pour attendre")]
    [InlineData("await f()", 1, 1, "utilisez une activité du workflow pour attendre")]
    [InlineData("for await (const x of []) x", 1, 5, "utilisez une activité du workflow pour attendre")]
    [InlineData("function* f() { yield 1 }", 1, 9, "remplissez un tableau et renvoyez-le")]
    [InlineData("({ *f() { yield* [] } })", 1, 4, "remplissez un tableau et renvoyez-le")]
    [InlineData("import x from 'y'", 1, 1, "écrivez le code dans l'expression")]
    [InlineData("import('y')", 1, 1, "écrivez le code dans l'expression")]
    [InlineData("export default 1", 1, 1, "terminez par «\u00A0return valeur\u00A0»")]
    [InlineData("tag`text`", 1, 4, "appelez la fonction avec des parenthèses")]
    [InlineData("({ f() { return super.f() } })", 1, 17, "appelez la fonction par son nom")]
    [InlineData("with (variables) total", 1, 1, "nommez l'objet")]
    [InlineData("10n + 1n", 1, 1, "écrivez un nombre")]
    [InlineData("this.#secret", 1, 6, "donnez au membre un nom ordinaire")]
    [InlineData("@log f()", 1, 1, "appelez la fonction vous-même")]
    [InlineData("function F() { return new.target }", 1, 23, "passez l'information en argument")]
    [InlineData("eval('1')", 1, 1, "écrivez le code directement")]
    [InlineData("({}).__proto__", 1, 6, "Object.getPrototypeOf")]
    [InlineData("({ __proto__: null })", 1, 4, "Object.create")]
    [InlineData("017", 1, 1, "écrivez «\u00A00o17\u00A0»")]
    [InlineData("""'\7'""", 1, 2, "x41")]
    [InlineData("-2 ** 2", 1, 4, "écrivez «\u00A0(-a) ** b\u00A0»")]
    [InlineData("/a/v.test('a')", 1, 1, "choisissez parmi g, i, m, s, u et y")]
    [InlineData("/(/.test('a')", 1, 1, "vérifiez ses parenthèses")]
    [InlineData("“texte”", 1, 1, "écrivez ' ou \"")]
    public void A_construct_without_support_is_refused_with_an_advice(string source, int line, int column, string advice)
    {
        var fault = Js.Faults(source)[0];

        Assert.Equal((line, column), (fault.Line, fault.Column));
        Assert.Contains(advice, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("const a = 1; a = 2", 1, 14, "déclarez-la avec «\u00A0let\u00A0»")]
    [InlineData("const a = 1;\na++", 2, 1, "déclarez-la avec «\u00A0let\u00A0»")]
    [InlineData("const [a] = [1]; [a] = [2]", 1, 19, "déclarez-la avec «\u00A0let\u00A0»")]
    [InlineData("const a = 1; () => { a += 1 }", 1, 22, "déclarez-la avec «\u00A0let\u00A0»")]
    [InlineData("for (const i of [1]) i = 2", 1, 22, "déclarez-la avec «\u00A0let\u00A0»")]
    [InlineData("let a; let a", 1, 12, "choisissez un autre nom")]
    [InlineData("let a; var a", 1, 5, "choisissez un autre nom")]
    [InlineData("{ let a; { var a } }", 1, 16, "choisissez un autre nom")]
    [InlineData("function f(a) { let a }", 1, 21, "choisissez un autre nom")]
    [InlineData("(function f() { f = 1 })", 1, 17, "choisissez un autre nom pour la variable")]
    [InlineData("const a", 1, 7, "écrivez «\u00A0const nom = valeur\u00A0»")]
    [InlineData("let { a }", 1, 5, "écrivez «\u00A0= valeur\u00A0»")]
    [InlineData("if (1) let a = 2", 1, 8, "entourez-la d'accolades")]
    [InlineData("break", 1, 1, "utilisez «\u00A0return\u00A0»")]
    [InlineData("[1].forEach(x => { continue })", 1, 20, "utilisez «\u00A0return\u00A0»")]
    [InlineData("a: { continue a }", 1, 6, "corrigez son nom")]
    [InlineData("for (;;) break b", 1, 10, "corrigez son nom")]
    [InlineData("a: a: 1", 1, 4, "choisissez un autre nom")]
    [InlineData("({ a = 1 })", 1, 4, "écrivez «\u00A0{ nom: valeur }\u00A0»")]
    [InlineData("switch (1) { default: default: }", 1, 1, "gardez-en un")]
    public void A_name_or_a_jump_against_its_rule_is_refused(string source, int line, int column, string advice)
    {
        var fault = Js.Faults(source)[0];

        Assert.Equal((line, column), (fault.Line, fault.Column));
        Assert.Contains(advice, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1 +", 1, 4, "incomplète")]
    [InlineData("f(1, 2", 1, 7, "on attendait «\u00A0)\u00A0»")]
    [InlineData("(1", 1, 3, "on attendait «\u00A0)\u00A0»")]
    [InlineData("[1, 2", 1, 6, "on attendait «\u00A0]\u00A0»")]
    [InlineData("a b", 1, 3, "on attendait la fin de l'instruction")]
    [InlineData("let x = 1;\nlet y = ;", 2, 9, "n'est pas attendu ici")]
    [InlineData("'abc", 1, 1, "n'est pas fermé")]
    [InlineData("`abc ${1", 1, 9, "on attendait «\u00A0}\u00A0»")]
    [InlineData("`abc", 1, 1, "n'est pas fermé")]
    [InlineData("/* abc", 1, 1, "n'est pas fermé")]
    [InlineData("/abc", 1, 1, "n'est pas fermée")]
    [InlineData("{ a: 1, b: 2 }", 1, 10, "entourez-le de parenthèses")]
    [InlineData("1 = 2", 1, 1, "affectez-la à une variable")]
    [InlineData("f() = 2", 1, 2, "affectez-la à une variable")]
    [InlineData("1_", 1, 2, "entre deux chiffres")]
    [InlineData("3px", 1, 1, "séparez-le par un espace")]
    [InlineData("if (1) {", 1, 9, "incomplète")]
    [InlineData("try { 1 }", 1, 10, "on attendait «\u00A0catch\u00A0» ou «\u00A0finally\u00A0»")]
    [InlineData("throw\n1", 2, 1, "sur la même ligne")]
    [InlineData("a?.b = 1", 1, 4, "affectez-la à une variable")]
    [InlineData("(a, b) = 1", 1, 1, "affectez-la à une variable")]
    [InlineData("var return = 1", 1, 5, "on attendait un nom")]
    public void A_text_that_cannot_be_read_is_refused_where_the_reading_stopped(string source, int line, int column, string words)
    {
        var fault = Assert.Single(Js.Faults(source));

        Assert.Equal((line, column), (fault.Line, fault.Column));
        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_faults_are_reported_at_once_in_the_order_of_the_text() =>
        Assert.Equal([(1, 11), (2, 1), (3, 4), (4, 1)], Js.Faults("const a = 10n;\na = 2;\ntag`x`;\nasync () => 1;").Select(fault => (fault.Line, fault.Column)));

    [Fact]
    public void A_line_ends_where_an_editor_ends_it() =>
        Assert.Equal([(4, 3)], Js.Faults("1\r\n2\r3\n  class").Select(fault => (fault.Line, fault.Column)));

    [Fact]
    public void A_text_of_more_than_64_KiB_is_refused() =>
        Assert.Contains("64 Kio", Assert.Single(Js.Faults(new string(' ', (64 * 1024) + 1))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_text_of_64_KiB_is_read() => Assert.Empty(Js.Faults("1" + new string(' ', (64 * 1024) - 1)));

    [Fact]
    public void A_text_of_too_many_words_is_refused() =>
        Assert.Contains("trop longue", Assert.Single(Js.Faults(string.Concat(Enumerable.Repeat("1,", 15_000)) + "1")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_refusal_can_be_thrown()
    {
        var refused = Assert.IsType<JavaScriptCompilation.Refused>(JavaScriptCompiler.Compile("1 +"));
        var failure = refused.ToException();

        Assert.Equal((JavaScriptErrorKind.Syntax, 1, 4), (failure.Kind, failure.Line, failure.Column));
    }
}
