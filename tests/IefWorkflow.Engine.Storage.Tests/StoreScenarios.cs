using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Runtime;
using IefWorkflow.Engine.Storage.Tests.Stores;

namespace IefWorkflow.Engine.Storage.Tests;

/// <summary>What every store must do, inherited by each.</summary>
public abstract class StoreScenarios : IAsyncLifetime
{
    private readonly TestStore store;
    private TestNode node = null!;

    private protected StoreScenarios(Func<TestStore> store) => this.store = store();

    public async Task InitializeAsync()
    {
        await store.CreateAsync();
        node = store.Open();
    }

    public async Task DisposeAsync()
    {
        if (node is not null) await node.DisposeAsync();
        await store.DisposeAsync();
    }

    [StoreFact]
    public async Task A_short_workflow_runs_to_its_end()
    {
        await store.PublishAsync(Sample.Sequence("short", Sample.Write("a", "one"), Sample.Write("b", "two")));

        var started = await node.StartAsync("short");
        var found = await Other(other => other.FindAsync(started.Id));

        Assert.Equal((WorkflowStatus.Finished, WorkflowSubStatus.Finished), (found.Status, found.SubStatus));
        Assert.Equal(store.Clock.GetUtcNow(), found.FinishedAt);
        Assert.Equal(["one", "two"], store.Lines);
    }

    [StoreFact]
    public async Task An_instance_waits_and_another_node_resumes_it()
    {
        await store.PublishAsync(Sample.Sequence("wait", Sample.Event("e", "go"), Sample.Write("after", "went")));

        var started = await node.StartAsync("wait");
        Assert.Equal(WorkflowSubStatus.Suspended, (await node.FindAsync(started.Id)).SubStatus);
        Assert.Empty(store.Lines);
        await Other(other => other.EventAsync("go"));

        Assert.Equal(WorkflowSubStatus.Finished, (await node.FindAsync(started.Id)).SubStatus);
        Assert.Equal(["went"], store.Lines);
        Assert.Empty(await node.EventAsync("go"));
    }

    [StoreFact]
    public async Task A_bookmark_is_resumed_by_its_identifier_once()
    {
        await store.PublishAsync(Sample.Sequence("wait", Sample.Event("e", "go")));
        var started = await node.StartAsync("wait");
        var bookmark = Assert.Single(started.Bookmarks);

        Assert.Equal(WorkflowStatus.Finished, TestNode.Ran(await node.Runtime.ResumeAsync(bookmark.Id, null, default)).Status);
        Assert.IsType<RunOutcome.NotFound>(await node.Runtime.ResumeAsync(bookmark.Id, null, default));
    }

    [StoreFact]
    public async Task A_stimulus_with_a_correlation_reaches_only_that_instance()
    {
        await store.PublishAsync(Sample.Sequence("wait", Sample.Event("e", "go")));
        var first = await node.StartAsync("wait", "case-1");
        var second = await node.StartAsync("wait", "case-2");

        var resumed = await node.EventAsync("go", "case-2");

        Assert.Equal(second.Id, Assert.Single(resumed).Id);
        Assert.Equal(WorkflowStatus.Running, (await node.FindAsync(first.Id)).Status);
        Assert.Equal("case-1", (await node.FindAsync(first.Id)).CorrelationId);
        Assert.Empty(await node.EventAsync("go", "case-1", second.Id));
        Assert.Single(await node.EventAsync("go", "case-1", first.Id));
    }

    [StoreFact]
    public async Task Every_receiver_of_a_stimulus_is_resumed_the_oldest_first()
    {
        await store.PublishAsync(Sample.Sequence("wait", Sample.Event("e", "go")));
        var ids = new List<string>();
        for (var count = 0; count < 7; count++) ids.Add((await node.StartAsync("wait")).Id);

        var resumed = await node.EventAsync("go");

        Assert.Equal(ids, resumed.Select(instance => instance.Id));
        Assert.All(resumed, instance => Assert.Equal(WorkflowStatus.Finished, instance.Status));
        Assert.Equal(0, await node.Runtime.RunDueAsync(10, default));
    }

    [StoreFact]
    public async Task Several_bookmarks_of_one_instance_all_count()
    {
        await store.PublishAsync(Sample.Fan("fan", Sample.Event("a0", "go"), Sample.Event("a1", "go"), Sample.Event("a2", "stop")));
        var started = await node.StartAsync("fan");
        Assert.Equal(3, started.Bookmarks.Count);

        await node.EventAsync("go");
        Assert.Equal("a2", Assert.Single((await node.FindAsync(started.Id)).Bookmarks).ActivityId);
        await node.EventAsync("stop");

        Assert.Equal(WorkflowSubStatus.Finished, (await node.FindAsync(started.Id)).SubStatus);
    }

