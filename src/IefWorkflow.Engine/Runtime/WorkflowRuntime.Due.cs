using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Storage;

namespace IefWorkflow.Engine.Runtime;

/// <content>Due work: timers, deliveries, children to run. Each row is taken by the commit of its effect, so it happens exactly once.</content>
public sealed partial class WorkflowRuntime
{
    private const int LargestBatch = 50;

    private static readonly TimeSpan LongestBatch = TimeSpan.FromMilliseconds(100);

    /// <summary>Does what is due, however late, up to a number of rows.</summary>
    /// <param name="most">How many rows at most.</param>
    /// <param name="cancellationToken">Stops between two rows.</param>
    /// <returns>How many rows were leased; 0 means that nothing is due.</returns>
    /// <remarks>
    /// Rows share transactions, each with what its activities gave the host's context to save; a row that fails or loses a race is undone
    /// alone. Inside a transaction of the host everything is part of that one, and the host saves and commits.
    /// </remarks>
    public async ValueTask<int> RunDueAsync(int most, CancellationToken cancellationToken)
    {
        var rows = await LeaseDueAsync(most, cancellationToken);
        for (int index = 0, losses = 0; index < rows.Count;)
        {
            var done = await RunBatchAsync(rows, index, cancellationToken);
            losses = done == 0 ? losses + 1 : 0;
            if (losses == Options.Attempts) (done, losses) = (1, 0);
            index += done;
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
    public async ValueTask<RunOutcome> RunAsync(DueWork row, CancellationToken cancellationToken) => await RunRowOnceAsync(await PrepareAsync(row, cancellationToken), cancellationToken);

    /// <summary>Runs rows in one transaction, until it has been open for long enough or one of them loses a race.</summary>
    /// <returns>How many were done. One that lost is done again at the head of the next batch: here it might wait for somebody who waits for those before it.</returns>
    private async ValueTask<int> RunBatchAsync(IReadOnlyList<DueWork> rows, int first, CancellationToken cancellationToken)
    {
        await using var batch = await store.BeginBatchAsync(cancellationToken);
        if (batch is null)
        {
            await RunRowAsync(rows[first], cancellationToken);
            return 1;
        }

        var opened = time.GetTimestamp();
        var done = 0;
        try
        {
            for (; first + done < rows.Count && done < LargestBatch && time.GetElapsedTime(opened) < LongestBatch; done++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                await batch.BeginPartAsync(cancellationToken);
                await RunRowAsync(rows[first + done], cancellationToken);
                await batch.EndPartAsync(cancellationToken);
            }
        }
        catch (ConcurrencyException)
        {
            await batch.UndoPartAsync(CancellationToken.None);
        }
        catch
        {
            if (await batch.UndoPartAsync(CancellationToken.None) && done > 0) await batch.CommitAsync(CancellationToken.None);
            throw;
        }

        if (done > 0) await batch.CommitAsync(cancellationToken);
        return done;
    }

    private async ValueTask<RunOutcome> RunRowAsync(DueWork row, CancellationToken cancellationToken)
    {
        try
        {
            var ready = await PrepareAsync(row, cancellationToken);
            return await RetryAsync(() => RunRowOnceAsync(ready, cancellationToken), cancellationToken);
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
