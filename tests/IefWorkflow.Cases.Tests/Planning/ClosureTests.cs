using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Administration;
using IefWorkflow.Cases.DueDates;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Invariants;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Planning;
using IefWorkflow.Cases.Simulation;
using IefWorkflow.Cases.Tests.Administration;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Tests.Planning;

/// <summary>A closure moves dates already given: they are shown before, moved whole, and noted on each file. Fifteen days from 1 April 2026 end on Thursday 16 April.</summary>
public class ClosureTests
{
    private static readonly DateOnly Thursday = new(2026, 4, 16);
    private static readonly DateOnly Monday = new(2026, 4, 20);
    private static readonly ClosureChange Bridge = new(Thursday, Thursday.AddDays(1), "", "Pont", Reopens: false);

    [Fact]
    public async Task The_plan_names_the_file_and_its_dates_and_changes_nothing()
    {
        await using var world = await FiledWorld.OpenAsync("closures");

        var (plan, refused) = await world.Service<ClosureDesk>().PreviewAsync(await AdministratorAsync(world), Bridge, default);

        Assert.Null(refused);
        var move = Assert.Single(plan!.Moves);
        Assert.Equal(("2026-0001", "R131-11-2/doctor", (Thursday, Monday), (Thursday, Monday)), (move.Number, move.Rule, move.Prudent, move.Legal));
        Assert.Equal(Thursday, (await DueAsync(world)).LegalOn);
    }

    [Fact]
    public async Task The_clock_elapses_on_its_new_day_and_its_reminders_follow()
    {
        await using var world = await FiledWorld.OpenAsync("closures");
        await CloseAsync(world, Bridge);

        var due = await DueAsync(world);
        Assert.Equal((Monday, Monday, DueState.Running), (due.PrudentOn, due.LegalOn, due.State));
        Assert.Contains("Pont", due.Explanation, StringComparison.Ordinal);
        Assert.Equal([new DateOnly(2026, 4, 15), new DateOnly(2026, 4, 19), new DateOnly(2026, 4, 21)], await world.UseAsync(async session => (await session.Db.Reminders.ToListAsync()).Select(reminder => session.DayOf(reminder.FireAt)).Order()));

        await world.AdvanceAsync(Monday, new TimeOnly(23, 59), default);
        Assert.Equal(DueState.Running, (await DueAsync(world)).State);
        Assert.Empty(await world.UseAsync(session => InvariantChecker.CheckAsync(session, default)));
        await world.AdvanceAsync(Monday.AddDays(1), new TimeOnly(0, 0), default);
        Assert.Equal((DueState.Elapsed, CaseState.Refused), ((await DueAsync(world)).State, (await world.FileAsync()).State));
    }

    [Fact]
    public async Task The_file_and_the_register_say_who_moved_what()
    {
        await using var world = await FiledWorld.OpenAsync("closures");
        await CloseAsync(world, Bridge);

        Assert.Equal("delai-recompte", (await world.JournalAsync())[^1]);
        var (entries, _) = await world.UseAsync(session => session.RegisterAsync(["fermer-jours"], 1, 10, default));
        Assert.Contains("2026-0001", Assert.Single(entries).Data, StringComparison.Ordinal);
        Assert.Equal("administrateur", entries[0].ActorId);
    }

    [Fact]
    public async Task Opening_the_days_again_brings_the_dates_back()
    {
        await using var world = await FiledWorld.OpenAsync("closures");
        await CloseAsync(world, Bridge);
        await CloseAsync(world, Bridge with { Reopens = true });

        Assert.Equal(Thursday, (await DueAsync(world)).LegalOn);
        await world.AdvanceAsync(Thursday.AddDays(1), new TimeOnly(0, 0), default);
        Assert.Equal(DueState.Elapsed, (await DueAsync(world)).State);
    }

    [Fact]
    public async Task A_plan_that_is_no_longer_true_is_not_carried_out()
    {
        await using var world = await FiledWorld.OpenAsync("closures");

        var refused = await world.Service<ClosureDesk>().ApplyAsync(await AdministratorAsync(world), Bridge, "autre", default);

        Assert.Equal(RefusalKind.NotExpected, refused!.Kind);
        Assert.Equal(Thursday, (await DueAsync(world)).LegalOn);
        Assert.Empty(await world.UseAsync(session => session.ClosedDaysAsync(default)));
    }

    [Fact]
    public async Task A_closure_of_another_departement_moves_nothing_here()
    {
        await using var world = await FiledWorld.OpenAsync("closures");

        Assert.Empty((await world.Service<ClosureDesk>().PreviewAsync(await AdministratorAsync(world), Bridge with { Departement = "22" }, default)).Plan!.Moves);
    }

    [Theory]
    [InlineData("gestionnaire", "2026-04-16", "2026-04-16", "", "Pont", false, RefusalKind.Forbidden)]
    [InlineData("administrateur", "2026-04-01", "2026-04-01", "", "Pont", false, RefusalKind.BadInput)]
    [InlineData("administrateur", "2026-04-16", "2026-04-15", "", "Pont", false, RefusalKind.BadInput)]
    [InlineData("administrateur", "2026-04-16", "2026-06-16", "", "Pont", false, RefusalKind.BadInput)]
    [InlineData("administrateur", "2026-04-16", "2026-04-16", "", " ", false, RefusalKind.BadInput)]
    [InlineData("administrateur", "2026-04-16", "2026-04-16", "44", "Pont", false, RefusalKind.BadInput)]
    [InlineData("administrateur", "2026-04-16", "2026-04-16", "", "", true, RefusalKind.BadInput)]
    public async Task What_cannot_be_closed_or_opened_is_refused(string who, string first, string last, string departement, string reason, bool reopens, RefusalKind kind)
    {
        await using var world = await FiledWorld.OpenAsync("closures");

        var change = new ClosureChange(DateOnly.Parse(first), DateOnly.Parse(last), departement, reason, reopens);

        Assert.Equal(kind, (await world.Service<ClosureDesk>().PreviewAsync(await world.ActorAsync(who, default), change, default)).Refused!.Kind);
    }

    private static Task<Actor> AdministratorAsync(CaseWorld world) => world.ActorAsync("administrateur", default);

    private static async Task CloseAsync(CaseWorld world, ClosureChange change)
    {
        var (desk, actor) = (world.Service<ClosureDesk>(), await AdministratorAsync(world));
        Assert.Null(await desk.ApplyAsync(actor, change, (await desk.PreviewAsync(actor, change, default)).Plan!.Seal, default));
    }

    private static Task<DueDate> DueAsync(CaseWorld world) => world.UseAsync(session => session.Db.DueDates.AsNoTracking().SingleAsync());
}
