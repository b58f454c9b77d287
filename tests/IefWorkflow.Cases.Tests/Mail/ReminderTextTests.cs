using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Messages;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Simulation;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Tests.Mail;

/// <summary>L-17: what reminders say, to whom, and who gets them when nobody can.</summary>
public class ReminderTextTests
{
    [Fact]
    public async Task A_reminder_names_the_file_the_date_and_one_action_and_no_child()
    {
        await using var world = await FiledAsync();

        await world.AdvanceAsync(new DateOnly(2026, 5, 26), new TimeOnly(9, 0), default);

        var messages = await MessagesAsync(world);
        Assert.Equal(
            [
                "[implicite J-30] Dossier 2026-0001\u00A0: acceptation implicite le 1er\u00A0juin\u00A02026, décision à notifier avant cette date",
                "[implicite J-15] Dossier 2026-0001\u00A0: acceptation implicite le 1er\u00A0juin\u00A02026, décision à notifier avant cette date",
                "[implicite J-7] Dossier 2026-0001\u00A0: acceptation implicite le 1er\u00A0juin\u00A02026, décision à notifier avant cette date",
            ],
            messages.Select(message => message.Subject));
        Assert.All(messages, message => Assert.Equal(MessageKind.Reminder, message.Kind));
        Assert.All(messages, message => Assert.Contains("À faire\u00A0: Faites notifier la décision avant cette date.", message.Body, StringComparison.Ordinal));
        Assert.All(messages, message => Assert.DoesNotContain("Le Goff", message.Subject + message.Body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reminder_that_nobody_of_the_role_can_get_is_an_alert_and_goes_to_those_who_act_for_them()
    {
        await using var world = await FiledAsync();
        await SetAddressAsync(world, "gestionnaire", isVerified: false);

        await world.AdvanceAsync(new DateOnly(2026, 5, 3), new TimeOnly(9, 0), default);

        var message = Assert.Single(await MessagesAsync(world));
        Assert.Equal((MessageKind.Escalation, "dasen@academie.example"), (message.Kind, message.To));
        Assert.Equal(Role.Clerk, Assert.Single(await world.UseAsync(session => session.Db.Alerts.ToListAsync())).Role);
    }

    [Fact]
    public async Task When_they_cannot_be_written_to_either_the_administrator_is_alerted()
    {
        await using var world = await FiledAsync();
        await SetAddressAsync(world, "gestionnaire", isVerified: false);
        await SetAddressAsync(world, "dasen", isVerified: false);

        await world.AdvanceAsync(new DateOnly(2026, 5, 3), new TimeOnly(9, 0), default);

        Assert.Empty(await MessagesAsync(world));
        Assert.Equal([Role.Clerk, Role.Administrator], (await world.UseAsync(session => session.Db.Alerts.OrderBy(alert => alert.Id).ToListAsync())).Select(alert => alert.Role));
    }

    internal static async Task<CaseWorld> FiledAsync()
    {
        var world = await CaseWorld.OpenAsync(OutboxBench.Rennes, new DateOnly(2026, 4, 1), Path.Combine(AppContext.BaseDirectory, "Data", "core"), default);
        var request = JsonNode.Parse("""
            {"enfant-nom":"Le Goff","enfant-prenoms":"Anna","enfant-ne-le":"2016-05-04","commune":"Rennes","residence":"35","motif":"M4","annee":"2026-2027","responsables":[{"nom":"Yann Le Goff"}]}
            """)!.AsObject();
        Assert.IsType<ActAnswer.Done>(await world.ActAsync(await world.ActorAsync("famille", default), "deposer-demande", null, request, default));
        return world;
    }

    internal static Task<int> SetAddressAsync(CaseWorld world, string account, bool isVerified) => world.UseAsync(async session =>
    {
        (await session.Db.Accounts.SingleAsync(row => row.Id == account)).EmailIsVerified = isVerified;
        return await session.Db.SaveChangesAsync();
    });

    private static Task<List<Message>> MessagesAsync(CaseWorld world) => world.UseAsync(session => session.Db.Messages.OrderBy(message => message.CreatedAt).ThenBy(message => message.Id).ToListAsync());
}
