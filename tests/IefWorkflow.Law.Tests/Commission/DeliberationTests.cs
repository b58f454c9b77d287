using IefWorkflow.Law.Commission;
using IefWorkflow.Law.Readings;

namespace IefWorkflow.Law.Tests.Commission;

/// <summary>
/// Code de l'éducation, D131-11-12, al. 1: « La commission rend sa décision à la majorité des membres présents. En cas de partage égal des
/// voix, celle du président est prépondérante. » Every ballot that a sitting commission can cast.
/// </summary>
[Trait("rule", "D131-11-12/vote")]
public class DeliberationTests
{
    /// <summary>A: over the members present. B: over the votes cast. C: nobody may abstain. A dash is no decision, « void » a ballot refused.</summary>
    private const string Table =
        """
        grant reject abstain president A       B       C       casting
        3     0      0       Grant     grant   grant   grant   -
        2     1      0       Grant     grant   grant   grant   -
        2     1      0       Reject    grant   grant   grant   -
        2     0      1       Grant     grant   grant   void    -
        2     0      1       Abstain   grant   grant   void    -
        1     2      0       Grant     reject  reject  reject  -
        1     2      0       Reject    reject  reject  reject  -
        1     1      1       Grant     grant   grant   void    cast
        1     1      1       Reject    reject  reject  void    cast
        1     1      1       Abstain   -       -       void    -
        1     0      2       Grant     -       grant   void    -
        1     0      2       Abstain   -       grant   void    -
        0     3      0       Reject    reject  reject  reject  -
        0     2      1       Reject    reject  reject  void    -
        0     2      1       Abstain   reject  reject  void    -
        0     1      2       Reject    -       reject  void    -
        0     1      2       Abstain   -       reject  void    -
        0     0      3       Abstain   -       -       void    -

        4     0      0       Grant     grant   grant   grant   -
        3     1      0       Grant     grant   grant   grant   -
        3     1      0       Reject    grant   grant   grant   -
        3     0      1       Grant     grant   grant   void    -
        3     0      1       Abstain   grant   grant   void    -
        2     2      0       Grant     grant   grant   grant   cast
        2     2      0       Reject    reject  reject  reject  cast
        2     1      1       Grant     -       grant   void    -
        2     1      1       Reject    -       grant   void    -
        2     1      1       Abstain   -       grant   void    -
        2     0      2       Grant     -       grant   void    -
        2     0      2       Abstain   -       grant   void    -
        1     3      0       Grant     reject  reject  reject  -
        1     3      0       Reject    reject  reject  reject  -
        1     2      1       Grant     -       reject  void    -
        1     2      1       Reject    -       reject  void    -
        1     2      1       Abstain   -       reject  void    -
        1     1      2       Grant     grant   grant   void    cast
        1     1      2       Reject    reject  reject  void    cast
        1     1      2       Abstain   -       -       void    -
        1     0      3       Grant     -       grant   void    -
        1     0      3       Abstain   -       grant   void    -
        0     4      0       Reject    reject  reject  reject  -
        0     3      1       Reject    reject  reject  void    -
        0     3      1       Abstain   reject  reject  void    -
        0     2      2       Reject    -       reject  void    -
        0     2      2       Abstain   -       reject  void    -
        0     1      3       Reject    -       reject  void    -
        0     1      3       Abstain   -       reject  void    -
        0     0      4       Abstain   -       -       void    -

        5     0      0       Grant     grant   grant   grant   -
        4     1      0       Grant     grant   grant   grant   -
        4     1      0       Reject    grant   grant   grant   -
        4     0      1       Grant     grant   grant   void    -
        4     0      1       Abstain   grant   grant   void    -
        3     2      0       Grant     grant   grant   grant   -
        3     2      0       Reject    grant   grant   grant   -
        3     1      1       Grant     grant   grant   void    -
        3     1      1       Reject    grant   grant   void    -
        3     1      1       Abstain   grant   grant   void    -
        3     0      2       Grant     grant   grant   void    -
        3     0      2       Abstain   grant   grant   void    -
        2     3      0       Grant     reject  reject  reject  -
        2     3      0       Reject    reject  reject  reject  -
        2     2      1       Grant     grant   grant   void    cast
        2     2      1       Reject    reject  reject  void    cast
        2     2      1       Abstain   -       -       void    -
        2     1      2       Grant     -       grant   void    -
        2     1      2       Reject    -       grant   void    -
        2     1      2       Abstain   -       grant   void    -
        2     0      3       Grant     -       grant   void    -
        2     0      3       Abstain   -       grant   void    -
        1     4      0       Grant     reject  reject  reject  -
        1     4      0       Reject    reject  reject  reject  -
        1     3      1       Grant     reject  reject  void    -
        1     3      1       Reject    reject  reject  void    -
        1     3      1       Abstain   reject  reject  void    -
        1     2      2       Grant     -       reject  void    -
        1     2      2       Reject    -       reject  void    -
        1     2      2       Abstain   -       reject  void    -
        1     1      3       Grant     grant   grant   void    cast
        1     1      3       Reject    reject  reject  void    cast
        1     1      3       Abstain   -       -       void    -
        1     0      4       Grant     -       grant   void    -
        1     0      4       Abstain   -       grant   void    -
        0     5      0       Reject    reject  reject  reject  -
        0     4      1       Reject    reject  reject  void    -
        0     4      1       Abstain   reject  reject  void    -
        0     3      2       Reject    reject  reject  void    -
        0     3      2       Abstain   reject  reject  void    -
        0     2      3       Reject    -       reject  void    -
        0     2      3       Abstain   -       reject  void    -
        0     1      4       Reject    -       reject  void    -
        0     1      4       Abstain   -       reject  void    -
        0     0      5       Abstain   -       -       void    -
        """;

