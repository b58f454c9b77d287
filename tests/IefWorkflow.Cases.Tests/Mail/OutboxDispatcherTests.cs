using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Messages;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Tests.Mail;

/// <summary>Every message leaves once, however many nodes send; what does not leave is tried later and never forgotten.</summary>
public class OutboxDispatcherTests
{
    private static readonly Actor Administrator = new("administrateur", "Administrateur", Role.Administrator, []);

    public static TheoryData<string> All => Databases.All;

    [Theory]
    [MemberData(nameof(All))]
    public async Task Nodes_that_send_at_once_send_each_message_once(string database)
    {
        await using var bench = await OutboxBench.OpenAsync(database);
        await bench.QueueAsync([.. Enumerable.Range(0, 40).Select(number => Sample.Message($"m{number:00}"))]);

        var sent = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => bench.Node().RunDueAsync(default))));

        Assert.Equal(40, sent.Sum());
        Assert.Equal(40, bench.Transport.HandedOver.Distinct().Count());
        Assert.Equal(40, bench.Transport.HandedOver.Count);
        Assert.All(await AllAsync(bench), message => Assert.Equal((MessageState.Sent, 1, null), (message.State, message.Attempts, message.LeaseUntil)));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_message_is_tried_again_after_longer_and_longer_then_given_up_with_an_alert(string database)
    {
        await using var bench = await OutboxBench.OpenAsync(database);
        await bench.QueueAsync(Sample.Message());
        bench.Transport.Answer = _ => new HandOver.TryLater("421 plus tard");
        var waits = new List<TimeSpan>();

        await bench.Node().RunDueAsync(default);
        while (await bench.Node().NextAsync(default) is { } next)
        {
            waits.Add(next - bench.Clock.GetUtcNow());
            bench.Clock.MoveTo(next.AddTicks(-1));
            Assert.Equal(0, await bench.Node().RunDueAsync(default));
            bench.Clock.MoveTo(next);
            await bench.Node().RunDueAsync(default);
        }

        Assert.Equal(OutboxDispatcher.BackOff, waits);
        Assert.Equal(6, bench.Transport.HandedOver.Count);
        var message = Assert.Single(await AllAsync(bench));
        Assert.Equal((MessageState.Failed, 6, "421 plus tard"), (message.State, message.Attempts, message.LastError));
        var alert = Assert.Single(await bench.UseAsync(db => db.Alerts.ToListAsync()));
        Assert.Equal(Role.Administrator, alert.Role);
        Assert.Contains("421 plus tard", alert.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_refused_for_good_fails_at_once_and_the_others_go()
    {
        await using var bench = await OutboxBench.OpenAsync(Databases.Sqlite);
        await bench.QueueAsync(Sample.Message("a"), Sample.Message("b"), Sample.Message("c"));
        bench.Transport.Answer = message => message.Id switch
        {
            "a" => new HandOver.RefusedForGood("550 inconnu"),
            "b" => throw new InvalidOperationException("boom"),
            _ => HandOver.Sent.Instance,
        };

        Assert.Equal(1, await bench.Node().RunDueAsync(default));

        Assert.Equal([MessageState.Failed, MessageState.Queued, MessageState.Sent], (await AllAsync(bench)).Select(message => message.State));
        Assert.Single(await bench.UseAsync(db => db.Alerts.ToListAsync()));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_node_that_dies_after_sending_makes_the_message_leave_once_more_and_the_row_says_so(string database)
    {
        await using var bench = await OutboxBench.OpenAsync(database);
        await bench.QueueAsync(Sample.Message());
        var dying = new OutboxBench.ScriptedTransport { Answer = _ => throw new OperationCanceledException() };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => bench.Node(dying).RunDueAsync(default));

        Assert.Equal(0, await bench.Node().RunDueAsync(default));
        bench.Clock.MoveTo((await bench.Node().NextAsync(default))!.Value);
        Assert.Equal(1, await bench.Node().RunDueAsync(default));
        Assert.Equal(0, await bench.Node().RunDueAsync(default));

        var message = Assert.Single(await AllAsync(bench));
        Assert.Equal((MessageState.Sent, 2), (message.State, message.Attempts));
        Assert.Contains("deux fois", message.LastError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_kills_every_node_is_given_up()
    {
        await using var bench = await OutboxBench.OpenAsync(Databases.Sqlite);
        await bench.QueueAsync(Sample.Message());
        var dying = new OutboxBench.ScriptedTransport { Answer = _ => throw new OperationCanceledException() };
        for (var death = 0; death < 6; death++)
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => bench.Node(dying).RunDueAsync(default));
            bench.Clock.MoveTo((await bench.Node().NextAsync(default))!.Value);
        }

        Assert.Equal(0, await bench.Node(dying).RunDueAsync(default));

        Assert.Equal(MessageState.Failed, Assert.Single(await AllAsync(bench)).State);
        Assert.Single(await bench.UseAsync(db => db.Alerts.ToListAsync()));
    }

    [Fact]
    public async Task Logs_name_no_person()
    {
        await using var bench = await OutboxBench.OpenAsync(Databases.Sqlite);
        await bench.QueueAsync(Sample.Message("rappel:jeanne.martin", "jeanne.martin@academie.example", "Jeanne Martin"), Sample.Message("b", "paul@academie.example", "Paul"));
        bench.Transport.Answer = message => message.Id == "b" ? new HandOver.RefusedForGood("550 paul@academie.example inconnu") : HandOver.Sent.Instance;

        await bench.Node().RunDueAsync(default);

        Assert.Equal(2, bench.Log.Lines.Count);
        Assert.DoesNotContain(bench.Log.Lines, line => line.Contains("jeanne", StringComparison.OrdinalIgnoreCase) || line.Contains("paul", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_failed_message_is_sent_again_on_demand_and_its_alert_is_settled()
    {
        await using var bench = await OutboxBench.OpenAsync(Databases.Sqlite);
        await bench.QueueAsync(Sample.Message("a"));
        bench.Transport.Answer = _ => new HandOver.RefusedForGood("550 inconnu");
        await bench.Node().RunDueAsync(default);
        bench.Transport.Answer = _ => HandOver.Sent.Instance;

        Assert.Null(await bench.Desk.ResendAsync(Administrator, "a", default));
        await bench.Node().RunDueAsync(default);

        Assert.Equal(MessageState.Sent, Assert.Single(await AllAsync(bench)).State);
        Assert.NotNull(Assert.Single(await bench.UseAsync(db => db.Alerts.ToListAsync())).ClosedAt);
    }

    [Fact]
    public async Task A_message_that_came_back_raises_an_alert_and_can_be_sent_again()
    {
        await using var bench = await OutboxBench.OpenAsync(Databases.Sqlite);
        await bench.QueueAsync(Sample.Message("a"));
        await bench.Node().RunDueAsync(default);

        Assert.Null(await bench.Desk.MarkReturnedAsync(Administrator, "a", "Boîte pleine", default));
        var message = Assert.Single(await AllAsync(bench));
        Assert.Equal((MessageState.Returned, "Boîte pleine"), (message.State, message.LastError));
        Assert.Single(await bench.UseAsync(db => db.Alerts.Where(alert => alert.ClosedAt == null).ToListAsync()));

        Assert.Null(await bench.Desk.ResendAsync(Administrator, "a", default));
        Assert.Empty(await bench.UseAsync(db => db.Alerts.Where(alert => alert.ClosedAt == null).ToListAsync()));
    }

    [Fact]
    public async Task What_makes_no_sense_is_refused_and_changes_nothing()
    {
        await using var bench = await OutboxBench.OpenAsync(Databases.Sqlite);
        await bench.QueueAsync(Sample.Message("a"));
        var clerk = new Actor("gestionnaire", "Gestionnaire", Role.Clerk, []);

        Assert.Equal(RefusalKind.NotFound, (await bench.Desk.ResendAsync(Administrator, "inconnu", default))!.Kind);
        Assert.Equal(RefusalKind.NotExpected, (await bench.Desk.ResendAsync(Administrator, "a", default))!.Kind);
        Assert.Equal(RefusalKind.NotExpected, (await bench.Desk.MarkReturnedAsync(Administrator, "a", "revenu", default))!.Kind);
        Assert.Equal(RefusalKind.Forbidden, (await bench.Desk.ResendAsync(clerk, "a", default))!.Kind);
        Assert.Equal(MessageState.Queued, Assert.Single(await AllAsync(bench)).State);
    }

    private static Task<List<Message>> AllAsync(OutboxBench bench) => bench.UseAsync(db => db.Messages.AsNoTracking().OrderBy(message => message.Id).ToListAsync());
}
