using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Storage;

namespace IefWorkflow.Engine.Runtime;

/// <content>Due work: timers, deliveries, children to run. Each row is taken by the commit of its effect, so it happens exactly once.</content>
public sealed partial class WorkflowRuntime
{
    /// <summary>Does what is due, however late, up to a number of rows.</summary>
    /// <param name="most">How many rows at most.</param>
    /// <param name="cancellationToken">Stops between two rows.</param>
    /// <returns>How many rows were leased; 0 means that nothing is due.</returns>
    public async ValueTask<int> RunDueAsync(int most, CancellationToken cancellationToken)
    {
        var rows = await LeaseDueAsync(most, cancellationToken);
        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await RunRowAsync(row, cancellationToken);
        }

        return rows.Count;
    }

    /// <summary>Reserves due rows for this node, the longest due first; each is then to be run by <see cref="RunAsync"/>.</summary>
    /// <param name="most">How many rows at most.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    public ValueTask<IReadOnlyList<DueWork>> LeaseDueAsync(int most, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return store.LeaseDueAsync(now, now + Options.Lease, most, cancellationToken);
    }

    /// <summary>Does what one reserved row says, once: a host that opened a transaction for it does it again in another.</summary>
    /// <exception cref="ConcurrencyException">Somebody else was faster: nothing may be kept of this attempt.</exception>
    /// <exception cref="OrphanedInstanceException">The version that the instance is pinned to is gone; the row stays.</exception>
    public ValueTask<RunOutcome> RunAsync(DueWork row, CancellationToken cancellationToken) => RunRowOnceAsync(row, cancellationToken);

    private async ValueTask<RunOutcome> RunRowAsync(DueWork row, CancellationToken cancellationToken)
    {
        try
        {
            return await RetryAsync(() => RunRowOnceAsync(row, cancellationToken), cancellationToken);
        }
        catch (Exception failure) when (failure is OrphanedInstanceException || (failure is ConcurrencyException && store.CanRepeat))
        {
            return new RunOutcome.NotFound(row.Id);
        }
    }

    private async ValueTask<RunOutcome> RunRowOnceAsync(DueWork row, CancellationToken cancellationToken)
    {
        var outcome = row.Kind switch
        {
            DueKind.Resume => await ResumeOnceAsync(row.InstanceId!, row.Target!, DeliverJson.ReadInput(row.Data), row.Id, cancellationToken),
            DueKind.Run => await RunPendingAsync(row, cancellationToken),
            DueKind.Deliver => await DeliverAsync(row, cancellationToken),
            DueKind.Trigger => await TriggerAsync(row, cancellationToken),
            DueKind.Start => await StartByTimeAsync(row, cancellationToken),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        if (outcome is RunOutcome.NotFound) await TakeAsync(row, [], cancellationToken);
        return outcome;
    }

    private async ValueTask<RunOutcome> RunPendingAsync(DueWork row, CancellationToken cancellationToken)
    {
        if (await LoadAsync(row.InstanceId!, cancellationToken) is not var (instance, program) || instance.SubStatus is not WorkflowSubStatus.Pending) return new RunOutcome.NotFound(row.InstanceId!);

        var session = NewSession();
        session.Changes.TakenDue.Add(row.Id);
        await session.StartAsync(program, instance, null, null, cancellationToken);
        await CommitAsync(session, cancellationToken);
        return new RunOutcome.Ran(instance);
    }

    private async ValueTask<RunOutcome> TriggerAsync(DueWork row, CancellationToken cancellationToken)
    {
        if (await Definitions.FindVersionAsync(row.Target!, cancellationToken) is not { } program) return new RunOutcome.NotFound(row.Target!);

        var (stimulus, correlationId, input) = DeliverJson.Read(row.Data!);
        var session = NewSession();
        session.Changes.TakenDue.Add(row.Id);
        var instance = session.Create(program, null, correlationId, null, null, null);
        await session.StartAsync(program, instance, stimulus.Name, input, cancellationToken);
        await CommitAsync(session, cancellationToken);
        return new RunOutcome.Ran(instance);
    }

    /// <remarks>The receivers known now become rows of their own, in the commit that takes the delivery.</remarks>
    private async ValueTask<RunOutcome> DeliverAsync(DueWork row, CancellationToken cancellationToken)
    {
        var (stimulus, correlationId, input) = DeliverJson.Read(row.Data!);
        var bookmarks = await store.FindBookmarksAsync(stimulus.Hash, correlationId, row.InstanceId, cancellationToken);
        var triggers = row.InstanceId is null ? await Definitions.FindTriggersAsync(stimulus.Hash, cancellationToken) : [];
        if (bookmarks.Count == 1 && triggers.Count == 0)
        {
            return await ResumeOnceAsync(bookmarks[0].InstanceId, bookmarks[0].Id, input, row.Id, cancellationToken);
        }

        var rows = FanOut(bookmarks, triggers, correlationId, input);
        if (rows.Count == 0) return new RunOutcome.NotFound(stimulus.Name);

        await TakeAsync(row, rows, cancellationToken);
        RunOutcome last = new RunOutcome.NotFound(stimulus.Name);
        foreach (var receiver in rows) last = await RunRowAsync(receiver, cancellationToken);
        return last;
    }

    private List<DueWork> FanOut(IReadOnlyList<StoredBookmark> bookmarks, IReadOnlyList<TriggerMatch> triggers, string? correlationId, object? input)
    {
        var now = time.GetUtcNow();
        var rows = new List<DueWork>(bookmarks.Count + triggers.Count);
        rows.AddRange(bookmarks.Select(bookmark => new DueWork(Options.NewId(), DueKind.Resume, now, bookmark.InstanceId, bookmark.Id, DeliverJson.WriteInput(input))));
        rows.AddRange(triggers.Select(trigger => new DueWork(
            Options.NewId(), DueKind.Trigger, now, null, trigger.Program.Definition.Id, DeliverJson.Write(new Activities.Stimulus(trigger.ActivityId, null), correlationId, input))));
        return rows;
    }

    private async ValueTask TakeAsync(DueWork row, IReadOnlyList<DueWork> added, CancellationToken cancellationToken)
    {
        var changes = new WorkflowChanges();
        changes.TakenDue.Add(row.Id);
        changes.AddedDue.AddRange(added);
        await store.CommitAsync(changes, cancellationToken);
    }
}
