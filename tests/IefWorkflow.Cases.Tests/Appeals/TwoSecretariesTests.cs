using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Commission;
using static IefWorkflow.Cases.Tests.Appeals.AppealSteps;

namespace IefWorkflow.Cases.Tests.Appeals;

/// <summary>Of two secretaries who do the same thing one wins, and the other is told who did it.</summary>
public class TwoSecretariesTests
{
    [Fact]
    public async Task The_second_acknowledgement_is_told_who_made_the_first()
    {
        await using var steps = await FiledAsync();
        await steps.DoneAsync("secretariat", "accuser-reception-recours", AppealNo);

        var refused = await steps.RefusedAsync("secretariat", "accuser-reception-recours", AppealNo);

        Assert.Equal(RefusalKind.NotExpected, refused.Kind);
        Assert.Contains("l'a déjà fait le 10\u00A0juin\u00A02026", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_vote_finds_the_case_ruled_on_and_the_first_ballot_stands_alone()
    {
        await using var steps = await VotedAsync("pour", "pour");

        var refused = await steps.RefusedAsync("secretariat", "deliberer", AppealNo, Votes("contre", "contre", "contre", "contre", "contre"));

        Assert.Contains("l'a déjà fait", refused.Message, StringComparison.Ordinal);
        Assert.Single(await steps.RowsAsync<CaseBallot>());
    }

    [Fact]
    public async Task The_second_sitting_is_told_that_the_appeal_stands_on_the_agenda_of_the_first()
    {
        await using var steps = await FiledAsync("commission");
        await steps.DoneAsync("secretariat", "programmer-seance", null, """{"date":"2026-06-29","heure":"14:00","lieu":"Rectorat"}""");
        await steps.DoneAsync("secretariat", "programmer-seance", null, """{"date":"2026-06-30","heure":"14:00","lieu":"Rectorat"}""");
        await steps.DoneAsync("secretariat", "inscrire-recours", AppealNo, $$"""{"seance":"{{SittingNo}}"}""");

        var refused = await steps.RefusedAsync("secretariat", "inscrire-recours", AppealNo, """{"seance":"2026-0004"}""");

        Assert.Contains($"déjà à l'ordre du jour de la séance {SittingNo}", refused.Message, StringComparison.Ordinal);
        Assert.Single(await steps.RowsAsync<AgendaItem>());
    }
}
