using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.DueDates;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Journal;
using IefWorkflow.Cases.Settings;
using IefWorkflow.Cases.Simulation;
using IefWorkflow.Law.Calendar;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Tests.Core;

/// <summary>An act, its task, a clock and its reminders, on the shortest of procedures.</summary>
public class StepTests
{
    private const string Request = """
        {"enfant-nom":"Le Goff","enfant-prenoms":"Anna","enfant-ne-le":"2016-05-04","commune":"Rennes","residence":"35","motif":"M4","annee":"2026-2027","responsables":[{"nom":"Yann Le Goff"}]}
        """;

    private static readonly AcademySettings Rennes = new() { Name = "Rennes", Seat = Departement.Parse("35"), Departements = [Departement.Parse("35")] };

    [Fact]
    public async Task Silence_is_recorded_when_the_last_day_is_over_and_not_before()
    {
        await using var world = await FiledAsync();

        await world.AdvanceAsync(new DateOnly(2026, 6, 1), new TimeOnly(23, 59), default);
        Assert.Equal(CaseState.Filed, (await FileAsync(world)).State);

        await world.AdvanceAsync(new DateOnly(2026, 6, 2), new TimeOnly(0, 0), default);
        Assert.Equal(CaseState.Refused, (await FileAsync(world)).State);
        Assert.Equal(DueState.Elapsed, (await world.UseAsync(session => session.Db.DueDates.SingleAsync())).State);
    }

    [Fact]
    public async Task Each_band_reminds_once_and_never_after_the_clock_is_settled()
    {
        await using var world = await FiledAsync();

        await world.AdvanceAsync(new DateOnly(2026, 5, 20), new TimeOnly(9, 0), default);
        Assert.Equal(2, await world.UseAsync(session => session.Db.Messages.CountAsync()));

        Assert.IsType<ActAnswer.Done>(await DoAsync(world, "gestionnaire", "accomplir-tache", "2026-0001", """{"issue":"Bon"}"""));
        await world.AdvanceAsync(new DateOnly(2026, 7, 1), new TimeOnly(9, 0), default);
        Assert.Equal(2, await world.UseAsync(session => session.Db.Messages.CountAsync()));
        Assert.Equal(DueState.Moot, (await world.UseAsync(session => session.Db.DueDates.SingleAsync())).State);
    }

    [Theory]
    [InlineData("gestionnaire", "accomplir-tache", """{"issue":"Moyen"}""", RefusalKind.BadInput)]
    [InlineData("gestionnaire", "accomplir-tache", """{"choix":"Bon"}""", RefusalKind.BadInput)]
    [InlineData("dasen", "accomplir-tache", """{"issue":"Bon"}""", RefusalKind.Forbidden)]
    [InlineData("mairie", "accomplir-tache", """{"issue":"Bon"}""", RefusalKind.Forbidden)]
    [InlineData("gestionnaire", "faire-autre-chose", "{}", RefusalKind.NotFound)]
    public async Task A_refused_act_says_why_and_changes_nothing(string who, string act, string data, RefusalKind kind)
    {
        await using var world = await FiledAsync();
        var before = await FileAsync(world);

        var refused = Assert.IsType<ActAnswer.Refused>(await DoAsync(world, who, act, "2026-0001", data));

        Assert.Equal(kind, refused.Kind);
        Assert.Equal(before.Revision, (await FileAsync(world)).Revision);
        Assert.Single(await world.UseAsync(async session => await session.Tasks.OpenAsync(before.Id, default)));
    }

    [Fact]
    public async Task An_altered_journal_is_found_out()
    {
        await using var world = await FiledAsync();
        Assert.Empty(await world.UseAsync(session => JournalVerification.VerifyAsync(session.Db, default)));

        await world.UseAsync(session => session.Db.Database.ExecuteSqlRawAsync("UPDATE journal SET data = 'x' WHERE sequence = 1 AND case_id <> 'administration'"));

        Assert.Single(await world.UseAsync(session => JournalVerification.VerifyAsync(session.Db, default)));
    }

    private static async Task<CaseWorld> FiledAsync()
    {
        var world = await CaseWorld.OpenAsync(Rennes, new DateOnly(2026, 4, 1), Path.Combine(AppContext.BaseDirectory, "Data", "core"), default);
        Assert.Equal(new ActAnswer.Done("2026-0001"), await DoAsync(world, "famille", "deposer-demande", null, Request));
        return world;
    }

    private static async Task<ActAnswer> DoAsync(CaseWorld world, string who, string act, string? number, string data) =>
        await world.ActAsync(await world.ActorAsync(who, default), act, number, JsonNode.Parse(data)!.AsObject(), default);

    private static Task<CaseFile> FileAsync(CaseWorld world) => world.UseAsync(session => session.Db.Files.SingleAsync());
}
