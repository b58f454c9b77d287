using IefWorkflow.Cases.Appeals;
using IefWorkflow.Cases.Commission;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Messages;
using IefWorkflow.Cases.Tests.Appeals;
using static IefWorkflow.Cases.Tests.Appeals.AppealSteps;

namespace IefWorkflow.Cases.Tests.Commission;

/// <summary>Without quorum the commission rules on nothing: the failure is recorded, a new date is set, and the procedure goes on there.</summary>
public class FailureTests
{
    private const string Two = """[{"membre":"president"},{"membre":"ien"}]""";

    [Fact]
    public async Task A_failure_sets_a_new_sitting_which_needs_the_same_quorum()
    {
        await using var steps = await SittingAsync(Two);
        await steps.DoneAsync("secretariat", "constater-carence", SittingNo, """{"nouvelle-date":"2026-07-07"}""");

        Assert.Equal(("inscrire-recours", "L-13 L-14 L-26"), (await steps.TasksAsync(), await steps.LettersAsync(SittingNo)));
        Assert.Equal(CaseState.Closed, await steps.StateAsync(SittingNo));
        Assert.Contains(await steps.RowsAsync<Alert>(), alert => alert.Text.Contains("2026-0004", StringComparison.Ordinal));

        await steps.DoneAsync("secretariat", "inscrire-recours", AppealNo, """{"seance":"2026-0004"}""");
        await steps.DoneAsync("secretariat", "convoquer", "2026-0004");
        await steps.WaitAsync("2026-07-07");
        await steps.OpenSittingAsync(Two, "2026-0004");
        Assert.Equal("D131-11-12", (await steps.RefusedAsync("secretariat", "deliberer", AppealNo, Votes("pour", "pour", "", "", ""))).Article);
        await steps.DoneAsync("secretariat", "noter-arrivee", "2026-0004", """{"membre":"ctss","heure":"14:30"}""");
        await steps.DoneAsync("secretariat", "deliberer", AppealNo, Votes("pour", "pour", "", "", "contre"));
        Assert.Equal(AppealOutcome.Granted, (await steps.FactsAsync()).Outcome);
    }

    [Fact]
    public async Task A_recusal_that_breaks_the_quorum_of_one_case_sends_that_case_only_to_a_new_date()
    {
        await using var steps = await ConvenedAsync();
        await steps.DoneAsync("famille", "former-recours", null, $$"""{"demande":"{{RequestNo}}"}""");
        foreach (var (who, act) in ((string, string)[])[("secretariat", "accuser-reception-recours"), ("secretariat", "qualifier-recevabilite"), ("dasen", "transmettre-dossier")]) await steps.DoneAsync(who, act, "2026-0004");
        await steps.DoneAsync("secretariat", "inscrire-recours", "2026-0004", $$"""{"seance":"{{SittingNo}}"}""");
        await steps.DoneAsync("secretariat", "convoquer", SittingNo);
        await steps.WaitAsync("2026-06-30");
        await steps.OpenSittingAsync("""[{"membre":"president"},{"membre":"ien"},{"membre":"medecin"}]""");
        await steps.DoneAsync("secretariat", "declarer-deport", AppealNo, """{"membre":"medecin","motif":"a-rendu-l-avis"}""");

        Assert.Equal("D131-11-12", (await steps.RefusedAsync("secretariat", "deliberer", AppealNo, Votes("pour", "pour", "", "", ""))).Article);
        Assert.Equal("D131-11-12", (await steps.RefusedAsync("secretariat", "constater-carence", SittingNo, """{"nouvelle-date":"2026-07-07"}""")).Article);
        await steps.DoneAsync("secretariat", "constater-carence", SittingNo, $$"""{"recours":"{{AppealNo}}","nouvelle-date":"2026-07-07"}""");
        await steps.DoneAsync("secretariat", "deliberer", "2026-0004", Votes("pour", "pour", "", "contre", ""));

        Assert.Equal(("inscrire-recours", "signer-pv"), (await steps.TasksAsync(), await steps.TasksAsync("2026-0004")));
        await steps.MinutesAsync();
        Assert.Contains("carence, 2 présents sur les 3 exigés", Assert.Single(await steps.RowsAsync<Minutes>()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_alternate_replaces_a_recused_titular_in_that_case()
    {
        await using var steps = await SittingAsync("""[{"membre":"president"},{"membre":"ien"},{"membre":"medecin"},{"membre":"medecin-suppleant"}]""");
        await steps.DoneAsync("secretariat", "declarer-deport", AppealNo, """{"membre":"medecin","motif":"a-rendu-l-avis"}""");

        await steps.DoneAsync("secretariat", "deliberer", AppealNo, Votes("pour", "pour", "", "contre", ""));

        Assert.Contains(await steps.RowsAsync<CaseVote>(), vote => vote.HolderId == "medecin-suppleant");
    }

    [Fact]
    public async Task A_failure_is_not_recorded_where_there_is_quorum_nor_before_the_roll_call()
    {
        await using var steps = await ConvenedAsync();
        await steps.RefusedAsync("secretariat", "constater-carence", SittingNo, """{"nouvelle-date":"2026-07-07"}""");
        await steps.WaitAsync("2026-06-30");
        await steps.OpenSittingAsync();

        Assert.Equal("D131-11-12", (await steps.RefusedAsync("secretariat", "constater-carence", SittingNo, """{"nouvelle-date":"2026-07-07"}""")).Article);
    }
}
