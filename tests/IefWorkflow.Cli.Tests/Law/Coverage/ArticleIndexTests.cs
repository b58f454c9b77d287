using System.Text;
using IefWorkflow.Cli.Json;
using IefWorkflow.Cli.Law.Coverage;

namespace IefWorkflow.Cli.Tests.Law.Coverage;

/// <summary>The list of paragraphs is read whole, and every fault of it is reported with its path.</summary>
public class ArticleIndexTests
{
    [Fact]
    public void Paragraphs_are_read_in_their_order()
    {
        var index = Read("""
            {"schema": "ief-articles/1", "articles": [
              {"code": "code de l'éducation", "number": "R131-11", "alineas": [{"n": 1, "subject": "Window", "rules": ["R131-11/window"]}, {"n": 2, "subject": "Late", "rules": []}]},
              {"code": "CRPA", "number": "L114-5", "alineas": [{"n": 0, "subject": "Pieces", "rules": ["a", "b"]}]}]}
            """);

        Assert.Empty(index.Faults);
        Assert.Equal(["R131-11 al. 1", "R131-11 al. 2", "CRPA L114-5"], index.Paragraphs.Select(paragraph => paragraph.Citation));
        Assert.Equal(["a", "b"], index.Paragraphs[2].Rules);
    }

    [Theory]
    [InlineData("""{"articles": []}""", "schema: ")]
    [InlineData("""{"schema": "ief-articles/1"}""", "articles: il faut un tableau")]
    [InlineData("""{"schema": "ief-articles/1", "articles": [{"number": "A", "alineas": []}]}""", "articles[0].code: il faut un texte")]
    [InlineData("""{"schema": "ief-articles/1", "articles": [{"code": "C", "number": "", "alineas": []}]}""", "articles[0].number: il faut un texte")]
    [InlineData("""{"schema": "ief-articles/1", "articles": [{"code": "C", "number": "A"}]}""", "articles[0].alineas: il faut un tableau")]
    [InlineData("""{"schema": "ief-articles/1", "articles": [{"code": "C", "number": "A", "alineas": [{"n": -1, "subject": "s", "rules": []}]}]}""", "articles[0].alineas[0].n: donnez le numéro")]
    [InlineData("""{"schema": "ief-articles/1", "articles": [{"code": "C", "number": "A", "alineas": [{"n": "1", "subject": "s", "rules": []}]}]}""", "articles[0].alineas[0].n: donnez le numéro")]
    [InlineData("""{"schema": "ief-articles/1", "articles": [{"code": "C", "number": "A", "alineas": [{"n": 1, "rules": []}]}]}""", "articles[0].alineas[0].subject: il faut un texte")]
    [InlineData("""{"schema": "ief-articles/1", "articles": [{"code": "C", "number": "A", "alineas": [{"n": 1, "subject": "s", "rules": [1]}]}]}""", "articles[0].alineas[0].rules[0]: donnez l'identifiant")]
    [InlineData("""{"schema": "ief-articles/1", "articles": [{"code": "C", "number": "A", "alineas": [{"n": 1, "subject": "s", "rules": []}, {"n": 1, "subject": "s", "rules": []}]}]}""", "C A al. 1: ce paragraphe est donné deux fois")]
    [InlineData("{", "JSON invalide, ligne 1")]
    public void A_fault_is_placed(string text, string words) => Assert.StartsWith(words, Assert.Single(Read(text).Faults));

    [Fact]
    public void Every_fault_is_reported() =>
        Assert.Equal(5, Read("""{"articles": [7, {"code": "C", "number": "A", "alineas": [{"n": 1, "subject": "s", "rules": [""]}]}]}""").Faults.Count);

    private static ArticleIndex Read(string text) => ArticleIndex.Of(JsonFile.Parse(Encoding.UTF8.GetBytes(text)));
}
