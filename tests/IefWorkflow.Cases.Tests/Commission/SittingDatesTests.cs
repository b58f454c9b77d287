using IefWorkflow.Cases.Commission;
using IefWorkflow.Cases.Tests.Appeals;
using Microsoft.EntityFrameworkCore;
using static IefWorkflow.Cases.Tests.Appeals.AppealSteps;

namespace IefWorkflow.Cases.Tests.Commission;

/// <summary>A date is proposed when every waiting appeal stays in its month, the commission can sit, and there is time to convene it.</summary>
public class SittingDatesTests
{
    [Fact]
    public async Task Dates_run_from_the_convocation_days_to_the_last_working_day_of_the_month()
    {
        await using var steps = await FiledAsync();

        var days = (await ProposedAsync(steps, 50)).Select(date => date.On).ToList();

        Assert.Equal((new DateOnly(2026, 6, 15), new DateOnly(2026, 7, 10)), (days[0], days[^1]));
        Assert.DoesNotContain(days, day => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
        Assert.Equal(20, days.Count);
    }

    [Fact]
    public async Task The_appeal_that_would_leave_its_month_is_named_with_its_limit()
    {
        await using var steps = await FiledAsync();

        var date = await ExaminedAsync(steps, new DateOnly(2026, 7, 13));

        var broken = Assert.Single(date.Breaks);
        Assert.Equal((AppealNo, new DateOnly(2026, 7, 10), new DateOnly(2026, 8, 10)), (broken.Number, broken.Month.Prudent, broken.TacitRejectionOn));
        Assert.False(date.IsGood);
        Assert.Empty(date.Obstacles);
    }

    [Theory]
    [InlineData("2026-07-04", "samedi")]
    [InlineData("2026-07-14", "Ce n'est pas un jour ouvré")]
    [InlineData("2026-06-09", "passée")]
    public async Task A_day_off_and_a_day_past_are_obstacles(string day, string word)
    {
        await using var steps = await FiledAsync();

        Assert.Contains((await ExaminedAsync(steps, DateOnly.Parse(day))).Obstacles, obstacle => obstacle.Contains(word, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_notice_shorter_than_the_house_practice_is_a_warning()
    {
        await using var steps = await FiledAsync();

        var date = await ExaminedAsync(steps, new DateOnly(2026, 6, 12));

        Assert.Contains("l'usage est de 5 jours", Assert.Single(date.Warnings), StringComparison.Ordinal);
        Assert.Empty(date.Obstacles);
    }

    [Fact]
    public async Task A_day_on_which_a_mandate_is_over_is_an_obstacle()
    {
        await using var steps = await FiledAsync();
        await steps.World.UseAsync(session => session.Db.Set<SeatHolder>().Where(holder => holder.Id == "medecin").ExecuteUpdateAsync(set => set.SetProperty(holder => holder.EndsOn, new DateOnly(2026, 6, 20))));

        Assert.Empty((await ExaminedAsync(steps, new DateOnly(2026, 6, 19))).Obstacles);
        Assert.Contains("D131-11-11", Assert.Single((await ExaminedAsync(steps, new DateOnly(2026, 6, 22))).Obstacles), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_for_which_too_many_declared_an_absence_has_no_quorum()
    {
        await using var steps = await ConvenedAsync();
        foreach (var seat in new[] { "ien", "ia-ipr", "medecin" })
        {
            await steps.DoneAsync("secretariat", "declarer-empechement", SittingNo, $$"""{"membre":"{{seat}}"}""");
            await steps.DoneAsync("secretariat", "declarer-empechement", SittingNo, $$"""{"membre":"{{seat}}-suppleant"}""");
        }

        Assert.Contains("2 sièges", Assert.Single((await ExaminedAsync(steps, new DateOnly(2026, 6, 30))).Obstacles), StringComparison.Ordinal);
        Assert.Empty((await ExaminedAsync(steps, new DateOnly(2026, 7, 1))).Obstacles);
    }

    [Fact]
    public async Task An_appeal_waits_until_it_stands_on_an_agenda_and_is_ready_when_it_can_be_put_there()
    {
        await using var steps = await FiledAsync();
        Assert.False(Assert.Single(await WaitingAsync(steps)).IsReady);
        await steps.DoneAsync("secretariat", "accuser-reception-recours", AppealNo);
        await steps.DoneAsync("secretariat", "qualifier-recevabilite", AppealNo);
        await steps.DoneAsync("dasen", "transmettre-dossier", AppealNo);
        Assert.True(Assert.Single(await WaitingAsync(steps)).IsReady);

        await steps.DoneAsync("secretariat", "programmer-seance", null, """{"date":"2026-06-30","heure":"14:00","lieu":"Rectorat"}""");
        await steps.DoneAsync("secretariat", "inscrire-recours", AppealNo, $$"""{"seance":"{{SittingNo}}"}""");

        Assert.Empty(await WaitingAsync(steps));
    }

    private static Task<IReadOnlyList<WaitingAppeal>> WaitingAsync(AppealSteps steps) => steps.World.UseAsync(session => session.WaitingAppealsAsync(default));

    private static Task<IReadOnlyList<SittingDate>> ProposedAsync(AppealSteps steps, int count) =>
        steps.World.UseAsync(async session => await session.ProposeDatesAsync(await session.WaitingAppealsAsync(default), count, default));

    private static Task<SittingDate> ExaminedAsync(AppealSteps steps, DateOnly day) =>
        steps.World.UseAsync(async session => await session.ExamineDateAsync(day, await session.WaitingAppealsAsync(default), default));
}
