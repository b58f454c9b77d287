using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Storage;

namespace IefWorkflow.Engine.Runtime;

/// <summary>Starts, resumes and ends instances. Each call is one commit; a call that loses a race is done again on the new state.</summary>
/// <remarks>
/// Not thread-safe where its store is not: make one per unit of work. With a store over a host's database context, the host's own
/// rows commit together with the burst. Inside a transaction of the host, or where its context tracks rows already, a lost race is the
/// host's to settle: it gets the <see cref="ConcurrencyException"/>, and does its whole command again on a fresh context.
/// </remarks>
public sealed partial class WorkflowRuntime(IWorkflowStore store, IDefinitionSource definitions, TimeProvider time, WorkflowRuntimeOptions? options = null, IServiceProvider? services = null)
{
    /// <summary>The definitions it runs.</summary>
    public IDefinitionSource Definitions { get; } = definitions;

    /// <summary>How it behaves.</summary>
    public WorkflowRuntimeOptions Options { get; } = options ?? new WorkflowRuntimeOptions();

    internal IServiceProvider Services { get; } = services ?? NoServices.Instance;

    /// <summary>What the last burst committed, for those who watch.</summary>
    internal IReadOnlyList<WorkflowExecution> LastBursts { get; private set; } = [];

    /// <summary>Starts an instance and runs it until it waits or ends.</summary>
    /// <exception cref="ConcurrencyException">An instance of the identifier asked for exists already.</exception>
    public async ValueTask<RunOutcome> StartAsync(StartRequest request, CancellationToken cancellationToken)
    {
        if (await Definitions.FindPublishedAsync(request.DefinitionId, cancellationToken) is not { } program) return new RunOutcome.NotFound(request.DefinitionId);

        var session = NewSession();
        var instance = session.Create(program, request.InstanceId, request.CorrelationId, request.Input, null, null);
        await session.StartAsync(program, instance, null, null, cancellationToken);
        await CommitAsync(session, cancellationToken);
        return new RunOutcome.Ran(instance);
    }

    /// <summary>Resumes an instance at a bookmark.</summary>
    public ValueTask<RunOutcome> ResumeAsync(string bookmarkId, object? input, CancellationToken cancellationToken) =>
        RetryAsync(
            async () => await store.FindBookmarkAsync(bookmarkId, cancellationToken) is { } bookmark
                ? await ResumeOnceAsync(bookmark.InstanceId, bookmark.Id, input, null, cancellationToken)
                : new RunOutcome.NotFound(bookmarkId),
            cancellationToken);

    /// <summary>Delivers a stimulus: resumes every instance that waits for it, and starts every published definition that it triggers.</summary>
    /// <param name="stimulus">The stimulus.</param>
    /// <param name="correlationId">Only instances of that correlation; null for any. An instance started by it gets it.</param>
    /// <param name="instanceId">Only that instance; null for any.</param>
    /// <param name="input">What comes with it.</param>
    /// <param name="cancellationToken">Cancels the delivery; what was committed stays.</param>
    /// <returns>The instances that ran.</returns>
    /// <remarks>Several receivers become due rows in one commit and are then run one by one: a crash in between loses none.</remarks>
    public async ValueTask<IReadOnlyList<WorkflowInstance>> PublishAsync(
        Stimulus stimulus, string? correlationId, string? instanceId, object? input, CancellationToken cancellationToken)
    {
        var bookmarks = await store.FindBookmarksAsync(stimulus.Hash, correlationId, instanceId, cancellationToken);
        var triggers = instanceId is null ? await Definitions.FindTriggersAsync(stimulus.Hash, cancellationToken) : [];
        if (bookmarks.Count == 1 && triggers.Count == 0)
        {
            var outcome = await RetryAsync(() => ResumeOnceAsync(bookmarks[0].InstanceId, bookmarks[0].Id, input, null, cancellationToken), cancellationToken);
            return outcome is RunOutcome.Ran ran ? [ran.Instance] : [];
        }

        var rows = FanOut(bookmarks, triggers, correlationId, input);
        if (rows.Count == 0) return [];

        var changes = new WorkflowChanges();
        changes.AddedDue.AddRange(rows);
        await store.CommitAsync(changes, cancellationToken);
        var instances = new List<WorkflowInstance>();
        foreach (var row in rows)
        {
            if (await RunRowAsync(row, cancellationToken) is RunOutcome.Ran ran) instances.Add(ran.Instance);
        }

        return instances;
    }

