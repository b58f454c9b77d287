using IefWorkflow.Cases.Appeals;
using IefWorkflow.Cases.Commission;
using IefWorkflow.Cases.Decisions;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Requests;
using static IefWorkflow.Cases.Tests.Appeals.AppealSteps;

namespace IefWorkflow.Cases.Tests.Appeals;

/// <summary>Until the commission has ruled, the DASEN may withdraw an unlawful refusal and the family may give up: everything ends there.</summary>
public class AppealEndsEarlyTests
{
    private const string Unlawfulness = """{"illegalite":"Le motif opposé n'est pas prévu par l'article L. 131-5."}""";

    [Fact]
    public async Task A_refusal_withdrawn_leaves_nothing_to_decide()
    {
        await using var steps = await ConvenedAsync();
        await steps.DoneAsync("dasen", "retirer-refus", AppealNo, Unlawfulness);

        await steps.AssertEndedAsync(CaseState.Moot);
        Assert.Equal(CaseState.Authorised, await steps.StateAsync(RequestNo));
        Assert.Equal("L-12 L-18", await steps.LettersAsync(AppealNo));
        Assert.Equal("L-08 L-19 L-20", await steps.LettersAsync(RequestNo));
        foreach (var code in (string[])["L-18", "L-19", "L-20"]) Assert.Empty(await steps.MissingAsync(code));
        Assert.Equal(new DateOnly(2027, 8, 31), Assert.Single(await steps.RowsAsync<AuthorisationRequest>()).AuthorisedUntil);
        Assert.Equal("non-lieu, refus retiré", Assert.Single(await steps.RowsAsync<AgendaItem>()).LeftBecause);
        var decisions = await steps.RowsAsync<Decision>();
        Assert.Equal("refus", decisions.Find(decision => decision.Kind is DecisionKind.RefusalWithdrawal)!.ReplacesId);
        Assert.NotNull(decisions.Find(decision => decision.Kind is DecisionKind.Grant));
    }

    [Fact]
    public async Task Once_the_commission_has_ruled_the_refusal_is_not_withdrawn()
    {
        await using var steps = await VotedAsync("contre", "contre");

        Assert.Equal("CRPA L412-6", (await steps.RefusedAsync("dasen", "retirer-refus", AppealNo, Unlawfulness)).Article);
        await steps.RefusedAsync("famille", "se-desister-recours", AppealNo);
    }

    [Fact]
    public async Task Silence_is_no_ruling_and_the_refusal_may_still_be_withdrawn_after_it()
    {
        await using var steps = await FiledAsync();
        await steps.WaitAsync("2026-08-11");

        await steps.DoneAsync("dasen", "retirer-refus", AppealNo, Unlawfulness);

        await steps.AssertEndedAsync(CaseState.Moot);
    }

    [Theory]
    [InlineData("""{"illegalite":" "}""", "CRPA L412-6")]
    [InlineData("""{"illegalite":"x","annees":2}""", "L131-5")]
    public async Task Only_an_unlawful_refusal_is_withdrawn_and_no_longer_authorisation_given_than_the_text_allows(string data, string article)
    {
        await using var steps = await FiledAsync();

        Assert.Equal(article, (await steps.RefusedAsync("dasen", "retirer-refus", AppealNo, data)).Article);
    }

    [Fact]
    public async Task The_family_gives_up()
    {
        await using var steps = await ConvenedAsync();
        await steps.DoneAsync("famille", "se-desister-recours", AppealNo);

        await steps.AssertEndedAsync(CaseState.GivenUp);
        Assert.Equal(AppealOutcome.GivenUp, (await steps.FactsAsync()).Outcome);
        await steps.RefusedAsync("famille", "se-desister-recours", AppealNo);
        await steps.RefusedAsync("dasen", "retirer-refus", AppealNo, Unlawfulness);
    }
}
