using IefWorkflow.Law.Articles;
using IefWorkflow.Law.Readings;

namespace IefWorkflow.Law.Commission;

/// <summary>Turns a ballot into the outcome that the Education Code gives it.</summary>
/// <remarks>
/// « La commission rend sa décision à la majorité des membres présents. » The majority is counted over the members present, not over
/// the votes cast, so an abstention helps neither side (OQ-09b, mode A): whatever mode A decides, mode B decides alike. An equal split is
/// broken by the president, who must have voted.
/// </remarks>
[Rule("D131-11-12/vote")]
[Article(Codes.Education, "D131-11-12", Alinea = 1)]
public static class Deliberation
{
    /// <summary>The outcome of a ballot under the reading adopted for abstentions.</summary>
    public static DeliberationOutcome Decide(Ballot ballot, LegalReadings readings)
    {
        var required = Quorum.Required(readings);
        if (ballot.President is null || ballot.Present < required) return new DeliberationOutcome.QuorumNotReached(ballot.Present, required);
        if (readings.Majority is LegalReadings.MajorityMode.NoAbstention && ballot.Abstain > 0) return new DeliberationOutcome.AbstentionNotAllowed(ballot.Abstain);

        var over = readings.Majority is LegalReadings.MajorityMode.VotesCast ? ballot.Grant + ballot.Reject : ballot.Present;
        if (IsMajority(ballot.Grant, over)) return new DeliberationOutcome.Decided(Voice.Grant);
        if (IsMajority(ballot.Reject, over)) return new DeliberationOutcome.Decided(Voice.Reject);

        // « En cas de partage égal des voix, celle du président est prépondérante. »
        if (ballot.Grant == ballot.Reject && ballot.President is not Voice.Abstain)
        {
            return new DeliberationOutcome.DecidedByCastingVote(ballot.President.Value, WithAbstentions: ballot.Abstain > 0);
        }

        return new DeliberationOutcome.NoMajority(ballot.Grant, ballot.Reject, ballot.Abstain);
    }

    private static bool IsMajority(int votes, int over) => votes * 2 > over;
}
