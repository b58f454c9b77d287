using System.Data.Common;
using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Storage.Rows;
using IefWorkflow.Engine.Storage.Tests.Stores;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace IefWorkflow.Engine.Storage.Tests;

/// <summary>The server ends the connection of a step, at each of its statements in turn and before its commit.</summary>
[NeedsPostgres]
#pragma warning disable CA1001 // The runner calls DisposeAsync of IAsyncLifetime.
public sealed class KilledConnections : IAsyncLifetime
#pragma warning restore CA1001
{
    private readonly PostgresStore store = new();

    public async Task InitializeAsync()
    {
        await store.CreateAsync();
        await store.PublishAsync(Sample.Sequence("wait", Sample.Event("e", "go"), Sample.Delay("d", "00:10:00"), Sample.Write("w", "rang"), Sample.Event("f", "more")));
    }

    public async Task DisposeAsync() => await store.DisposeAsync();

    [StoreFact]
    public async Task A_resume_is_undone_whole_and_the_same_node_does_it_again()
    {
        var killed = 0;
        for (var isDone = false; !isDone; killed++)
        {
            var correlation = $"case-{killed}";
            await using var node = store.Open();
            var started = await node.StartAsync("wait", correlation);

            isDone = !await IsKilledAtAsync(killed, node, () => node.EventAsync("go", correlation));
            await AssertWaitsAtAsync(started.Id, isDone ? "d" : "e", isDone ? 2 : 1);
            if (!isDone) Assert.Single(await node.EventAsync("go", correlation));
            await AssertWaitsAtAsync(started.Id, "d", 2);
        }

        Assert.True(killed > 6, $"Only {killed} statements were killed.");
    }

    [StoreFact]
    public async Task A_timer_is_undone_whole_and_fires_once_when_its_lease_has_ended()
    {
        var killed = 0;
        for (var isDone = false; !isDone; killed++)
        {
            await using var node = store.Open();
            var started = await node.StartAsync("wait", $"case-{killed}");
            await node.EventAsync("go", $"case-{killed}");
            store.Pass(TimeSpan.FromMinutes(10));

            isDone = !await IsKilledAtAsync(killed, node, () => node.Runtime.RunDueAsync(10, default).AsTask());
            await AssertWaitsAtAsync(started.Id, isDone ? "f" : "d", isDone ? 3 : 2);
            store.Pass(TimeSpan.FromMinutes(2));
            await node.DrainAsync();
            await AssertWaitsAtAsync(started.Id, "f", 3);
        }

        Assert.True(killed > 6, $"Only {killed} statements were killed.");
    }

    /// <summary>Ends the connection before the statement of that number; answers whether there was one.</summary>
    private static async Task<bool> IsKilledAtAsync(int number, TestNode node, Func<Task> act)
    {
        var connection = (NpgsqlConnection)node.Context.Database.GetDbConnection();
        node.EfStore.Connection.BeforeStatement = _ =>
        {
            if (number-- == 0) Kill(connection.ProcessID);
        };
        var failure = await Record.ExceptionAsync(act);
        node.EfStore.Connection.BeforeStatement = null;
        Assert.True(failure is null or DbException, failure?.ToString());
        return failure is not null;
    }

    private static void Kill(int process)
    {
        using var other = new NpgsqlConnection(PostgresServer.ConnectionStringAsync().GetAwaiter().GetResult());
        other.Open();
        using var command = new NpgsqlCommand("SELECT pg_terminate_backend(@process, 10000)", other);
        command.Parameters.AddWithValue("process", process);
        Assert.Equal(true, command.ExecuteScalar());
    }

    private async Task AssertWaitsAtAsync(string id, string activity, long revision)
    {
        await using var node = store.Open();
        var found = await node.FindAsync(id);
        var bookmark = Assert.Single(found.Bookmarks);
        Assert.Equal((activity, revision, WorkflowSubStatus.Suspended), (bookmark.ActivityId, found.Revision, found.SubStatus));
        Assert.Equal(bookmark.Id, (await node.Context.Set<BookmarkRow>().SingleAsync(row => row.InstanceId == id)).Id);
        Assert.Equal(activity == "d" ? 1 : 0, await node.Context.Set<DueRow>().CountAsync(row => row.InstanceId == id));
        Assert.Equal(revision, await node.Context.Set<JournalRow>().CountAsync(row => row.InstanceId == id));
    }
}
