using IefWorkflow.Law.Commission;

namespace IefWorkflow.Law.Tests.Commission;

/// <summary>A ballot that cannot have been cast is refused.</summary>
public class BallotTests
{
    [Fact]
    public void It_counts_the_members_present() => Assert.Equal(5, new Ballot(2, 1, 2, Voice.Abstain).Present);

    [Theory]
    [InlineData(-1, 2, 2, "grant")]
    [InlineData(2, -1, 2, "reject")]
    [InlineData(2, 2, -1, "abstain")]
    public void No_count_is_negative(int grant, int reject, int abstain, string parameter) =>
        Assert.Equal(parameter, Assert.Throws<ArgumentOutOfRangeException>(() => new Ballot(grant, reject, abstain, null)).ParamName);

    [Theory]
    [InlineData(0, 3, 1, Voice.Grant)]
    [InlineData(3, 0, 1, Voice.Reject)]
    [InlineData(2, 2, 0, Voice.Abstain)]
    public void The_president_s_voice_is_counted_among_the_others(int grant, int reject, int abstain, Voice president) =>
        Assert.Equal("president", Assert.Throws<ArgumentException>(() => new Ballot(grant, reject, abstain, president)).ParamName);

    [Fact]
    public void There_are_at_most_five_voices()
    {
        Assert.Equal(5, new Ballot(5, 0, 0, Voice.Grant).Present);
        Assert.Throws<ArgumentException>(() => new Ballot(5, 1, 0, Voice.Grant));
    }
}