    [StoreFact]
    public async Task A_timer_fires_when_its_time_has_come_and_not_before()
    {
        await store.PublishAsync(Sample.Sequence("timer", Sample.Delay("d", "00:10:00"), Sample.Write("after", "rang")));
        await node.StartAsync("timer");

        store.Pass(TimeSpan.FromMinutes(9));
        Assert.Equal(0, await node.Runtime.RunDueAsync(10, default));
        store.Pass(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await node.Runtime.RunDueAsync(10, default));
        Assert.Equal(0, await node.Runtime.RunDueAsync(10, default));

        Assert.Equal(["rang"], store.Lines);
    }

    [StoreFact]
    public async Task A_retry_is_a_row_that_another_node_runs_after_a_restart()
    {
        await store.PublishAsync(Sample.Sequence("flaky", Sample.Flaky("f", works: 3, "{'attempts':2,'delay':'00:01:00'}"), Sample.Write("after", "worked")));
        var started = await node.StartAsync("flaky");
        Assert.Equal((WorkflowSubStatus.Suspended, 0), (started.SubStatus, started.Incidents.Count));

        store.Pass(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await Other(other => other.Runtime.RunDueAsync(10, default).AsTask()));
        store.Pass(TimeSpan.FromMinutes(2).Subtract(TimeSpan.FromTicks(1)));
        Assert.Equal(0, await Other(other => other.Runtime.RunDueAsync(10, default).AsTask()));
        store.Pass(TimeSpan.FromTicks(1));
        Assert.Equal(1, await Other(other => other.Runtime.RunDueAsync(10, default).AsTask()));

        Assert.Equal(["worked"], store.Lines);
        Assert.Equal(WorkflowSubStatus.Finished, (await node.FindAsync(started.Id)).SubStatus);
        Assert.Equal(
            [JournalEvent.Started, JournalEvent.RetryPlanned, JournalEvent.Retried, JournalEvent.Started, JournalEvent.RetryPlanned, JournalEvent.Retried, JournalEvent.Started, JournalEvent.Completed],
            (await node.Store.ReadJournalAsync(started.Id, default)).Where(entry => entry.ActivityId == "f").Select(entry => entry.Event));
    }

    [StoreFact]
    public async Task A_request_is_made_after_the_commit_and_again_by_another_node_after_a_crash()
    {
        await store.PublishAsync(Sample.Sequence("ask", Sample.Request("h", "https://api.example.org/"), Sample.Write("after", "answered")));
        var started = await node.StartAsync("ask");
        Assert.Empty(store.Servers.Keys);

        store.Servers.Crashes = true;
        await Assert.ThrowsAsync<OperationCanceledException>(() => Other(other => other.Runtime.RunDueAsync(10, default).AsTask()));
        store.Servers.Crashes = false;
        Assert.Equal(0, await node.Runtime.RunDueAsync(10, default));
        store.Pass(TimeSpan.FromMinutes(1));
        await node.DrainAsync();

        Assert.Equal(2, store.Servers.Keys.Count);
        Assert.Single(store.Servers.Keys.Distinct());
        Assert.Equal(["answered"], store.Lines);
        Assert.Equal(WorkflowSubStatus.Finished, (await node.FindAsync(started.Id)).SubStatus);
    }

    [StoreFact]
    public async Task A_leased_row_comes_back_when_the_lease_has_ended()
    {
        var now = store.Clock.GetUtcNow();
        var changes = new WorkflowChanges();
        changes.AddedDue.Add(new DueWork("late", DueKind.Resume, now.AddMinutes(-1), "i", "b", null));
        changes.AddedDue.Add(new DueWork("later", DueKind.Deliver, now.AddMinutes(-2), null, null, "{}"));
        changes.AddedDue.Add(new DueWork("future", DueKind.Deliver, now.AddTicks(1), null, null, null));
        await node.Store.CommitAsync(changes, default);

        var leased = await node.Store.LeaseDueAsync(now, now.AddMinutes(1), 10, default);

        Assert.Equal(["later", "late"], leased.Select(work => work.Id));
        Assert.Equal(changes.AddedDue[0], leased[1]);
        Assert.Empty(await Other(other => other.Store.LeaseDueAsync(now, now.AddMinutes(1), 10, default).AsTask()));
        Assert.Equal(3, (await Other(other => other.Store.LeaseDueAsync(now.AddMinutes(1), now.AddMinutes(2), 10, default).AsTask())).Count);
    }

