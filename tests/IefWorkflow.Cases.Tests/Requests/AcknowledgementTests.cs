using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Files;

namespace IefWorkflow.Cases.Tests.Requests;

/// <summary>R131-11-6: the acknowledgement says whether the file is complete, and gives at most fifteen days for what is missing.</summary>
public class AcknowledgementTests
{
    private const string Incomplete = RequestWorld.Common + ",\"M2-INSCR\"";

    [Fact]
    public async Task A_complete_file_is_acknowledged_with_the_day_silence_grants_it()
    {
        await using var world = await RequestWorld.FiledAsync("M2A", RequestWorld.Sport);
        await world.DoneAsync("gestionnaire", "accuser-reception");

        Assert.Equal(new DateOnly(2026, 4, 1), (await world.RequestAsync()).CompleteOn);
        Assert.Contains("\"date-implicite\":\"2026-06-01\"", Assert.Single(await world.LettersAsync("L-01")).Fields, StringComparison.Ordinal);
        Assert.Equal(CaseState.UnderReview, await world.StateAsync());
        Assert.Equal([("L131-5/implied-acceptance", new DateOnly(2026, 6, 1))], await world.ClocksAsync());
    }

    [Fact]
    public async Task Missing_pieces_are_asked_for_and_keep_the_two_months_from_running()
    {
        await using var world = await RequestWorld.FiledAsync("M2A", Incomplete);
        Assert.Equal(CaseState.Incomplete, await world.StateAsync());
        await world.DoneAsync("gestionnaire", "accuser-reception", """{"notifie-le":"2026-04-01","delai-pieces":10}""");

        Assert.Contains("M2-EDT", Assert.Single(await world.LettersAsync("L-02")).Fields, StringComparison.Ordinal);
        Assert.Equal([("R131-11-6/deadline", new DateOnly(2026, 4, 13))], await world.ClocksAsync());
    }

    [Fact]
    public async Task The_days_given_run_from_the_notification_once_it_is_known()
    {
        await using var world = await RequestWorld.FiledAsync("M2A", Incomplete);
        await world.DoneAsync("gestionnaire", "accuser-reception");
        Assert.Empty(await world.ClocksAsync());

        await world.OnAsync(2026, 4, 7);
        await world.RefusedAsync("gestionnaire", "dater-accuse", """{"notifie-le":"2026-03-31"}""", RefusalKind.BadInput);
        await world.RefusedAsync("gestionnaire", "dater-accuse", """{"notifie-le":"2026-04-08"}""", RefusalKind.BadInput);
        await world.DoneAsync("gestionnaire", "dater-accuse", """{"notifie-le":"2026-04-07"}""");

        Assert.Equal([("R131-11-6/deadline", new DateOnly(2026, 4, 22))], await world.ClocksAsync());
        await world.RefusedAsync("gestionnaire", "dater-accuse", """{"notifie-le":"2026-04-07"}""", RefusalKind.NotExpected);
    }

    [Theory]
    [InlineData("""{"delai-pieces":16}""", RefusalKind.Unlawful, "R131-11-6")]
    [InlineData("""{"delai-pieces":0}""", RefusalKind.Unlawful, "R131-11-6")]
    [InlineData("""{"le":"2026-04-02"}""", RefusalKind.BadInput, null)]
    [InlineData("""{"le":"2026-03-31"}""", RefusalKind.BadInput, null)]
    [InlineData("""{"notifie-le":"2026-04-02"}""", RefusalKind.BadInput, null)]
    public async Task An_unlawful_delay_or_a_date_out_of_order_is_refused(string data, RefusalKind kind, string? article)
    {
        await using var world = await RequestWorld.FiledAsync("M2A", Incomplete);

        await world.RefusedAsync("gestionnaire", "accuser-reception", data, kind, article);
    }

    [Fact]
    public async Task A_complete_file_gets_no_delay_and_is_acknowledged_once()
    {
        await using var world = await RequestWorld.FiledAsync("M2A", RequestWorld.Sport);
        await world.RefusedAsync("gestionnaire", "accuser-reception", """{"delai-pieces":5}""", RefusalKind.BadInput);
        await world.DoneAsync("gestionnaire", "accuser-reception");

        await world.RefusedAsync("gestionnaire", "accuser-reception", "{}", RefusalKind.NotExpected);
    }

    [Fact]
    public async Task Nothing_to_date_before_the_acknowledgement()
    {
        await using var world = await RequestWorld.FiledAsync("M2A", RequestWorld.Sport);

        await world.RefusedAsync("gestionnaire", "dater-accuse", """{"notifie-le":"2026-04-01"}""", RefusalKind.NotExpected);
    }

    [Theory]
    [InlineData("famille")]
    [InlineData("medecin")]
    [InlineData("mairie")]
    public async Task Only_the_service_acknowledges(string who)
    {
        await using var world = await RequestWorld.FiledAsync("M2A", RequestWorld.Sport);

        await world.RefusedAsync(who, "accuser-reception", "{}", RefusalKind.Forbidden);
    }
}
