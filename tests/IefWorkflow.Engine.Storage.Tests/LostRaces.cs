using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Storage.Tests.Stores;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Engine.Storage.Tests;

/// <summary>A step that loses a race adds the host's rows once, whoever does it again.</summary>
public abstract class LostRaces : IAsyncLifetime
{
    private readonly DatabaseStore store;
    private int attempts;

    private protected LostRaces(Func<DatabaseStore> store) => this.store = store();

    public async Task InitializeAsync()
    {
        await store.CreateAsync();
        await store.PublishAsync(Sample.Fan("both", Sample.Nested("a0", Sample.Event("e", "go"), Sample.Write("w")), Sample.Event("a1", "other")));
        await store.PublishAsync(Sample.Fan("timer", Sample.Nested("a0", Sample.Delay("d", "00:10:00"), Sample.Write("w")), Sample.Event("a1", "other")));
    }

    public async Task DisposeAsync() => await store.DisposeAsync();

    [StoreFact]
    public async Task Inside_the_host_s_transaction_the_host_gets_the_conflict_and_does_its_whole_command_again()
    {
        var id = await StartAsync("both");

        await Assert.ThrowsAsync<ConcurrencyException>(() => CommandAsync(node => node.EventAsync("go")));
        await CommandAsync(node => node.EventAsync("go"));

        Assert.Equal(["attempt-2"], await HostRowsAsync());
        Assert.Equal(2, await RevisionAsync(id));
    }

    [StoreFact]
    public async Task Inside_the_host_s_transaction_a_timer_that_loses_stays_due_and_is_not_counted_as_done()
    {
        var id = await StartAsync("timer");
        store.Pass(TimeSpan.FromMinutes(10));

        await Assert.ThrowsAsync<ConcurrencyException>(() => CommandAsync(node => node.Runtime.RunDueAsync(10, default).AsTask()));
        await CommandAsync(node => node.Runtime.RunDueAsync(10, default).AsTask());

        Assert.Equal(["attempt-2"], await HostRowsAsync());
        Assert.Equal(2, await RevisionAsync(id));
    }

    [StoreFact]
    public async Task A_timer_that_loses_in_a_transaction_of_the_runtime_is_done_again_and_its_rows_are_saved_once()
    {
        var id = await StartAsync("timer");
        store.Pass(TimeSpan.FromMinutes(10));
        await using var node = store.Open();
        store.OnLine = _ =>
        {
            Track(node);
            if (attempts == 1) node.Context.Database.ExecuteSqlRaw("UPDATE wf_instance SET revision = revision + 1");
        };

        Assert.Equal(1, await node.Runtime.RunDueAsync(10, default));

        Assert.Equal(["attempt-2"], await HostRowsAsync());
        Assert.Equal(2, await RevisionAsync(id));
        Assert.Empty(node.Context.ChangeTracker.Entries());
    }

    [StoreFact]
    public async Task In_a_transaction_of_its_own_the_runtime_does_the_step_again_and_forgets_what_the_lost_one_tracked()
    {
        var id = await StartAsync("both");
        await using var node = store.Open();
        await using var rival = store.Open();
        store.OnLine = _ =>
        {
            Track(node);
            if (attempts == 1) Assert.Single(rival.EventAsync("other").GetAwaiter().GetResult());
        };

        Assert.Single(await node.EventAsync("go"));
        await node.Context.SaveChangesAsync();

        Assert.Equal(["attempt-2"], await HostRowsAsync());
        Assert.Equal((WorkflowStatus.Finished, 3L), ((await node.FindAsync(id)).Status, await RevisionAsync(id)));
    }

    [StoreFact]
    public async Task Rows_that_the_host_tracked_before_are_never_forgotten()
    {
        var id = await StartAsync("both");
        await using var node = store.Open();
        await using var rival = store.Open();
        node.Context.Hosts.Add(new HostRow { Id = "before" });
        store.OnLine = _ => Assert.Single(rival.EventAsync("other").GetAwaiter().GetResult());

        await Assert.ThrowsAsync<ConcurrencyException>(() => node.EventAsync("go"));

        Assert.Equal("before", Assert.Single(node.Context.ChangeTracker.Entries<HostRow>()).Entity.Id);
        Assert.Equal(2, await RevisionAsync(id));
    }

    /// <summary>A command of a host as it should be: a fresh context, one transaction, its rows and the step in one commit. The first one loses a race.</summary>
    private async Task CommandAsync(Func<TestNode, Task> step)
    {
        await using var node = store.Open();
        await using var transaction = await node.Context.Database.BeginTransactionAsync();
        store.OnLine = _ =>
        {
            Track(node);
            if (attempts == 1) node.Context.Database.ExecuteSqlRaw("UPDATE wf_instance SET revision = revision + 1");
        };
        await step(node);
        await node.Context.SaveChangesAsync();
        await transaction.CommitAsync();
    }

    private async Task<string> StartAsync(string definitionId)
    {
        await using var node = store.Open();
        return (await node.StartAsync(definitionId)).Id;
    }

    private void Track(TestNode node) => node.Context.Hosts.Add(new HostRow { Id = $"attempt-{++attempts}" });

    private async Task<List<string>> HostRowsAsync()
    {
        await using var context = store.NewContext();
        return await context.Hosts.Select(row => row.Id).ToListAsync();
    }

    private async Task<long> RevisionAsync(string id)
    {
        await using var node = store.Open();
        return (await node.FindAsync(id)).Revision;
    }
}

/// <summary>Lost races on a SQLite file.</summary>
public sealed class SqliteLostRaces() : LostRaces(() => new SqliteStore());

/// <summary>Lost races on PostgreSQL.</summary>
[NeedsPostgres]
public sealed class PostgresLostRaces() : LostRaces(() => new PostgresStore());
