using IefWorkflow.Cases.Messages;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Recurring;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Cases.Tasks;
using IefWorkflow.Cases.Tests.Procedures;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Tests.Recurring;

/// <summary>The body against school avoidance (D131-4-1): nobody forgets to open its year, nor to hold its two meetings.</summary>
public class BodyAlertsTests
{
    private const string Opening = """{"annee":2026,"departement":"35"}""";

    [Fact]
    public async Task A_year_that_nobody_opened_is_on_the_worklist_and_told_by_e_mail_once_and_leaves_when_it_is_opened()
    {
        await using var small = await SmallWorld.OpenAsync(new DateOnly(2026, 3, 2));
        await RunAsync(small);
        await RunAsync(small);

        var alert = Assert.Single(await AlertsAsync(small));
        Assert.Contains("année 2026", alert, StringComparison.Ordinal);
        var message = Assert.Single(await MessagesAsync(small));
        Assert.Equal("dasen@academie.example", message.To);
        Assert.Contains("À faire", message.Body, StringComparison.Ordinal);

        await small.DoneAsync("dasen", "ouvrir-annee-instance", null, Opening);
        await RunAsync(small);
        Assert.Empty(await AlertsAsync(small));
    }

    [Fact]
    public async Task A_dasen_without_a_verified_address_still_has_the_alert()
    {
        await using var small = await SmallWorld.OpenAsync(new DateOnly(2026, 3, 2));
        await small.World.UseAsync(async session =>
        {
            foreach (var account in await session.Db.Accounts.Where(account => account.Role == Role.Dasen).ToListAsync()) account.EmailIsVerified = false;
            return await session.Db.SaveChangesAsync();
        });
        await RunAsync(small);

        Assert.Single(await AlertsAsync(small));
        Assert.Empty(await MessagesAsync(small));
    }

    [Theory]
    [InlineData(9, 30, null)]
    [InlineData(10, 1, "Aucune réunion")]
    [InlineData(12, 1, "Aucune réunion")]
    public async Task A_year_without_a_meeting_is_on_the_worklist_from_1_October(int month, int day, string? expected)
    {
        await using var small = await SmallWorld.OpenAsync(new DateOnly(2026, 3, 2));
        await small.DoneAsync("dasen", "ouvrir-annee-instance", null, Opening);
        await small.AtAsync(2026, month, day);
        await RunAsync(small);

        var alerts = await AlertsAsync(small);
        if (expected is null) Assert.Empty(alerts);
        else Assert.Contains(expected, Assert.Single(alerts), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_meeting_is_enough_in_November_and_too_few_from_1_December()
    {
        await using var small = await SmallWorld.OpenAsync(new DateOnly(2026, 3, 2));
        var number = await small.DoneAsync("dasen", "ouvrir-annee-instance", null, Opening);
        await small.DoneAsync(
            "dasen", "convoquer-instance", number,
            """{"le":"2026-03-20","heure":"14:00","lieu":"Préfecture","invites":["prefet","dasen","conseil-departemental","maires","epci","caf","msa","procureur"]}""");
        await small.AtAsync(2026, 3, 20, 17);
        await small.DoneAsync("dasen", "tenir-reunion", number, """{"convoquee-pour-le":"2026-03-20","presents":["prefet","dasen"]}""");

        await small.AtAsync(2026, 11, 30);
        await RunAsync(small);
        Assert.Empty(await AlertsAsync(small));

        await small.AtAsync(2026, 12, 1);
        await RunAsync(small);
        Assert.Contains("Une seule réunion", Assert.Single(await AlertsAsync(small)), StringComparison.Ordinal);
    }

    private static Task<bool> RunAsync(SmallWorld small) => CaseTransaction.RunAsync(small.World.Scopes, async services =>
    {
        await new BodyAlerts().RunAsync((CaseSession)services.GetService(typeof(CaseSession))!, default);
        return true;
    }, default);

    /// <summary>The alerts of the DASEN, without those of the other département.</summary>
    private static Task<List<string>> AlertsAsync(SmallWorld small) => small.World.UseAsync(async session =>
    {
        var dasen = (await session.Db.Accounts.FindAsync("dasen"))!.ToActor();
        return (await session.AlertsAsync(dasen, default)).Select(row => row.Alert.Text).Where(text => !text.Contains("(22)", StringComparison.Ordinal)).ToList();
    });

    private static Task<List<Message>> MessagesAsync(SmallWorld small) => small.World.UseAsync(session => session.Db.Messages.Where(message => message.Id.StartsWith("instance:35:")).ToListAsync());
}
