using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Runtime;
using IefWorkflow.Engine.Storage.Rows;
using IefWorkflow.Engine.Storage.Tests.Stores;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Engine.Storage.Tests;

/// <summary>Problems that users of Elsa reported and that do not exist here, by the number of the report in elsa-core.</summary>
public abstract class ElsaProblems : IAsyncLifetime
{
    private readonly DatabaseStore store;

    private protected ElsaProblems(Func<DatabaseStore> store) => this.store = store();

    public Task InitializeAsync() => store.CreateAsync();

    public async Task DisposeAsync() => await store.DisposeAsync();

    [StoreFact]
    public async Task Issue_7223_Two_hundred_bookmarks_of_one_instance_resumed_in_rapid_succession_all_complete()
    {
        await store.PublishAsync(Sample.Fan("fan", [.. Enumerable.Range(0, 200).Select(index => Sample.Event($"a{index}", $"go-{index}"))]));
        await using var node = store.Open();
        var started = await node.StartAsync("fan");

        var outcomes = await InParallelAsync(8, started.Bookmarks.Select(bookmark => bookmark.Id), (other, id) => other.Runtime.ResumeAsync(id, null, default).AsTask());

        Assert.All(outcomes, outcome => Assert.IsType<RunOutcome.Ran>(outcome));
        Assert.Equal(WorkflowSubStatus.Finished, (await node.FindAsync(started.Id)).SubStatus);
        var journal = await node.Store.ReadJournalAsync(started.Id, default);
        Assert.Equal(200, journal.Count(entry => entry.Event is JournalEvent.Resumed && entry.ActivityId.StartsWith('a')));
        Assert.Equal(0, await node.Context.Set<BookmarkRow>().CountAsync());
    }

    [StoreFact]
    public async Task Issue_7223_Two_hundred_instances_resumed_in_rapid_succession_all_complete()
    {
        await store.PublishAsync(Sample.Sequence("wait", Sample.Event("e", "go"), Sample.Write("w")));
        var ids = await InParallelAsync(8, Enumerable.Range(0, 200), async (node, index) => (await node.StartAsync("wait", $"case-{index}")).Id);

        await InParallelAsync(8, Enumerable.Range(0, 200), (node, index) => node.EventAsync("go", $"case-{index}"));

        await using var context = store.NewContext();
        Assert.Equal(200, await context.Set<InstanceRow>().CountAsync(row => row.SubStatus == WorkflowSubStatus.Finished && row.Revision == 2));
        Assert.Equal(200, ids.Distinct().Count());
    }

    [StoreFact]
    public async Task Issue_7726_A_failure_at_any_statement_of_a_resume_leaves_instance_and_bookmarks_as_they_were()
    {
        await store.PublishAsync(Sample.Sequence("wait", Sample.Event("e", "go"), Sample.Delay("d", "00:10:00"), Sample.Write("w")));
        var broken = 0;
        for (var isDone = false; !isDone; broken++)
        {
            await using var node = store.Open();
            var started = await node.StartAsync("wait", $"case-{broken}");
            isDone = !await FailsAtAsync(broken, () => node.EventAsync("go", $"case-{broken}"), node);
            if (!isDone) await AssertWaitsAsync(started, $"case-{broken}");

            await using var after = store.Open();
            if (!isDone) Assert.Single(await after.EventAsync("go", $"case-{broken}"));
            Assert.Equal("d", Assert.Single((await after.FindAsync(started.Id)).Bookmarks).ActivityId);
            store.Pass(TimeSpan.FromMinutes(11));
            await after.DrainAsync();
            Assert.Equal((WorkflowSubStatus.Finished, 3L), ((await after.FindAsync(started.Id)).SubStatus, (await after.FindAsync(started.Id)).Revision));
        }

        Assert.True(broken > 6, $"Only {broken} statements were broken.");
    }