    /// <summary>Cancels an instance: everything that lives in it is stopped and journalled, its bookmarks and timers are removed.</summary>
    public ValueTask<RunOutcome> CancelAsync(string instanceId, CancellationToken cancellationToken) =>
        RetryAsync(() => ChangeOnceAsync(instanceId, instance => instance.Status is WorkflowStatus.Running, burst => burst.CancelInstanceAsync(), cancellationToken), cancellationToken);

    /// <summary>Deletes an instance with its journal. A burst that still runs cannot bring it back.</summary>
    public ValueTask<bool> DeleteAsync(string instanceId, CancellationToken cancellationToken) => store.DeleteAsync(instanceId, cancellationToken);

    /// <summary>The instance as it is stored, or null.</summary>
    public async ValueTask<WorkflowInstance?> FindAsync(string instanceId, CancellationToken cancellationToken) =>
        await LoadAsync(instanceId, cancellationToken) is var (instance, _) ? instance : null;

    private async ValueTask<RunOutcome> ResumeOnceAsync(string instanceId, string bookmarkId, object? input, string? dueId, CancellationToken cancellationToken)
    {
        if (await LoadAsync(instanceId, cancellationToken) is not var (instance, program)) return new RunOutcome.NotFound(instanceId);
        if (instance.Status is not WorkflowStatus.Running || instance.Bookmarks.Find(candidate => candidate.Id == bookmarkId) is not { } bookmark) return new RunOutcome.NotFound(bookmarkId);

        var session = NewSession();
        if (dueId is not null) session.Changes.TakenDue.Add(dueId);
        await session.ResumeAsync(program, instance, bookmark, input, cancellationToken);
        if (dueId is not null) session.Changes.DroppedDue.Remove(dueId);
        await CommitAsync(session, cancellationToken);
        return new RunOutcome.Ran(instance);
    }

    private async ValueTask<RunOutcome> ChangeOnceAsync(string instanceId, Predicate<WorkflowInstance> applies, Func<WorkflowExecution, ValueTask> change, CancellationToken cancellationToken)
    {
        if (await LoadAsync(instanceId, cancellationToken) is not var (instance, program) || !applies(instance)) return new RunOutcome.NotFound(instanceId);

        var session = NewSession();
        await session.ChangeAsync(program, instance, change);
        await CommitAsync(session, cancellationToken);
        return new RunOutcome.Ran(instance);
    }

    private async ValueTask<(WorkflowInstance Instance, WorkflowProgram Program)?> LoadAsync(string instanceId, CancellationToken cancellationToken)
    {
        if (await store.LoadAsync(instanceId, cancellationToken) is not { } stored) return null;

        var program = await Definitions.FindVersionAsync(stored.DefinitionVersionId, cancellationToken)
            ?? throw new OrphanedInstanceException($"La version {stored.DefinitionVersionId} du workflow « {stored.DefinitionId} » n'existe plus, l'instance {instanceId} ne peut pas continuer.");
        return (InstanceState.Restore(stored, program), program);
    }

    private async ValueTask<RunOutcome> RetryAsync(Func<ValueTask<RunOutcome>> attempt, CancellationToken cancellationToken)
    {
        var isOurs = store.CanRepeat;
        for (var remaining = Options.Attempts; ; remaining--)
        {
            try
            {
                cancellationToken.ThrowIfCancellationRequested();
                return await attempt();
            }
            catch (ConcurrencyException) when (isOurs)
            {
                store.Forget();
                if (remaining <= 1) throw;
                await Task.Yield();
            }
        }
    }

    private RuntimeSession NewSession() => new(this, time.GetUtcNow());

    private async ValueTask CommitAsync(RuntimeSession session, CancellationToken cancellationToken)
    {
        await store.CommitAsync(session.Changes, cancellationToken);
        LastBursts = session.Bursts;
    }
}
