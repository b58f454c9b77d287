using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Planning;
using IefWorkflow.Cases.Tests.Administration;
using IefWorkflow.Law.Calendar;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Tests.Planning;

/// <summary>The calendar shows what is in the scope of its reader, and its secret address tells no name.</summary>
public class CalendarTests
{
    private static readonly DateOnly First = new(2026, 4, 1);
    private static readonly DateOnly Last = new(2026, 5, 31);

    [Theory]
    [InlineData("gestionnaire", "35", 1)]
    [InlineData("gestionnaire", "22", 0)]
    [InlineData("dasen", "", 1)]
    [InlineData("medecin", "35", 1)]
    [InlineData("administrateur", "", 1)]
    [InlineData("secretariat", "", 0)]
    [InlineData("membre", "", 0)]
    [InlineData("famille", "", 0)]
    [InlineData("mairie", "", 0)]
    public async Task Each_role_sees_the_limits_of_its_scope(string who, string departement, int expected)
    {
        await using var world = await FiledWorld.OpenAsync("closures");
        var actor = await world.ActorAsync(who, default);
        if (departement.Length > 0) actor = actor with { Departements = [Departement.Parse(departement)] };

        Assert.Equal(expected, (await world.UseAsync(session => session.PlannedAsync(actor, First, Last, default))).Count);
    }

    [Fact]
    public async Task Holidays_are_named_and_weekends_are_only_not_worked()
    {
        await using var world = await FiledWorld.OpenAsync("closures");
        var days = await world.UseAsync(async session => await session.CalendarAsync(await world.ActorAsync("dasen", default), First, Last, default));

        var easter = days.Single(day => day.On == new DateOnly(2026, 4, 6));
        Assert.True(easter is { IsWorked: false, DayOff: not null });
        var saturday = days.Single(day => day.On == new DateOnly(2026, 4, 4));
        Assert.True(saturday is { IsWorked: false, DayOff: null });
        Assert.Equal("2026-0001", Assert.Single(days.Single(day => day.On == new DateOnly(2026, 4, 16)).Lines).Number);
    }

    [Fact]
    public async Task The_campaign_runs_from_the_filing_window_to_the_end_of_the_school_year()
    {
        await using var world = await FiledWorld.OpenAsync("closures");
        var months = await world.UseAsync(async session => await session.CampaignAsync(await world.ActorAsync("dasen", default), new SchoolYear(2026), default));

        Assert.Equal((new DateOnly(2026, 3, 1), new DateOnly(2027, 8, 1)), (months[0].First, months[^1].First));
        Assert.Equal(1, months[1].Limits);
    }

    [Fact]
    public async Task The_secret_address_gives_numbers_without_a_name_until_it_is_revoked()
    {
        await using var world = await FiledWorld.OpenAsync("closures");
        var (desk, dasen) = (world.Service<CalendarFeedDesk>(), await world.ActorAsync("dasen", default));
        var secret = await desk.RenewAsync(dasen, default);

        var text = await desk.ReadAsync(secret!, default);
        Assert.Contains("DTSTART;VALUE=DATE:20260416", text, StringComparison.Ordinal);
        Assert.Contains("2026-0001", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Goff", text, StringComparison.Ordinal);
        Assert.NotEqual(secret, await world.UseAsync(session => session.Db.Set<CalendarFeed>().Select(feed => feed.SecretDigest).SingleAsync()));

        var second = await desk.RenewAsync(dasen, default);
        Assert.Null(await desk.ReadAsync(secret!, default));
        await desk.RevokeAsync(dasen, default);
        Assert.Null(await desk.ReadAsync(second!, default));
    }

    [Fact]
    public async Task A_closed_account_and_a_role_without_calendar_have_no_address()
    {
        await using var world = await FiledWorld.OpenAsync("closures");
        var desk = world.Service<CalendarFeedDesk>();
        var secret = await desk.RenewAsync(await world.ActorAsync("dasen", default), default);
        await world.UseAsync(session => session.Db.Accounts.Where(account => account.Role == Role.Dasen).ExecuteUpdateAsync(account => account.SetProperty(row => row.IsActive, false)));

        Assert.Null(await desk.ReadAsync(secret!, default));
        Assert.Null(await desk.RenewAsync(await world.ActorAsync("famille", default), default));
    }
}
