using IefWorkflow.Cli.Law.Check;
using IefWorkflow.Law.Articles;

namespace IefWorkflow.Cli.Tests.Law.Check;

/// <summary>An adapter serves a rule that the law library has.</summary>
public class VectorsServeRulesOfTheLawTests
{
    [Fact]
    public void Every_adapter_bears_the_identifier_of_a_rule() =>
        Assert.All(VectorRules.All.Ids, id => Assert.NotNull(RuleCatalogue.Find(id)));
}
