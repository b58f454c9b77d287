using IefWorkflow.Law.Articles;

namespace IefWorkflow.Law.Tests.Articles;

/// <summary>A provision is cited in tables and in sentences, and knows the days of its wording.</summary>
public class ArticleReferenceTests
{
    [Theory]
    [InlineData(Codes.Education, "D131-11-12", 2, "D131-11-12 al. 2", "art. D.~131-11-12, al.~2, du code de l'éducation")]
    [InlineData(Codes.Education, "R131-11-6", 0, "R131-11-6", "art. R.~131-11-6 du code de l'éducation")]
    [InlineData(Codes.Crpa, "L114-5", 3, "CRPA L114-5 al. 3", "art. L.~114-5, al.~3, du code des relations entre le public et l'administration")]
    [InlineData(Codes.Cja, "R421-1", 0, "CJA R421-1", "art. R.~421-1 du code de justice administrative")]
    [InlineData(Codes.Travail, "L3133-1", 0, "code du travail L3133-1", "art. L.~3133-1 du code du travail")]
    [InlineData(Codes.Decret2022182, "9", 0, "décret n° 2022-182 9", "art. 9 du décret n° 2022-182")]
    [InlineData(Codes.Travail, "L1", 0, "code du travail L1", "art. L.~1 du code du travail")]
    [InlineData(Codes.Decret2022182, "10", 0, "décret n° 2022-182 10", "art. 10 du décret n° 2022-182")]
    [InlineData(Codes.Decret2022182, "A", 0, "décret n° 2022-182 A", "art. A du décret n° 2022-182")]
    [InlineData(Codes.Decret2022182, "annexe 1", 0, "décret n° 2022-182 annexe 1", "art. annexe 1 du décret n° 2022-182")]
    [InlineData(Codes.CaseLaw, "principe d'impartialité", 0, "jurisprudence principe d'impartialité", "principe d'impartialité")]
    public void It_is_cited_in_tables_and_in_French(string code, string number, int alinea, string table, string sentence)
    {
        var article = new ArticleReference(code, number, alinea, Day("2022-02-17"), DateOnly.MaxValue);

        Assert.Equal(table, article.ToString());
        Assert.Equal(sentence, article.InFrench.Replace('\u00A0', '~'));
    }

    [Theory]
    [InlineData("2022-02-16", false)]
    [InlineData("2022-02-17", true)]
    [InlineData("2022-05-15", true)]
    [InlineData("2022-05-16", false)]
    public void Its_wording_applies_between_two_days_both_included(string day, bool applies) =>
        Assert.Equal(applies, new ArticleReference(Codes.Education, "D131-11-10", 1, Day("2022-02-17"), Day("2022-05-15")).IsInForceOn(Day(day)));

    [Fact]
    public void While_in_force_it_has_no_last_day()
    {
        var article = RuleCatalogue.Get("D131-11-12/vote").Articles[0];

        Assert.Equal(Day("2022-02-17"), article.InForceSince);
        Assert.True(article.IsInForceOn(DateOnly.MaxValue));
    }

    [Fact]
    public void A_repealed_article_has_one()
    {
        var article = RuleCatalogue.Get("R131-15/legacy").Articles[0];

        Assert.True(article.IsInForceOn(Day("2022-02-16")));
        Assert.False(article.IsInForceOn(Day("2022-02-17")));
    }
}
