using IefWorkflow.Cases.Appeals;
using IefWorkflow.Cases.Commission;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Messages;
using IefWorkflow.Cases.Tests.Appeals;
using IefWorkflow.Law.Commission;
using IefWorkflow.Law.Readings;
using static IefWorkflow.Cases.Tests.Appeals.AppealSteps;

namespace IefWorkflow.Cases.Tests.Commission;

/// <summary>A ballot is sealed: who could vote and how each voted stays as it was; without majority there is a second ballot, then another sitting.</summary>
public class DeliberationTests
{
    [Fact]
    public async Task Without_majority_the_president_must_take_sides_in_a_second_ballot()
    {
        await using var steps = await SittingAsync();
        await steps.DoneAsync("secretariat", "deliberer", AppealNo, Votes("abstention", "pour", "pour", "contre", "contre"));
        Assert.Equal(("deliberer", CaseState.Scheduled), (await steps.TasksAsync(), await steps.StateAsync()));
        Assert.Equal("D131-11-12", (await steps.RefusedAsync("secretariat", "deliberer", AppealNo, Votes("abstention", "pour", "pour", "contre", "contre"))).Article);

        await steps.DoneAsync("secretariat", "deliberer", AppealNo, Votes("pour", "pour", "abstention", "contre", "contre"));

        Assert.Equal(AppealOutcome.Granted, (await steps.FactsAsync()).Outcome);
        var ballots = (await steps.RowsAsync<CaseBallot>()).OrderBy(ballot => ballot.Round).ToList();
        Assert.Equal([(1, BallotResult.NoMajority, false), (2, BallotResult.Grant, true)], ballots.Select(ballot => (ballot.Round, ballot.Result, ballot.ByCastingVote)));
        Assert.Contains("Partage avec abstentions", ballots[1].Warnings, StringComparison.Ordinal);
        Assert.Equal("signer-pv", await steps.TasksAsync());
    }

    [Fact]
    public async Task After_a_second_ballot_without_majority_the_case_goes_to_another_sitting()
    {
        await using var steps = await SittingAsync();
        await steps.DoneAsync("secretariat", "deliberer", AppealNo, Votes("abstention", "pour", "pour", "contre", "contre"));
        await steps.DoneAsync("secretariat", "deliberer", AppealNo, Votes("pour", "pour", "abstention", "abstention", "contre"));

        Assert.Equal("inscrire-recours", await steps.TasksAsync());
        Assert.Null((await steps.FactsAsync()).Outcome);
        Assert.Contains(await steps.RowsAsync<Alert>(), alert => alert.Text.Contains("aucune majorité au second tour", StringComparison.Ordinal));
        Assert.Contains("rapo-implied-rejection", await steps.ClocksAsync(), StringComparison.Ordinal);

        await steps.DoneAsync("secretariat", "clore-seance", SittingNo, """{"heure":"15:00"}""");
        await steps.DoneAsync("secretariat", "programmer-seance", null, """{"date":"2026-07-08","heure":"14:00","lieu":"Rectorat"}""");
        await steps.DoneAsync("secretariat", "inscrire-recours", AppealNo, """{"seance":"2026-0004"}""");
        await steps.DoneAsync("secretariat", "convoquer", "2026-0004");
        await steps.WaitAsync("2026-07-08");
        await steps.OpenSittingAsync(number: "2026-0004");
        await steps.DoneAsync("secretariat", "deliberer", AppealNo, Votes("abstention", "pour", "pour", "pour", "contre"));
        Assert.Equal((AppealOutcome.Granted, "signer-pv"), ((await steps.FactsAsync()).Outcome!.Value, await steps.TasksAsync()));
    }

    [Fact]
    public async Task It_is_known_who_could_vote_and_how_each_voted()
    {
        await using var steps = await VotedAsync("pour", "contre");

        var votes = await steps.RowsAsync<CaseVote>();
        Assert.Equal(
            [(Seat.President, Voice.Grant), (Seat.Ien, Voice.Reject), (Seat.IaIpr, Voice.Reject), (Seat.Doctor, Voice.Reject), (Seat.SocialAdviser, Voice.Reject)],
            votes.OrderBy(vote => vote.Seat).Select(vote => (vote.Seat, vote.Voice)));
        Assert.All(votes, vote => Assert.StartsWith($"{AppealNo}#", vote.Event, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_correction_is_a_new_line_that_points_at_the_sealed_one_and_leaves_it_as_it_is()
    {
        await using var steps = await VotedAsync("contre", "contre");
        var cast = Assert.Single(await steps.RowsAsync<CaseVote>(), vote => vote.Seat is Seat.Ien);

        await steps.DoneAsync("president", "corriger-vote", AppealNo, """{"siege":"ien","vote":"abstention","raison":"Erreur de saisie"}""");

        var lines = (await steps.RowsAsync<CaseVote>()).Where(vote => vote.Seat is Seat.Ien).OrderBy(vote => vote.CorrectsId is not null).ToList();
        Assert.Equal([(cast.Id, Voice.Reject, null), (lines[1].Id, Voice.Abstain, cast.Id)], lines.Select(vote => (vote.Id, vote.Voice, vote.CorrectsId)));
        Assert.Equal(5, Assert.Single(await steps.RowsAsync<CaseBallot>()).Reject);
    }

    [Fact]
    public async Task A_correction_that_would_change_the_decision_is_refused()
    {
        await using var steps = await SittingAsync();
        await steps.DoneAsync("secretariat", "deliberer", AppealNo, Votes("contre", "contre", "contre", "pour", "pour"));

        var refused = await steps.RefusedAsync("president", "corriger-vote", AppealNo, """{"siege":"ien","vote":"pour","raison":"Regret"}""");

        Assert.Equal("D131-11-12", refused.Article);
        await steps.RefusedAsync("secretariat", "corriger-vote", AppealNo, """{"siege":"ien","vote":"abstention","raison":"x"}""");
    }

    [Fact]
    public async Task Where_nobody_may_abstain_such_a_ballot_is_refused()
    {
        await using var steps = await SittingAsync(readings: LegalReadings.Default with { Majority = LegalReadings.MajorityMode.NoAbstention });

        Assert.Equal("D131-11-12", (await steps.RefusedAsync("secretariat", "deliberer", AppealNo, Votes("pour", "pour", "pour", "abstention", "contre"))).Article);
        await steps.DoneAsync("secretariat", "deliberer", AppealNo, Votes("pour", "pour", "pour", "contre", "contre"));
    }

    [Fact]
    public async Task Where_votes_cast_are_counted_an_abstention_is_ignored()
    {
        await using var steps = await SittingAsync(readings: LegalReadings.Default with { Majority = LegalReadings.MajorityMode.VotesCast });

        await steps.DoneAsync("secretariat", "deliberer", AppealNo, Votes("pour", "abstention", "abstention", "abstention", "abstention"));

        Assert.Equal(AppealOutcome.Granted, (await steps.FactsAsync()).Outcome);
    }
}
