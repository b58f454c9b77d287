using static IefWorkflow.Cases.Tests.Appeals.AppealSteps;

namespace IefWorkflow.Cases.Tests.Appeals;

/// <summary>While pieces asked for are awaited, the clock of the tacit rejection stands still; the month of the commission does not.</summary>
public class AppealPiecesTests
{
    [Fact]
    public async Task From_the_notification_to_the_end_of_the_time_given_or_to_the_production()
    {
        await using var steps = await FiledAsync();
        await steps.DoneAsync("secretariat", "demander-pieces-recours", AppealNo, """{"pieces":"Projet éducatif","delai":15}""");
        Assert.Contains("rapo-implied-rejection=2026-08-10", await steps.ClocksAsync(), StringComparison.Ordinal);

        await steps.WaitAsync("2026-06-15");
        await steps.DoneAsync("secretariat", "dater-demande-pieces", AppealNo, """{"notifiee-le":"2026-06-12"}""");
        Assert.Contains("rapo-implied-rejection=2026-08-25", await steps.ClocksAsync(), StringComparison.Ordinal);

        await steps.WaitAsync("2026-06-20");
        await steps.DoneAsync("famille", "produire-pieces-recours", AppealNo);
        Assert.Equal("CRPA-L231-4/rapo-implied-rejection=2026-08-18 D131-11-12/one-month=2026-07-10", await steps.ClocksAsync());

        await steps.WaitAsync("2026-08-18");
        Assert.Null((await steps.FactsAsync()).TacitOn);
        await steps.WaitAsync("2026-08-19");
        Assert.Equal(new DateOnly(2026, 8, 18), (await steps.FactsAsync()).TacitOn);
    }

    [Fact]
    public async Task Handed_over_the_request_suspends_at_once()
    {
        await using var steps = await FiledAsync();

        await steps.DoneAsync("secretariat", "demander-pieces-recours", AppealNo, """{"pieces":"Projet éducatif","delai":10,"notifiee-le":"2026-06-10"}""");

        Assert.Contains("rapo-implied-rejection=2026-08-20", await steps.ClocksAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("demander-pieces-recours", """{"pieces":"Projet","delai":0}""")]
    [InlineData("demander-pieces-recours", """{"pieces":"Projet","delai":61}""")]
    [InlineData("demander-pieces-recours", """{"pieces":" ","delai":15}""")]
    [InlineData("demander-pieces-recours", """{"pieces":"Projet","delai":15,"notifiee-le":"2026-06-09"}""")]
    [InlineData("dater-demande-pieces", """{"notifiee-le":"2026-06-10"}""")]
    [InlineData("produire-pieces-recours", "{}")]
    public async Task What_cannot_be_is_refused(string act, string data)
    {
        await using var steps = await FiledAsync();

        await steps.RefusedAsync("secretariat", act, AppealNo, data);
    }

    [Fact]
    public async Task One_request_at_a_time_and_none_once_silence_has_rejected()
    {
        await using var steps = await FiledAsync();
        await steps.DoneAsync("secretariat", "demander-pieces-recours", AppealNo, """{"pieces":"Projet","delai":15}""");
        await steps.RefusedAsync("secretariat", "demander-pieces-recours", AppealNo, """{"pieces":"Diplôme","delai":15}""");
        await steps.WaitAsync("2026-08-11");

        Assert.Equal("CRPA L114-5", (await steps.RefusedAsync("secretariat", "demander-pieces-recours", AppealNo, """{"pieces":"Diplôme","delai":15}""")).Article);
    }
}