    [StoreFact]
    public async Task Cancelling_removes_bookmarks_and_timers()
    {
        await store.PublishAsync(Sample.Fan("both", Sample.Event("a0", "go"), Sample.Delay("a1", "00:10:00")));
        var started = await node.StartAsync("both");

        TestNode.Ran(await node.Runtime.CancelAsync(started.Id, default));
        store.Pass(TimeSpan.FromHours(1));

        Assert.Equal(WorkflowSubStatus.Cancelled, (await node.FindAsync(started.Id)).SubStatus);
        Assert.Empty(await node.EventAsync("go"));
        Assert.Equal(0, await node.Runtime.RunDueAsync(10, default));
    }

    [StoreFact]
    public async Task Deleting_removes_everything()
    {
        await store.PublishAsync(Sample.Fan("both", Sample.Event("a0", "go"), Sample.Delay("a1", "00:10:00")));
        var started = await node.StartAsync("both");

        Assert.True(await node.Runtime.DeleteAsync(started.Id, default));
        Assert.False(await node.Runtime.DeleteAsync(started.Id, default));
        store.Pass(TimeSpan.FromHours(1));

        Assert.Null(await node.Runtime.FindAsync(started.Id, default));
        Assert.Empty(await node.Store.ReadJournalAsync(started.Id, default));
        Assert.Empty(await node.EventAsync("go"));
        Assert.Equal(0, await node.Runtime.RunDueAsync(10, default));
    }

    [StoreFact]
    public async Task Pruning_takes_journals_of_what_ended_long_ago_in_batches_and_keeps_the_rest()
    {
        await store.PublishAsync(Sample.Sequence("short", Sample.Write("a")));
        await store.PublishAsync(Sample.Sequence("wait", Sample.Event("e", "go")));
        await store.PublishAsync(Sample.Sequence("broken", Sample.Flaky("f", works: 9, "{'attempts':0}")));
        var old = new List<string>();
        for (var count = 0; count < 3; count++) old.Add((await node.StartAsync("short")).Id);
        var cancelled = (await node.StartAsync("wait")).Id;
        await node.Runtime.CancelAsync(cancelled, default);
        var waiting = (await node.StartAsync("wait")).Id;
        var faulted = (await node.StartAsync("broken")).Id;
        store.Pass(TimeSpan.FromDays(30));
        var recent = (await node.StartAsync("short")).Id;
        store.Pass(TimeSpan.FromTicks(1));

        Assert.Equal(3, await node.Runtime.PruneAsync(TimeSpan.FromDays(30), PruneScope.Journal, 3, default));
        Assert.Equal(1, await node.Runtime.PruneAsync(TimeSpan.FromDays(30), PruneScope.Journal, 3, default));
        Assert.Equal(0, await node.Runtime.PruneAsync(TimeSpan.FromDays(30), PruneScope.Journal, 3, default));

        foreach (var id in old.Append(cancelled))
        {
            Assert.Empty(await node.Store.ReadJournalAsync(id, default));
            Assert.Equal(WorkflowStatus.Finished, (await node.FindAsync(id)).Status);
        }

        foreach (var id in new[] { waiting, faulted, recent }) Assert.NotEmpty(await node.Store.ReadJournalAsync(id, default));
        Assert.Single(await node.EventAsync("go"));
    }

    [StoreFact]
    public async Task Pruning_whole_instances_leaves_nothing_of_them()
    {
        await store.PublishAsync(Sample.Sequence("short", Sample.Write("a")));
        await store.PublishAsync(Sample.Sequence("wait", Sample.Event("e", "go")));
        var old = (await node.StartAsync("short")).Id;
        var waiting = (await node.StartAsync("wait")).Id;
        store.Pass(TimeSpan.FromDays(30));

        Assert.Equal(0, await node.Runtime.PruneAsync(TimeSpan.FromDays(30), PruneScope.Instance, 10, default));
        store.Pass(TimeSpan.FromTicks(1));
        Assert.Equal(1, await node.Runtime.PruneAsync(TimeSpan.FromDays(30), PruneScope.Instance, 10, default));

        Assert.Null(await node.Runtime.FindAsync(old, default));
        Assert.Empty(await node.Store.ReadJournalAsync(old, default));
        Assert.NotNull(await node.Runtime.FindAsync(waiting, default));
    }

