using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Files;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Tests.Procedures;

/// <summary>Code de l'éducation, D131-4-1: the departmental body meets twice a year, all its members invited.</summary>
public class DepartmentalBodyTests
{
    private const string Everybody = "\"prefet\",\"dasen\",\"conseil-departemental\",\"maires\",\"epci\",\"caf\",\"msa\",\"procureur\"";

    [Theory]
    [InlineData(0, 2)]
    [InlineData(1, 1)]
    [InlineData(2, 0)]
    public async Task Too_few_meetings_are_told_on_1_October_and_1_December_and_the_year_ends_on_31_December(int meetings, int alerts)
    {
        await using var small = await SmallWorld.OpenAsync(new DateOnly(2026, 3, 2));
        var number = await small.DoneAsync("dasen", "ouvrir-annee-instance", null, """{"annee":2026,"departement":"35"}""");
        for (var month = 4; month < 4 + meetings; month++) await HeldAsync(small, number, $"2026-{month:00}-15", month);

        await small.AtAsync(2026, 12, 31, 23);
        Assert.Equal((CaseState.Open, alerts), (await small.StateAsync(number), await small.MessagesAsync(number)));
        await small.AtAsync(2027, 1, 1, 0);
        Assert.Equal((CaseState.Closed, new DateOnly(2027, 1, 1)), (await small.StateAsync(number), (await small.FileAsync(number)).ClosedOn!.Value));
    }

    [Fact]
    public async Task A_year_opened_in_November_without_a_meeting_is_told_at_once()
    {
        await using var small = await SmallWorld.OpenAsync(new DateOnly(2026, 11, 2));
        var number = await small.DoneAsync("gestionnaire", "ouvrir-annee-instance", null, """{"annee":2026,"departement":"22"}""");

        Assert.Equal(1, await small.MessagesAsync(number));
    }

    [Fact]
    public async Task A_year_opened_ahead_waits_for_the_days_of_its_own_year()
    {
        await using var small = await SmallWorld.OpenAsync(new DateOnly(2026, 11, 2));
        var number = await small.DoneAsync("gestionnaire", "ouvrir-annee-instance", null, """{"annee":2027,"departement":"35"}""");

        await small.AtAsync(2027, 9, 30);
        Assert.Equal((CaseState.Open, 0), (await small.StateAsync(number), await small.MessagesAsync(number)));
        await small.AtAsync(2027, 10, 1);
        Assert.Equal(1, await small.MessagesAsync(number));
    }

    [Fact]
    public async Task Every_member_is_invited()
    {
        await using var small = await SmallWorld.OpenAsync(new DateOnly(2026, 3, 2));
        var number = await small.DoneAsync("dasen", "ouvrir-annee-instance", null, """{"annee":2026,"departement":"35"}""");

        var refused = await small.RefusedAsync("dasen", "convoquer-instance", number, Convocation("2026-04-15").Replace("\"caf\",", ""));

        Assert.Equal((RefusalKind.Unlawful, "D131-4-1"), (refused.Kind, refused.Article));
        Assert.Contains("allocations familiales", refused.Message);
    }

    [Fact]
    public async Task The_state_counts_children_by_commune_and_holds_nothing_about_any()
    {
        await using var small = await SmallWorld.OpenAsync(new DateOnly(2026, 10, 5));
        foreach (var name in new[] { "Le Goff", "Morvan" })
        {
            var report = await small.DoneAsync("mairie", "signaler-manquement", null, $$"""{"enfant-nom":"{{name}}","enfant-prenoms":"Anna","commune":"Rennes","departement":"35","constate-le":"2026-10-01","fait":"x"}""");
            await small.DoneAsync("dasen", "traiter-signalement", report, """{"issue":"ni-inscrit-ni-autorise"}""");
            if (name == "Morvan") await small.DoneAsync("dasen", "arreter-mise-en-demeure", report, """{"signer":true,"motifs":"x"}""");
        }

        var number = await small.DoneAsync("dasen", "ouvrir-annee-instance", null, """{"annee":2026,"departement":"35"}""");
        await small.DoneAsync("dasen", "convoquer-instance", number, Convocation("2026-11-15"));

        var letter = Assert.Single(await small.LettersAsync(number));
        var line = Assert.Single(JsonNode.Parse(letter.Fields)!["lignes"]!.AsArray())!;
        Assert.Equal(("L-28", "Rennes", 2, 1, 0), (letter.Code, line["commune"]!.GetValue<string>(), line["enfants"]!.GetValue<int>(), line["mises_en_demeure"]!.GetValue<int>(), line["suivies"]!.GetValue<int>()));
        Assert.DoesNotContain("Morvan", letter.Fields);
    }

    [Fact]
    public async Task A_meeting_counts_when_it_was_convened_and_once()
    {
        await using var small = await SmallWorld.OpenAsync(new DateOnly(2026, 3, 2));
        var number = await small.DoneAsync("dasen", "ouvrir-annee-instance", null, """{"annee":2026,"departement":"35"}""");
        Assert.Equal(RefusalKind.Unlawful, (await small.RefusedAsync("dasen", "tenir-reunion", number, """{"convoquee-pour-le":"2026-03-02","presents":["dasen"]}""")).Kind);

        await HeldAsync(small, number, "2026-04-15", 4);

        Assert.Equal(RefusalKind.NotExpected, (await small.RefusedAsync("dasen", "tenir-reunion", number, """{"convoquee-pour-le":"2026-04-15","presents":["dasen"]}""")).Kind);
    }

    [Theory]
    [InlineData("gestionnaire", """{"annee":2025,"departement":"35"}""", RefusalKind.BadInput)]
    [InlineData("gestionnaire", """{"annee":2026,"departement":"44"}""", RefusalKind.BadInput)]
    [InlineData("gestionnaire", """{"annee":2026,"departement":"35"}""", RefusalKind.NotExpected)]
    [InlineData("mairie", """{"annee":2027,"departement":"35"}""", RefusalKind.Forbidden)]
    public async Task A_year_is_opened_once_for_a_departement_of_the_academie(string who, string data, RefusalKind kind)
    {
        await using var small = await SmallWorld.OpenAsync(new DateOnly(2026, 3, 2));
        await small.DoneAsync("dasen", "ouvrir-annee-instance", null, """{"annee":2026,"departement":"35"}""");

        Assert.Equal(kind, (await small.RefusedAsync(who, "ouvrir-annee-instance", null, data)).Kind);
        Assert.Equal(1, await small.World.UseAsync(session => session.Db.Files.CountAsync()));
    }

    private static async Task HeldAsync(SmallWorld small, string number, string day, int month)
    {
        await small.DoneAsync("dasen", "convoquer-instance", number, Convocation(day));
        await small.AtAsync(2026, month, 16);
        await small.DoneAsync("gestionnaire", "tenir-reunion", number, $$"""{"convoquee-pour-le":"{{day}}","presents":["prefet","dasen"]}""");
    }

    private static string Convocation(string day) => $$"""{"le":"{{day}}","heure":"14:00","lieu":"Préfecture","invites":[{{Everybody}}]}""";
}
