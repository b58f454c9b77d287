using IefWorkflow.Law.Appeals;

namespace IefWorkflow.Law.Tests.Appeals;

/// <summary>Code de l'éducation, D131-11-13: « La juridiction administrative ne peut être saisie qu'après » the appeal.</summary>
[Trait("rule", "D131-11-13/ta")]
public class TribunalAccessTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_court_can_be_seized_once_the_appeal_was_brought(bool appealBrought) =>
        Assert.Equal(appealBrought, TribunalPeriod.MayBeSeized(appealBrought));
}