    [StoreFact]
    public async Task A_parent_waits_for_the_child_that_it_executes()
    {
        await store.PublishAsync(Sample.Sequence("child", Sample.Event("e", "go")));
        await store.PublishAsync(Sample.Sequence("parent", Sample.Execute("x", "child"), Sample.Write("after", "child done")));
        var parent = await node.StartAsync("parent");
        Assert.Equal(WorkflowSubStatus.Suspended, parent.SubStatus);

        await node.EventAsync("go");
        await node.DrainAsync();

        Assert.Equal(WorkflowSubStatus.Finished, (await node.FindAsync(parent.Id)).SubStatus);
        Assert.Equal(["child done"], store.Lines);
    }

    [StoreFact]
    public async Task A_dispatched_child_runs_as_due_work_and_tells_its_parent()
    {
        await store.PublishAsync(Sample.Sequence("child", Sample.Write("c", "child")));
        await store.PublishAsync(Sample.Sequence("parent", Sample.Dispatch("x", "child"), Sample.Write("after", "parent")));
        var parent = await node.StartAsync("parent");
        Assert.Empty(store.Lines);

        await node.DrainAsync();

        Assert.Equal(WorkflowSubStatus.Finished, (await node.FindAsync(parent.Id)).SubStatus);
        Assert.Equal(["child", "parent"], store.Lines);
    }

    [StoreFact]
    public async Task The_journal_is_read_in_order_over_several_bursts()
    {
        await store.PublishAsync(Sample.Sequence("wait", Sample.Write("a"), Sample.Event("e", "go"), Sample.Write("b", "été « \\u0022 »")));
        var started = await node.StartAsync("wait");
        store.Pass(TimeSpan.FromSeconds(1.5));
        await node.EventAsync("go");

        var journal = await Other(other => other.Store.ReadJournalAsync(started.Id, default).AsTask());

        Assert.Equal(Enumerable.Range(1, journal.Count).Select(sequence => (long)sequence), journal.Select(entry => entry.Sequence));
        Assert.Equal(
            [JournalEvent.Started, JournalEvent.Suspended, JournalEvent.Resumed, JournalEvent.Completed],
            journal.Where(entry => entry.ActivityId == "e").Select(entry => entry.Event));
        Assert.Equal(store.Clock.GetUtcNow(), journal[^1].At);
        Assert.Equal("été « \" »", journal.Single(entry => entry is { ActivityId: "b", Event: JournalEvent.Started }).Data?["Text"]?.GetValue<string>());
    }

    [StoreFact]
    public async Task A_stimulus_starts_the_published_definitions_that_it_triggers()
    {
        await store.PublishAsync(Sample.Sequence("triggered", Sample.Trigger("t", "arrived"), Sample.Write("after", "started")));
        await store.PublishAsync(Sample.Sequence("other", Sample.Trigger("t", "departed")));

        var started = Assert.Single(await node.EventAsync("arrived", "case-9"));

        Assert.Equal(("triggered", "case-9", WorkflowStatus.Finished), (started.DefinitionId, started.CorrelationId, started.Status));
        Assert.Equal(["started"], store.Lines);
    }

    [StoreFact]
    public async Task An_identifier_is_started_once()
    {
        await store.PublishAsync(Sample.Sequence("short", Sample.Write("a", "once")));
        await node.Runtime.StartAsync(new StartRequest("short", InstanceId: "mine"), default);

        await Assert.ThrowsAsync<ConcurrencyException>(async () => await Other(other => other.Runtime.StartAsync(new StartRequest("short", InstanceId: "mine"), default).AsTask()));
        Assert.Equal(1, (await node.Store.LoadAsync("mine", default))!.Revision);
    }

    [StoreFact]
    public async Task A_step_on_an_old_revision_stores_nothing()
    {
        await store.PublishAsync(Sample.Sequence("wait", Sample.Event("e", "go")));
        var started = await node.StartAsync("wait");
        var stored = (await node.Store.LoadAsync(started.Id, default))!;
        await node.EventAsync("go");

        var changes = new WorkflowChanges();
        changes.Instances.Add(new InstanceChange(stored with { Revision = 2, Name = "stale" }, false, [new StoredBookmark("b9", started.Id, "n", "h9", null)], [], []));
        changes.AddedDue.Add(new DueWork("d9", DueKind.Resume, store.Clock.GetUtcNow(), null, null, null));

        await Assert.ThrowsAsync<ConcurrencyException>(async () => await node.Store.CommitAsync(changes, default));
        Assert.Null(await node.Store.FindBookmarkAsync("b9", default));
        Assert.Equal(0, await node.Runtime.RunDueAsync(10, default));
        Assert.Null((await node.FindAsync(started.Id)).Name);
    }

    private async Task<T> Other<T>(Func<TestNode, Task<T>> act)
    {
        await using var other = store.Open();
        return await act(other);
    }
}