    [StoreFact]
    public async Task Issue_7726_A_failure_at_any_statement_of_a_start_leaves_nothing()
    {
        await store.PublishAsync(Sample.Fan("both", Sample.Event("a0", "go"), Sample.Delay("a1", "00:10:00")));
        var broken = 0;
        for (var isDone = false; !isDone; broken++)
        {
            await using var node = store.Open();
            isDone = !await FailsAtAsync(broken, () => node.StartAsync("both"), node);
            if (isDone) break;

            await using var context = store.NewContext();
            Assert.Equal(0, await context.Set<InstanceRow>().CountAsync() + await context.Set<BookmarkRow>().CountAsync() + await context.Set<DueRow>().CountAsync() + await context.Set<JournalRow>().CountAsync());
        }

        Assert.True(broken > 4, $"Only {broken} statements were broken.");
    }

    [StoreFact]
    public async Task Issue_7726_A_failure_at_any_statement_of_a_timer_lets_it_fire_once_the_lease_has_ended()
    {
        await store.PublishAsync(Sample.Sequence("timer", Sample.Delay("d", "00:10:00"), Sample.Event("e", "go")));
        var broken = 0;
        for (var isDone = false; !isDone; broken++)
        {
            await using var node = store.Open();
            var started = await node.StartAsync("timer");
            store.Pass(TimeSpan.FromMinutes(11));
            isDone = !await FailsAtAsync(broken, async () => await node.Runtime.RunDueAsync(10, default), node);

            store.Pass(TimeSpan.FromMinutes(2));
            await using var after = store.Open();
            await after.DrainAsync();
            var found = await after.FindAsync(started.Id);
            Assert.Equal(("e", 2L), (Assert.Single(found.Bookmarks).ActivityId, found.Revision));
        }

        Assert.True(broken > 5, $"Only {broken} statements were broken.");
    }

    [StoreFact]
    public async Task Issue_5597_Racing_resume_and_create_of_the_same_bookmark_loses_and_doubles_nothing()
    {
        const int Turns = 30;
        await store.PublishAsync(Sample.Sequence("turns", [.. Enumerable.Range(0, Turns).Select(index => Sample.Event($"e{index}", "go"))]));
        await using var node = store.Open();
        var started = await node.StartAsync("turns");

        var resumed = await InParallelAsync(4, Enumerable.Range(0, 4), async (other, _) =>
        {
            var count = 0;
            while ((await other.FindAsync(started.Id)).Status is WorkflowStatus.Running) count += (await other.EventAsync("go")).Count;
            return count;
        });

        var journal = await node.Store.ReadJournalAsync(started.Id, default);
        Assert.Equal(Turns, resumed.Sum());
        Assert.Equal(Enumerable.Range(0, Turns).Select(index => $"e{index}"), journal.Where(entry => entry.Event is JournalEvent.Resumed && entry.ActivityId.StartsWith('e')).Select(entry => entry.ActivityId));
        Assert.Equal(0, await node.Context.Set<BookmarkRow>().CountAsync());
    }

    [StoreFact]
    public async Task Issue_7077_An_instance_deleted_while_it_runs_stays_deleted()
    {
        await store.PublishAsync(Sample.Sequence("wait", Sample.Event("e", "go"), Sample.Write("w", "running"), Sample.Delay("d", "00:10:00"), Sample.Event("e2", "more")));
        await using var node = store.Open();
        var started = await node.StartAsync("wait");
        await using var other = store.Open();
        store.OnLine = _ => other.Runtime.DeleteAsync(started.Id, default).AsTask().GetAwaiter().GetResult();

        Assert.Empty(await node.EventAsync("go"));

        await using var context = store.NewContext();
        Assert.Null(await node.Runtime.FindAsync(started.Id, default));
        Assert.Equal(0, await context.Set<InstanceRow>().CountAsync() + await context.Set<BookmarkRow>().CountAsync() + await context.Set<DueRow>().CountAsync() + await context.Set<JournalRow>().CountAsync());
    }