    public static TheoryData<int, int, int, Voice, LegalReadings.MajorityMode, string> Ballots()
    {
        var ballots = new TheoryData<int, int, int, Voice, LegalReadings.MajorityMode, string>();
        foreach (var row in Rows(Table).Skip(1))
        {
            var casting = row[7] == "cast" ? " by casting vote" : "";
            Add(row, LegalReadings.MajorityMode.MembersPresent, row[4] + casting);
            Add(row, LegalReadings.MajorityMode.VotesCast, row[5] + casting);
            Add(row, LegalReadings.MajorityMode.NoAbstention, row[6] == "void" ? "void" : row[6] + casting);
        }

        return ballots;

        void Add(string[] row, LegalReadings.MajorityMode mode, string expected) =>
            ballots.Add(int.Parse(row[0]), int.Parse(row[1]), int.Parse(row[2]), Enum.Parse<Voice>(row[3]), mode, expected);
    }

    [Theory]
    [MemberData(nameof(Ballots))]
    public void A_ballot_has_the_outcome_of_the_table(int grant, int reject, int abstain, Voice president, LegalReadings.MajorityMode mode, string expected) =>
        Assert.Equal(expected, Write(Deliberation.Decide(new Ballot(grant, reject, abstain, president), Default with { Majority = mode })));

    [Fact]
    public void The_table_holds_every_ballot_of_three_four_and_five_members_once()
    {
        var possible =
            from present in Enumerable.Range(3, 3)
            from grant in Enumerable.Range(0, present + 1)
            from reject in Enumerable.Range(0, present + 1 - grant)
            let abstain = present - grant - reject
            from president in Enum.GetValues<Voice>()
            where president switch { Voice.Grant => grant, Voice.Reject => reject, _ => abstain } > 0
            select $"{grant} {reject} {abstain} {president}";
        var written = Rows(Table).Skip(1).Select(row => string.Join(' ', row[..4])).ToList();

        Assert.Equal(93, written.Count);
        Assert.Equal(possible.Order(), written.Order());
    }

    [Fact]
    public void By_default_the_majority_is_counted_over_the_members_present() =>
        Assert.Equal(new DeliberationOutcome.NoMajority(2, 1, 1), Deliberation.Decide(new Ballot(2, 1, 1, Voice.Grant), Default));

    [Theory]
    [InlineData(1, 1, 1, true)]
    [InlineData(2, 2, 1, true)]
    [InlineData(2, 2, 0, false)]
    public void A_split_that_includes_abstentions_is_decided_with_a_warning(int grant, int reject, int abstain, bool warned) =>
        Assert.Equal(new DeliberationOutcome.DecidedByCastingVote(Voice.Reject, warned), Deliberation.Decide(new Ballot(grant, reject, abstain, Voice.Reject), Default));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Fewer_than_three_voices_are_no_quorum_and_no_vote(int present) =>
        Assert.Equal(new DeliberationOutcome.QuorumNotReached(present, 3), Deliberation.Decide(new Ballot(present, 0, 0, Voice.Grant), Default));

    [Fact]
    public void A_ballot_that_nobody_presides_is_none() =>
        Assert.Equal(new DeliberationOutcome.QuorumNotReached(4, 3), Deliberation.Decide(new Ballot(4, 0, 0, president: null), Default));

    [Fact]
    public void Where_the_president_is_not_one_of_the_members_three_voices_are_not_enough()
    {
        var readings = Default with { PresidentCountsForQuorum = false };

        Assert.Equal(new DeliberationOutcome.QuorumNotReached(3, 4), Deliberation.Decide(new Ballot(3, 0, 0, Voice.Grant), readings));
        Assert.Equal(new DeliberationOutcome.Decided(Voice.Grant), Deliberation.Decide(new Ballot(4, 0, 0, Voice.Grant), readings));
    }

    [Fact]
    public void Where_nobody_may_abstain_the_refused_ballot_says_how_many_did() =>
        Assert.Equal(
            new DeliberationOutcome.AbstentionNotAllowed(2),
            Deliberation.Decide(new Ballot(3, 0, 2, Voice.Grant), Default with { Majority = LegalReadings.MajorityMode.NoAbstention }));

    private static string Write(DeliberationOutcome outcome) => outcome.Match(
        decided => Write(decided.Side),
        split => Write(split.Side) + " by casting vote",
        _ => "no quorum",
        _ => "-",
        _ => "void");

    private static string Write(Voice side) => side is Voice.Grant ? "grant" : "reject";
}
