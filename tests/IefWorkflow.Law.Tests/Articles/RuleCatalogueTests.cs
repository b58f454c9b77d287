using System.Reflection;
using IefWorkflow.Law.Articles;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Law.Tests.Articles;

/// <summary>Every rule is known by one identifier, rests on an article, and has its tests.</summary>
public class RuleCatalogueTests
{
    [Fact]
    public void Identifiers_are_unique_and_ordered()
    {
        var ids = RuleCatalogue.All.Select(rule => rule.Id).ToList();

        Assert.NotEmpty(ids);
        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), ids);
    }

    [Fact]
    public void An_identifier_is_an_article_and_a_subject() =>
        Assert.All(RuleCatalogue.All, rule => Assert.Matches("^[A-Z0-9-]+/[a-z0-9-]+$", rule.Id));

    [Fact]
    public void Every_rule_rests_on_an_article_at_least() => Assert.All(RuleCatalogue.All, rule => Assert.NotEmpty(rule.Articles));

    [Fact]
    public void A_wording_does_not_end_before_it_begins() =>
        Assert.All(RuleCatalogue.All.SelectMany(rule => rule.Articles), article => Assert.True(article.InForceSince <= article.InForceUntil, article.ToString()));

    [Fact]
    public void Every_article_is_of_a_known_text_and_has_a_paragraph_or_none()
    {
        var codes = typeof(Codes).GetFields().Select(field => (string)field.GetRawConstantValue()!).ToList();

        Assert.All(RuleCatalogue.All.SelectMany(rule => rule.Articles), article =>
        {
            Assert.Contains(article.Code, codes);
            Assert.NotEmpty(article.Number);
            Assert.InRange(article.Alinea, 0, 20);
        });
    }

    [Fact]
    public void Articles_on_members_without_a_rule_parse_too() =>
        Assert.All(
            typeof(RuleCatalogue).Assembly.GetTypes().SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance).Prepend(type)),
            member => Assert.All(member.GetCustomAttributes<ArticleAttribute>(inherit: false), article =>
            {
                Assert.True(DateOnly.TryParseExact(article.InForceSince, "yyyy-MM-dd", out _), article.Number);
                Assert.True(article.InForceUntil.Length == 0 || DateOnly.TryParseExact(article.InForceUntil, "yyyy-MM-dd", out _), article.Number);
            }));

    [Fact]
    public void Every_rule_has_a_test_class_that_carries_its_trait() =>
        Assert.Empty(RuleCatalogue.All.Select(rule => rule.Id).Except(TestedRules()));

    [Fact]
    public void No_test_class_carries_the_trait_of_a_rule_that_does_not_exist() =>
        Assert.Empty(TestedRules().Except(RuleCatalogue.All.Select(rule => rule.Id)));

    [Fact]
    public void Every_definition_of_a_limit_names_a_rule()
    {
        var definitions = typeof(RuleCatalogue).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Static))
            .Where(property => property.PropertyType == typeof(TimeLimitDefinition))
            .Select(property => (TimeLimitDefinition)property.GetValue(null)!)
            .Concat(TimeLimitCatalogue.On(Day("2023-06-01"), Default))
            .ToList();

        Assert.True(definitions.Count > 18);
        Assert.All(definitions, definition => Assert.NotNull(RuleCatalogue.Find(definition.Rule)));
    }

    [Theory]
    [InlineData("D131-11-12/quorum", "Quorum.Assess", "D131-11-12 al. 1")]
    [InlineData("D131-11-12/vote", "Deliberation", "D131-11-12 al. 1")]
    [InlineData("R131-11-9/deadline", "ChangeOfResidence.Definition", "R131-11-9 al. 1")]
    [InlineData("DEC2022-182/transition", "Transition", "décret n° 2022-182 9")]
    public void A_rule_is_described_by_the_member_that_holds_it_and_its_leading_article(string id, string member, string article)
    {
        var rule = RuleCatalogue.Get(id);

        Assert.Equal((id, member, article), (rule.Id, rule.Member, rule.Articles[0].ToString()));
        Assert.Same(rule, RuleCatalogue.Find(id));
    }

    [Fact]
    public void A_rule_that_does_not_exist_is_not_found()
    {
        Assert.Null(RuleCatalogue.Find("D131-11-12/Quorum"));
        Assert.Equal(
            "No rule is called 'D131-11-12/Quorum'. (Parameter 'id')",
            Assert.Throws<ArgumentException>(() => RuleCatalogue.Get("D131-11-12/Quorum")).Message);
    }

    private static IEnumerable<string> TestedRules() =>
        from type in typeof(RuleCatalogueTests).Assembly.GetExportedTypes()
        from trait in type.GetCustomAttributesData()
        where trait.AttributeType == typeof(TraitAttribute) && (string)trait.ConstructorArguments[0].Value! == "rule"
        select (string)trait.ConstructorArguments[1].Value!;
}