    [StoreFact]
    public async Task Issue_7073_Cancelling_a_deleted_instance_does_not_bring_it_back()
    {
        await store.PublishAsync(Sample.Sequence("wait", Sample.Event("e", "go")));
        await using var node = store.Open();
        var started = await node.StartAsync("wait");
        await node.Runtime.DeleteAsync(started.Id, default);

        Assert.IsType<RunOutcome.NotFound>(await node.Runtime.CancelAsync(started.Id, default));
        Assert.Null(await node.Runtime.FindAsync(started.Id, default));
    }

    [StoreFact]
    public async Task Issue_5228_Timers_fire_once_after_a_restart_however_late()
    {
        await store.PublishAsync(Sample.Sequence("timer", Sample.Delay("d", "00:10:00"), Sample.Write("w", "rang")));
        await using (var before = store.Open())
        {
            for (var count = 0; count < 20; count++) await before.StartAsync("timer");
        }

        store.Restart();
        store.Pass(TimeSpan.FromDays(400));
        await using var node = store.Open();
        await node.DrainAsync();
        await node.DrainAsync();

        Assert.Equal(20, store.Lines.Count);
        Assert.Equal(20, await node.Context.Set<InstanceRow>().CountAsync(row => row.SubStatus == WorkflowSubStatus.Finished && row.Revision == 2));
        Assert.Equal(0, await node.Context.Set<DueRow>().CountAsync());
    }

    [StoreFact]
    public async Task Issue_5228_Nodes_that_drain_at_once_never_fire_a_timer_twice()
    {
        await store.PublishAsync(Sample.Sequence("timer", Sample.Delay("d", "00:10:00"), Sample.Write("w", "rang")));
        await using var node = store.Open();
        for (var count = 0; count < 100; count++) await node.StartAsync("timer");
        store.Pass(TimeSpan.FromMinutes(10));

        await InParallelAsync(4, Enumerable.Range(0, 4), async (other, _) =>
        {
            var done = 0;
            for (var leased = 1; leased > 0; done += leased) leased = await other.Runtime.RunDueAsync(7, default);
            return done;
        });

        Assert.Equal(100, store.Lines.Count);
        Assert.Equal(100, await node.Context.Set<InstanceRow>().CountAsync(row => row.SubStatus == WorkflowSubStatus.Finished && row.Revision == 2));
    }

    [StoreFact]
    public async Task Issue_8155_Rows_whose_instance_is_gone_never_stop_a_drain()
    {
        await store.PublishAsync(Sample.Fan("both", Sample.Event("a0", "go"), Sample.Delay("a1", "00:10:00")));
        await using var node = store.Open();
        await node.StartAsync("both");
        await node.Context.Database.ExecuteSqlRawAsync("DELETE FROM wf_instance");
        var healthy = await node.StartAsync("both");
        store.Restart();
        store.Pass(TimeSpan.FromMinutes(10));

        await using var after = store.Open();
        await after.DrainAsync();
        var resumed = await after.EventAsync("go");

        Assert.Equal(healthy.Id, Assert.Single(resumed).Id);
        Assert.Equal(WorkflowSubStatus.Finished, (await after.FindAsync(healthy.Id)).SubStatus);
        Assert.Equal(0, await after.Context.Set<DueRow>().CountAsync());
    }

    [StoreFact]
    public async Task Issue_8155_Rows_whose_version_is_gone_never_stop_a_drain()
    {
        await store.PublishAsync(Sample.Sequence("gone", Sample.Delay("d", "00:09:00")));
        await store.PublishAsync(Sample.Sequence("kept", Sample.Delay("d", "00:10:00")));
        await using var node = store.Open();
        await node.StartAsync("gone");
        var healthy = await node.StartAsync("kept");
        await node.Context.Database.ExecuteSqlRawAsync("DELETE FROM wf_definition WHERE definition_id = 'gone'");
        store.Restart();
        store.Pass(TimeSpan.FromMinutes(10));

        await using var after = store.Open();
        await after.DrainAsync();

        Assert.Equal(WorkflowSubStatus.Finished, (await after.FindAsync(healthy.Id)).SubStatus);
    }

