using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.DueDates;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Journal;
using IefWorkflow.Cases.Settings;
using IefWorkflow.Cases.Simulation;
using IefWorkflow.Law.Calendar;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Tests.Storage;

/// <summary>People and nodes that act at once: one wins, the others are told, nothing is lost and nothing happens twice.</summary>
public class ConcurrencyTests
{
    private static readonly AcademySettings Rennes = new() { Name = "Rennes", Seat = Departement.Parse("35"), Departements = [Departement.Parse("35")] };

    public static TheoryData<string> All => Databases.All;

    [Theory]
    [MemberData(nameof(All))]
    public async Task Requests_filed_at_once_all_get_a_number_of_their_own(string database)
    {
        await using var world = await OpenAsync(database);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => FileAsync(world))));

        Assert.Equal(Enumerable.Range(1, 8).Select(number => $"2026-{number:0000}"), answers.Select(answer => Assert.IsType<ActAnswer.Done>(answer).Number).Order(StringComparer.Ordinal));
        Assert.Empty(await world.UseAsync(session => JournalVerification.VerifyAsync(session.Db, default)));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Of_two_people_who_do_the_same_step_one_wins_and_the_other_is_told_who_did_it(string database)
    {
        await using var world = await OpenAsync(database);
        await FileAsync(world);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => DoAsync(world, "gestionnaire", "accomplir-tache", "2026-0001", """{"issue":"Bon"}"""))));

        Assert.Single(answers.OfType<ActAnswer.Done>());
        Assert.All(answers.OfType<ActAnswer.Refused>(), refused => Assert.Equal(RefusalKind.NotExpected, refused.Kind));
        Assert.All(answers.OfType<ActAnswer.Refused>(), refused => Assert.Contains("l'a déjà fait", refused.Message, StringComparison.Ordinal));
        Assert.Equal(CaseState.Refused, await world.UseAsync(async session => (await session.Db.Files.SingleAsync()).State));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Nodes_that_wake_up_at_once_after_an_outage_fire_everything_once(string database)
    {
        await using var world = await OpenAsync(database);
        for (var request = 0; request < 5; request++) await FileAsync(world);
        world.Clock.MoveTo(new DateTimeOffset(2026, 7, 1, 0, 0, 0, TimeSpan.Zero));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => world.RunDueAsync(default))));

        Assert.Equal(5, await world.UseAsync(session => session.Db.DueDates.CountAsync(due => due.State == DueState.Elapsed)));
        Assert.Equal(5, await world.UseAsync(session => session.Db.Journal.CountAsync(entry => entry.Name == "delai-echu")));
        Assert.All(await world.UseAsync(session => session.Db.Files.ToListAsync()), file => Assert.Equal(CaseState.Refused, file.State));
        Assert.Empty(await world.UseAsync(session => JournalVerification.VerifyAsync(session.Db, default)));
    }

    private static async Task<CaseWorld> OpenAsync(string database) =>
        await CaseWorld.OpenAsync(Rennes, new DateOnly(2026, 4, 1), Path.Combine(AppContext.BaseDirectory, "Data", "core"), await Databases.CreateAsync(database), default);

    private static Task<ActAnswer> FileAsync(CaseWorld world) => DoAsync(
        world, "famille", "deposer-demande", null,
        """{"enfant-nom":"Le Goff","enfant-prenoms":"Anna","enfant-ne-le":"2016-05-04","commune":"Rennes","residence":"35","motif":"M4","annee":"2026-2027","responsables":[{"nom":"Yann Le Goff"}]}""");

    private static async Task<ActAnswer> DoAsync(CaseWorld world, string who, string act, string? number, string data) =>
        await world.ActAsync(await world.ActorAsync(who, default), act, number, JsonNode.Parse(data)!.AsObject(), default);
}
