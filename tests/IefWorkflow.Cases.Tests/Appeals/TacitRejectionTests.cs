using IefWorkflow.Cases.Decisions;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Messages;
using static IefWorkflow.Cases.Tests.Appeals.AppealSteps;

namespace IefWorkflow.Cases.Tests.Appeals;

/// <summary>Two months of silence reject the appeal, on the day and not before; the commission may still rule, and the family may ask why.</summary>
public class TacitRejectionTests
{
    [Fact]
    public async Task It_is_born_when_the_last_day_is_over_and_those_who_can_still_rule_are_told()
    {
        await using var steps = await FiledAsync();
        await steps.World.AdvanceAsync(new DateOnly(2026, 8, 10), new TimeOnly(23, 59), default);
        Assert.Equal(CaseState.Received, await steps.StateAsync());

        await steps.World.AdvanceAsync(new DateOnly(2026, 8, 11), new TimeOnly(0, 0), default);

        Assert.Equal((CaseState.TacitlyRejected, "accuser-reception-recours"), (await steps.StateAsync(), await steps.TasksAsync()));
        Assert.Equal(new DateOnly(2026, 8, 10), Assert.Single(await steps.RowsAsync<Decision>(), decision => decision.Kind is DecisionKind.TacitRejection).On);
        Assert.Equal(2, (await steps.RowsAsync<Message>()).Count(message => message.Subject.StartsWith("[rejet implicite né]", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_commission_may_still_grant_and_its_decision_replaces_the_tacit_one()
    {
        await using var steps = await ConvenedAsync(on: "2026-08-20");
        await steps.WaitAsync("2026-08-20");
        Assert.Equal(CaseState.TacitlyRejected, await steps.StateAsync());
        await steps.OpenSittingAsync();
        await steps.DoneAsync("secretariat", "deliberer", AppealNo, Votes("pour", "pour", "pour", "pour", "pour"));
        await steps.MinutesAsync();
        await steps.DoneAsync("president", "signer-decision-commission", AppealNo);
        await steps.DoneAsync("secretariat", "notifier", AppealNo, """{"voie":"lrar"}""");
        await steps.WaitAsync("2026-08-25");
        await steps.DoneAsync("secretariat", "enregistrer-preuve", AppealNo, """{"recu-le":"2026-08-24"}""");
        await steps.DoneAsync("dasen", "executer-decision", AppealNo);

        await steps.AssertEndedAsync(CaseState.Granted);
        var decisions = await steps.RowsAsync<Decision>();
        Assert.Equal(decisions.Find(decision => decision.Kind is DecisionKind.TacitRejection)!.Id, decisions.Find(decision => decision.Kind is DecisionKind.AppealGranted)!.ReplacesId);
    }

    [Fact]
    public async Task The_family_asks_for_the_reasons_and_has_them_within_a_month()
    {
        await using var steps = await FiledAsync();
        Assert.Equal("CRPA L232-4", (await steps.RefusedAsync("famille", "demander-motifs", AppealNo)).Article);
        await steps.WaitAsync("2026-09-01");
        await steps.DoneAsync("famille", "demander-motifs", AppealNo);
        Assert.Equal("accuser-reception-recours communiquer-motifs", await steps.TasksAsync());
        Assert.Equal("CJA-R421-1/ta-deadline=2026-10-12 CRPA-L232-4/reasons=2026-10-01", await steps.ClocksAsync());
        await steps.RefusedAsync("famille", "demander-motifs", AppealNo);
        await steps.RefusedAsync("secretariat", "communiquer-motifs", AppealNo, """{"motifs-droit":" ","motifs-fait":"x"}""");

        await steps.DoneAsync("secretariat", "communiquer-motifs", AppealNo, """{"motifs-droit":"L. 131-5","motifs-fait":"Projet insuffisant."}""");

        Assert.Equal("CJA-R421-1/ta-deadline=2026-11-02", await steps.ClocksAsync());
        Assert.Equal(("accuser-reception-recours", "L-29"), (await steps.TasksAsync(), await steps.LettersAsync(AppealNo)));
        Assert.Equal(new DateOnly(2026, 9, 1), (await steps.FactsAsync()).ReasonsGivenOn);
    }

    [Fact]
    public async Task Asked_for_after_the_time_to_go_to_court_the_reasons_are_not_due()
    {
        await using var steps = await FiledAsync();
        await steps.WaitAsync("2026-10-14");

        Assert.Equal("CRPA L232-4", (await steps.RefusedAsync("famille", "demander-motifs", AppealNo)).Article);
    }

    [Fact]
    public async Task A_decision_signed_in_time_breaks_the_silence()
    {
        await using var steps = await VotedAsync("contre", "contre");
        await steps.MinutesAsync();
        await steps.DoneAsync("president", "signer-decision-commission", AppealNo);
        await steps.WaitAsync("2026-08-20");

        Assert.Null((await steps.FactsAsync()).TacitOn);
        Assert.Equal("notifier", await steps.TasksAsync());
    }
}
