using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Appeals;
using IefWorkflow.Cases.Commission;
using IefWorkflow.Cases.Tests.Appeals;
using Microsoft.EntityFrameworkCore;
using static IefWorkflow.Cases.Tests.Appeals.AppealSteps;

namespace IefWorkflow.Cases.Tests.Commission;

/// <summary>On a graph that offers every step at once, what the law forbids is refused with the article, and nothing changes.</summary>
public class LawBelowTheGraphTests
{
    private const string Grant = """{"votes":[{"siege":"president","vote":"pour"},{"siege":"ien","vote":"pour"},{"siege":"ia-ipr","vote":"pour"}]}""";

    [Fact]
    public async Task A_decision_without_a_sitting()
    {
        await using var steps = await FiledAsync("commission");

        await RefusedAsync(steps, "secretariat", "deliberer", Grant, "D131-11-12");
        await RefusedAsync(steps, "president", "signer-decision-commission", "{}", "D131-11-12");
        await RefusedAsync(steps, "dasen", "executer-decision", "{}", "D131-11-12");
    }

    [Fact]
    public async Task A_vote_before_the_sitting_is_opened()
    {
        await using var steps = await OnAgendaAsync();
        await steps.WaitAsync("2026-06-30");

        await RefusedAsync(steps, "secretariat", "deliberer", Grant, "D131-11-12");
    }

    [Theory]
    [InlineData("""[{"membre":"president"},{"membre":"ien"}]""")]
    [InlineData("""[{"membre":"ien"},{"membre":"ia-ipr"},{"membre":"medecin"},{"membre":"ctss"}]""")]
    [InlineData("""[{"membre":"president"},{"membre":"ien"},{"membre":"ien-suppleant"}]""")]
    public async Task A_vote_without_quorum_or_without_president(string present)
    {
        await using var steps = await OpenAsync(present);

        var refused = await RefusedAsync(steps, "secretariat", "deliberer", Grant, "D131-11-12");

        Assert.Contains("quorum", refused.Message, StringComparison.Ordinal);
        Assert.Empty(await steps.RowsAsync<CaseBallot>());
    }

