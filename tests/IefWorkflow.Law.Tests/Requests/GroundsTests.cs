using IefWorkflow.Law.Requests;

namespace IefWorkflow.Law.Tests.Requests;

/// <summary>Every ground has its code, its label and its families.</summary>
public class GroundsTests
{
    [Theory]
    [InlineData(Ground.Health, "M1A", "santé")]
    [InlineData(Ground.Disability, "M1B", "handicap")]
    [InlineData(Ground.Sport, "M2A", "sportive")]
    [InlineData(Ground.Arts, "M2B", "artistique")]
    [InlineData(Ground.Itinerancy, "M3A", "itinérance")]
    [InlineData(Ground.Remoteness, "M3B", "éloignement")]
    [InlineData(Ground.OwnSituation, "M4", "projet éducatif")]
    [InlineData(Ground.AsOfRight, "PLEIN_DROIT", "plein droit")]
    public void A_code_names_one_ground_and_is_read_back(Ground ground, string code, string label)
    {
        Assert.Equal(code, ground.Code());
        Assert.Contains(label, ground.Label(), StringComparison.Ordinal);
        Assert.Equal(code, Grounds.Codes[(int)ground]);
        Assert.True(Grounds.TryParse(code, out var read));
        Assert.Equal(ground, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("M1")]
    [InlineData("m1a")]
    [InlineData("M5")]
    public void Another_code_is_refused(string code) => Assert.False(Grounds.TryParse(code, out _));

    [Fact]
    public void Every_ground_has_a_code() => Assert.Equal(Enum.GetValues<Ground>().Length, Grounds.Codes.Count);
}
