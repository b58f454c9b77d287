using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Runtime;
using IefWorkflow.Engine.Storage.Rows;
using IefWorkflow.Engine.Storage.Tests.Stores;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Engine.Storage.Tests;

/// <summary>The commit is done, but its caller never hears of it and asks again: nothing is run twice.</summary>
public abstract class LostAnswers : IAsyncLifetime
{
    private readonly DatabaseStore store;

    private protected LostAnswers(Func<DatabaseStore> store) => this.store = store();

    public async Task InitializeAsync()
    {
        await store.CreateAsync();
        await store.PublishAsync(Sample.Sequence("wait", Sample.Event("e", "go"), Sample.Write("w", "went"), Sample.Event("f", "more")));
        await store.PublishAsync(Sample.Sequence("timer", Sample.Delay("d", "00:10:00"), Sample.Write("w", "rang"), Sample.Event("f", "more")));
    }

    public async Task DisposeAsync() => await store.DisposeAsync();

    [StoreFact]
    public async Task A_bookmark_resumed_again_is_gone()
    {
        await using var node = store.Open();
        var started = await node.StartAsync("wait");
        var bookmark = Assert.Single(started.Bookmarks);

        await LosesAnswerAsync(node, () => node.Runtime.ResumeAsync(bookmark.Id, null, default).AsTask());

        Assert.IsType<RunOutcome.NotFound>(await node.Runtime.ResumeAsync(bookmark.Id, null, default));
        Assert.Empty(await node.EventAsync("go"));
        await AssertRanOnceAsync(started.Id, "went");
    }

    [StoreFact]
    public async Task An_instance_started_again_under_its_identifier_is_there_already()
    {
        await using var node = store.Open();
        var request = new StartRequest("wait", InstanceId: "mine");

        await LosesAnswerAsync(node, () => node.Runtime.StartAsync(request, default).AsTask());

        await Assert.ThrowsAsync<ConcurrencyException>(async () => await node.Runtime.StartAsync(request, default));
        Assert.Single(await node.EventAsync("go"));
        await AssertRanOnceAsync("mine", "went");
    }

    [StoreFact]
    public async Task A_timer_does_not_fire_again_when_its_lease_ends()
    {
        await using var node = store.Open();
        var started = await node.StartAsync("timer");
        store.Pass(TimeSpan.FromMinutes(10));
        var commits = 0;

        await LosesAnswerAsync(node, () => node.Runtime.RunDueAsync(10, default).AsTask(), () => ++commits == 2);
        store.Pass(TimeSpan.FromMinutes(2));
        await node.DrainAsync();

        await AssertRanOnceAsync(started.Id, "rang");
    }

    private static async Task LosesAnswerAsync(TestNode node, Func<Task> act, Func<bool>? isLost = null)
    {
        node.EfStore.Connection.AfterCommit = () =>
        {
            if (isLost?.Invoke() ?? true) throw new IOException("Injected.");
        };
        await Assert.ThrowsAsync<IOException>(act);
        node.EfStore.Connection.AfterCommit = null;
    }

    private async Task AssertRanOnceAsync(string id, string line)
    {
        await using var node = store.Open();
        var found = await node.FindAsync(id);
        Assert.Equal((2L, WorkflowSubStatus.Suspended, "f"), (found.Revision, found.SubStatus, Assert.Single(found.Bookmarks).ActivityId));
        Assert.Equal([line], store.Lines);
        Assert.Equal((1, 1, 0), (await node.Context.Set<InstanceRow>().CountAsync(), await node.Context.Set<BookmarkRow>().CountAsync(), await node.Context.Set<DueRow>().CountAsync()));
        Assert.Single(await node.EventAsync("more"));
    }
}

/// <summary>Lost answers of a SQLite file.</summary>
public sealed class SqliteLostAnswers() : LostAnswers(() => new SqliteStore());

/// <summary>Lost answers of PostgreSQL.</summary>
[NeedsPostgres]
public sealed class PostgresLostAnswers() : LostAnswers(() => new PostgresStore());