    [StoreFact]
    public async Task Issue_6627_Later_edits_of_a_definition_do_not_change_running_instances()
    {
        var first = await store.PublishAsync(Sample.Sequence("edited", Sample.Event("e", "go"), Sample.Write("w", "first")));
        await using var node = store.Open();
        var old = await node.StartAsync("edited", "old");
        var second = await store.PublishAsync(Sample.Sequence("edited", Sample.Event("e", "go"), Sample.Write("w", "second")));
        store.Restart();

        await using var after = store.Open();
        var young = await after.StartAsync("edited", "young");
        await after.EventAsync("go", "old");
        await after.EventAsync("go", "young");

        Assert.Equal((first, second), ((await after.FindAsync(old.Id)).DefinitionVersionId, (await after.FindAsync(young.Id)).DefinitionVersionId));
        Assert.Equal(["first", "second"], store.Lines);
    }

    [StoreFact]
    public async Task Issue_6627_Instances_of_a_deleted_definition_run_to_their_end()
    {
        await store.PublishAsync(Sample.Sequence("deleted", Sample.Event("e", "go"), Sample.Write("w", "to the end")));
        await using var node = store.Open();
        var started = await node.StartAsync("deleted");
        using (var definitions = store.Definitions(node.Context)) await definitions.DeleteAsync("deleted", default);
        store.Restart();

        await using var after = store.Open();
        await after.EventAsync("go");

        Assert.Equal(WorkflowSubStatus.Finished, (await after.FindAsync(started.Id)).SubStatus);
        Assert.IsType<RunOutcome.NotFound>(await after.Runtime.StartAsync(new StartRequest("deleted"), default));
    }

    private async Task AssertWaitsAsync(WorkflowInstance started, string correlationId)
    {
        await using var node = store.Open();
        var found = await node.FindAsync(started.Id);
        var bookmark = Assert.Single(found.Bookmarks);
        Assert.Equal((1L, WorkflowSubStatus.Suspended), (found.Revision, found.SubStatus));
        Assert.Equal(bookmark.Id, Assert.Single(await node.Store.FindBookmarksAsync(bookmark.Hash, correlationId, null, default)).Id);
        Assert.Equal(0, await node.Context.Set<DueRow>().CountAsync());
        Assert.Equal(1, await node.Context.Set<JournalRow>().CountAsync(row => row.InstanceId == started.Id));
    }

    /// <summary>Breaks the statement of that number; answers whether there was one.</summary>
    private static async Task<bool> FailsAtAsync(int number, Func<Task> act, TestNode node)
    {
        node.EfStore.Connection.BeforeStatement = _ =>
        {
            if (number-- == 0) throw new IOException("Injected.");
        };
        try
        {
            await act();
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    private async Task<List<TResult>> InParallelAsync<T, TResult>(int callers, IEnumerable<T> items, Func<TestNode, T, Task<TResult>> act)
    {
        var lanes = items.Select((item, index) => (item, index)).GroupBy(pair => pair.index % callers, pair => pair.item);
        var results = await Task.WhenAll(lanes.Select(lane => Task.Run(async () =>
        {
            await using var node = store.Open();
            var answers = new List<TResult>();
            foreach (var item in lane) answers.Add(await act(node, item));
            return answers;
        })));
        return [.. results.SelectMany(answers => answers)];
    }
}

/// <summary>The problems on a SQLite file.</summary>
public sealed class SqliteElsaProblems() : ElsaProblems(() => new SqliteStore());

/// <summary>The problems on PostgreSQL.</summary>
[NeedsPostgres]
public sealed class PostgresElsaProblems() : ElsaProblems(() => new PostgresStore());
