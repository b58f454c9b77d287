using IefWorkflow.Engine.Storage.Rows;
using IefWorkflow.Engine.Storage.Tests.Stores;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Engine.Storage.Tests;

/// <summary>The host's own rows and a step of the engine land together or not at all.</summary>
public abstract class HostTransactions : IAsyncLifetime
{
    private readonly DatabaseStore store;

    private protected HostTransactions(Func<DatabaseStore> store) => this.store = store();

    public async Task InitializeAsync()
    {
        await store.CreateAsync();
        await store.PublishAsync(Sample.Sequence("wait", Sample.Event("e", "go")));
        await store.PublishAsync(Sample.Sequence("timer", Sample.Delay("d", "00:10:00"), Sample.Write("w")));
    }

    public async Task DisposeAsync() => await store.DisposeAsync();

    [StoreFact]
    public async Task The_host_saves_its_rows_and_commits_both()
    {
        await using (var node = store.Open())
        await using (var transaction = await node.Context.Database.BeginTransactionAsync())
        {
            node.Context.Hosts.Add(new HostRow { Id = "before" });
            await node.Context.SaveChangesAsync();
            var started = await node.StartAsync("wait");
            node.Context.Hosts.Add(new HostRow { Id = "after", Text = started.Id });
            await node.Context.SaveChangesAsync();
            await transaction.CommitAsync();
        }

        Assert.Equal((2, 1, 1), await CountAsync());
    }

    [StoreFact]
    public async Task The_host_rolls_back_and_neither_is_there()
    {
        await using (var node = store.Open())
        await using (await node.Context.Database.BeginTransactionAsync())
        {
            node.Context.Hosts.Add(new HostRow { Id = "before" });
            await node.Context.SaveChangesAsync();
            await node.StartAsync("wait");
        }

        Assert.Equal((0, 0, 0), await CountAsync());
    }

    [StoreFact]
    public async Task The_host_s_rows_fail_and_the_step_is_not_there()
    {
        await using (var first = store.Open())
        {
            first.Context.Hosts.Add(new HostRow { Id = "taken" });
            await first.Context.SaveChangesAsync();
        }

        await using (var node = store.Open())
        await using (await node.Context.Database.BeginTransactionAsync())
        {
            await node.StartAsync("wait");
            node.Context.Hosts.Add(new HostRow { Id = "taken" });
            await Assert.ThrowsAsync<DbUpdateException>(() => node.Context.SaveChangesAsync());
        }

        Assert.Equal((1, 0, 0), await CountAsync());
    }

    [StoreFact]
    public async Task A_step_that_is_refused_is_undone_alone()
    {
        await using (var node = store.Open())
        {
            var started = await node.StartAsync("wait");
            var stored = (await node.Store.LoadAsync(started.Id, default))!;
            await using var transaction = await node.Context.Database.BeginTransactionAsync();
            node.Context.Hosts.Add(new HostRow { Id = "kept" });
            await node.Context.SaveChangesAsync();
            var changes = new WorkflowChanges();
            changes.Instances.Add(new InstanceChange(stored with { Id = "new", Revision = 1 }, true, [], [], []));
            changes.Instances.Add(new InstanceChange(stored with { Revision = 9 }, false, [], [], []));
            await Assert.ThrowsAsync<ConcurrencyException>(async () => await node.Store.CommitAsync(changes, default));
            await transaction.CommitAsync();
        }

        Assert.Equal((1, 1, 1), await CountAsync());
    }

    [StoreFact]
    public async Task What_the_activities_of_timers_leave_to_be_saved_is_saved_with_them()
    {
        await using var node = await WithTimersAsync(120);
        store.OnLine = _ => node.Context.Hosts.Add(new HostRow { Id = $"row-{store.Lines.Count}" });

        Assert.Equal(120, await node.Runtime.RunDueAsync(200, default));

        Assert.Equal((120, 0), await AfterDrainAsync());
    }

    [StoreFact]
    public async Task A_timer_whose_rows_cannot_be_saved_stays_due_and_those_before_it_are_done()
    {
        await using var node = await WithTimersAsync(5);
        node.Context.Hosts.Add(new HostRow { Id = "taken" });
        await node.Context.SaveChangesAsync();
        node.Context.ChangeTracker.Clear();
        store.OnLine = _ => node.Context.Hosts.Add(new HostRow { Id = store.Lines.Count == 3 ? "taken" : $"row-{store.Lines.Count}" });

        await Assert.ThrowsAsync<DbUpdateException>(async () => await node.Runtime.RunDueAsync(10, default));
        Assert.Equal((1 + 2, 3), await AfterDrainAsync());

        store.Pass(TimeSpan.FromMinutes(2));
        Assert.Equal(3, await node.Runtime.RunDueAsync(10, default));
        Assert.Equal((1 + 5, 0), await AfterDrainAsync());
    }

    private async Task<TestNode> WithTimersAsync(int count)
    {
        var node = store.Open();
        for (var started = 0; started < count; started++) await node.StartAsync("timer");
        store.Pass(TimeSpan.FromMinutes(10));
        return node;
    }

    private async Task<(int Hosts, int Due)> AfterDrainAsync()
    {
        await using var context = store.NewContext();
        return (await context.Hosts.CountAsync(), await context.Set<DueRow>().CountAsync());
    }

    private async Task<(int Hosts, int Instances, int Bookmarks)> CountAsync()
    {
        await using var context = store.NewContext();
        return (await context.Hosts.CountAsync(), await context.Set<InstanceRow>().CountAsync(), await context.Set<BookmarkRow>().CountAsync());
    }
}

/// <summary>The host's transactions on a SQLite file.</summary>
public sealed class SqliteHostTransactions() : HostTransactions(() => new SqliteStore());

/// <summary>The host's transactions on PostgreSQL.</summary>
[NeedsPostgres]
public sealed class PostgresHostTransactions() : HostTransactions(() => new PostgresStore());