    [Fact]
    public async Task A_member_who_votes_twice()
    {
        await using var steps = await OpenAsync();

        var refused = await RefusedAsync(steps, "secretariat", "deliberer", """{"votes":[{"siege":"president","vote":"pour"},{"siege":"ien","vote":"pour"},{"siege":"ien","vote":"pour"}]}""", "D131-11-12");

        Assert.Contains("deux fois", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_vote_of_somebody_who_is_not_there()
    {
        await using var steps = await OpenAsync("""[{"membre":"president"},{"membre":"ien"},{"membre":"ia-ipr"}]""");

        await RefusedAsync(steps, "secretariat", "deliberer", Votes("pour", "pour", "pour", "pour", ""), "D131-11-12");
    }

    [Fact]
    public async Task A_vote_that_leaves_a_member_present_out()
    {
        await using var steps = await OpenAsync();

        var refused = await steps.RefusedAsync("secretariat", "deliberer", AppealNo, Grant);

        Assert.Equal(RefusalKind.BadInput, refused.Kind);
        Assert.Contains("Médecin", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_vote_of_a_member_whose_mandate_is_over()
    {
        await using var steps = await OnAgendaAsync();
        await steps.World.UseAsync(async session =>
        {
            (await session.Db.Set<SeatHolder>().SingleAsync(holder => holder.Id == "ctss")).EndsOn = new DateOnly(2026, 6, 29);
            return await session.Db.SaveChangesAsync();
        });
        await steps.WaitAsync("2026-06-30");
        await steps.OpenSittingAsync();

        await RefusedAsync(steps, "secretariat", "deliberer", Votes("pour", "pour", "pour", "pour", "pour"), "D131-11-11");

        await steps.DoneAsync("secretariat", "deliberer", AppealNo, Votes("pour", "pour", "pour", "pour", ""));
        Assert.Equal(4, Assert.Single(await steps.RowsAsync<CaseBallot>()).Present);
    }

    [Fact]
    public async Task A_vote_of_a_member_who_is_recused()
    {
        await using var steps = await OpenAsync();
        await steps.DoneAsync("secretariat", "declarer-deport", AppealNo, """{"membre":"medecin","motif":"a-rendu-l-avis"}""");

        await RefusedAsync(steps, "secretariat", "deliberer", Votes("pour", "pour", "pour", "pour", "pour"), "CRPA R133-12");
    }

    [Fact]
    public async Task A_second_vote_once_the_commission_has_ruled()
    {
        await using var steps = await OpenAsync();
        await steps.DoneAsync("secretariat", "deliberer", AppealNo, Votes("contre", "contre", "contre", "pour", "pour"));
        Assert.Contains("deliberer", await steps.TasksAsync(), StringComparison.Ordinal);

        await RefusedAsync(steps, "secretariat", "deliberer", Votes("pour", "pour", "pour", "pour", "pour"), "D131-11-12");
        Assert.Equal(AppealOutcome.Rejected, (await steps.FactsAsync()).Outcome);
    }

    [Theory]
    [InlineData("")]
    [InlineData(""" "motifs-droit":"L. 131-5" """)]
    [InlineData(""" "motifs-fait":"Le projet ne convient pas." """)]
    public async Task A_rejection_without_reasons(string reasons)
    {
        await using var steps = await OpenAsync();
        await steps.DoneAsync("secretariat", "deliberer", AppealNo, Votes("contre", "contre", "contre", "contre", "contre", reasons));

        await RefusedAsync(steps, "president", "signer-decision-commission", "{}", "CRPA L412-8");

        await steps.DoneAsync("secretariat", "motiver", AppealNo, """{"motifs-droit":"L. 131-5","motifs-fait":"Le projet ne convient pas."}""");
        await steps.DoneAsync("president", "signer-decision-commission", AppealNo);
        await RefusedAsync(steps, "secretariat", "motiver", """{"motifs-droit":"x","motifs-fait":"y"}""", "CRPA L211-5");
    }

    [Fact]
    public async Task A_rejection_whose_letter_does_not_name_the_tribunal()
    {
        await using var steps = await OpenAsync();
        await steps.DoneAsync("secretariat", "deliberer", AppealNo, Votes("contre", "contre", "contre", "contre", "contre", """ "motifs-droit":"a","motifs-fait":"b" """));

        var refused = await RefusedAsync(steps, "president", "signer-decision-commission", """{"mentions":["LEGAL_GROUNDS","FACTUAL_GROUNDS","REPLACES_REFUSAL","TRIBUNAL_PERIOD","TRIBUNAL_ADDRESS","SIGNATORY"]}""", "CRPA L412-8");

        Assert.Contains("TRIBUNAL", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_authorisation_longer_than_the_ground_allows()
    {
        await using var steps = await OpenAsync();

        await RefusedAsync(steps, "secretariat", "deliberer", Votes("pour", "pour", "pour", "pour", "pour", """ "annees":2 """), "L131-5");
    }

    [Fact]
    public async Task Reasons_of_a_tacit_rejection_that_is_not_born()
    {
        await using var steps = await FiledAsync("commission");

        await RefusedAsync(steps, "secretariat", "communiquer-motifs", """{"motifs-droit":"a","motifs-fait":"b"}""", "CRPA L232-4");
    }

    private static async Task<ActAnswer.Refused> RefusedAsync(AppealSteps steps, string who, string act, string data, string article)
    {
        var refused = await steps.RefusedAsync(who, act, AppealNo, data);
        Assert.Equal((RefusalKind.Unlawful, article), (refused.Kind, refused.Article));
        return refused;
    }

    private static async Task<AppealSteps> OnAgendaAsync()
    {
        var steps = await FiledAsync("commission");
        await steps.DoneAsync("secretariat", "programmer-seance", null, """{"date":"2026-06-30","heure":"14:00","lieu":"Rectorat"}""");
        await steps.DoneAsync("secretariat", "inscrire-recours", AppealNo, $$"""{"seance":"{{SittingNo}}"}""");
        await steps.DoneAsync("secretariat", "convoquer", SittingNo);
        return steps;
    }

    private static async Task<AppealSteps> OpenAsync(string present = Everybody)
    {
        var steps = await OnAgendaAsync();
        await steps.WaitAsync("2026-06-30");
        await steps.OpenSittingAsync(present);
        return steps;
    }
}
