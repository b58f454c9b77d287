using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Storage.Statements;
using IefWorkflow.Engine.Storage.Tests.Stores;

namespace IefWorkflow.Engine.Storage.Tests;

/// <summary>Steps that queue for one SQLite file share a commit, and nothing else: each is stored whole or not at all, and is told when it is on the disk.</summary>
#pragma warning disable CA1001 // The runner calls DisposeAsync of IAsyncLifetime.
public sealed class GroupCommits : IAsyncLifetime
#pragma warning restore CA1001
{
    private readonly SqliteStore store = new();
    private readonly List<TestNode> nodes = [];
    private readonly List<string> ids = [];
    private int commits;

    public async Task InitializeAsync()
    {
        await store.CreateAsync();
        await store.PublishAsync(Sample.Sequence("wait", Sample.Event("e", "go"), Sample.Event("f", "more")));
        for (var index = 0; index < 4; index++)
        {
            nodes.Add(store.Open());
            ids.Add((await nodes[index].StartAsync("wait", $"case-{index}")).Id);
            nodes[index].EfStore.Connection.BeforeStatement = sql => commits += sql == "COMMIT" ? 1 : 0;
        }
    }

    public async Task DisposeAsync()
    {
        foreach (var node in nodes) await node.DisposeAsync();
        await store.DisposeAsync();
    }

    [Fact]
    public async Task Those_who_queue_behind_a_writer_are_committed_at_once()
    {
        await Task.WhenAll(await QueuedAsync(index => Resume(index)));

        Assert.Equal(1, commits);
        Assert.All(await RevisionsAsync(), revision => Assert.Equal(2, revision));
    }

    [Fact]
    public async Task A_step_that_is_refused_leaves_the_others_of_its_group_alone()
    {
        var stale = (await nodes[1].Store.LoadAsync(ids[1], default))! with { Revision = 7 };
        var queued = await QueuedAsync(index => index == 1 ? Commit(nodes[1], stale) : Resume(index));

        await Assert.ThrowsAsync<ConcurrencyException>(() => queued[1]);
        await Task.WhenAll(queued[0], queued[2], queued[3]);

        Assert.Equal(1, commits);
        Assert.Equal([2, 1, 2, 2], await RevisionsAsync());
    }

    [Fact]
    public async Task A_first_step_that_is_refused_leaves_the_others_of_its_group_alone()
    {
        var stale = (await nodes[0].Store.LoadAsync(ids[0], default))! with { Revision = 7 };
        var queued = await QueuedAsync(index => index == 0 ? Commit(nodes[0], stale) : Resume(index));

        await Assert.ThrowsAsync<ConcurrencyException>(() => queued[0]);
        await Task.WhenAll(queued[1..]);

        Assert.Equal([1, 2, 2, 2], await RevisionsAsync());
    }

    [Fact]
    public async Task Two_steps_of_one_instance_in_a_group_are_both_done_one_on_the_other()
    {
        await store.PublishAsync(Sample.Fan("fan", Sample.Event("a0", "left"), Sample.Event("a1", "right")));
        var fan = await nodes[0].StartAsync("fan");

        await Task.WhenAll(await QueuedAsync(index => index switch
        {
            0 => nodes[0].EventAsync("left", instanceId: fan.Id),
            1 => nodes[1].EventAsync("right", instanceId: fan.Id),
            _ => Resume(index),
        }));

        var found = await nodes[0].FindAsync(fan.Id);
        Assert.Equal((WorkflowStatus.Finished, 3L), (found.Status, found.Revision));
    }

    [Fact]
    public async Task A_commit_that_fails_stores_none_of_its_group_and_everyone_is_told()
    {
        var queued = await QueuedAsync(Resume, () => nodes[0].EfStore.Connection.BeforeStatement = sql =>
        {
            if (sql == "COMMIT") throw new IOException("Injected.");
        });

        foreach (var step in queued) await Assert.ThrowsAsync<IOException>(() => step);

        Assert.Equal([1, 1, 1, 1], await RevisionsAsync());
        nodes[0].EfStore.Connection.BeforeStatement = null;
        await Task.WhenAll(Enumerable.Range(0, 4).Select(Resume));
        Assert.Equal([2, 2, 2, 2], await RevisionsAsync());
    }

    [Fact]
    public async Task Whoever_stops_waiting_in_the_queue_has_stored_nothing()
    {
        using var stop = new CancellationTokenSource();
        var next = (await nodes[2].Store.LoadAsync(ids[2], default))! with { Revision = 2 };
        var queued = await QueuedAsync(index => index == 2 ? Commit(nodes[2], next, stop.Token) : Resume(index), () => stop.Cancel());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => queued[2]);
        await Task.WhenAll(queued[0], queued[1], queued[3]);

        Assert.Equal([2, 2, 1, 2], await RevisionsAsync());
    }

    /// <summary>Lets a step of each node queue up behind a writer, who then leaves. SQLite answers at once, so a call comes back where it waits in the queue.</summary>
    private async Task<Task[]> QueuedAsync(Func<int, Task> step, Action? before = null)
    {
        await using var writer = store.Open();
        EngineTransaction turn = await writer.EfStore.Connection.BeginAsync(default);
        var queued = Enumerable.Range(0, 4).Select(step).ToArray();
        Assert.DoesNotContain(queued, task => task.IsCompleted);
        before?.Invoke();
        await turn.DisposeAsync();
        return queued;
    }

    private Task Resume(int index) => nodes[index].EventAsync("go", $"case-{index}");

    private static Task Commit(TestNode node, StoredInstance instance, CancellationToken cancellationToken = default)
    {
        var changes = new WorkflowChanges();
        changes.Instances.Add(new InstanceChange(instance, false, [], [], []));
        return node.Store.CommitAsync(changes, cancellationToken).AsTask();
    }

    private async Task<IEnumerable<long>> RevisionsAsync()
    {
        await using var node = store.Open();
        var revisions = new List<long>();
        foreach (var id in ids) revisions.Add((await node.FindAsync(id)).Revision);
        return revisions;
    }
}
