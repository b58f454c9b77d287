using System.Data.Common;
using IefWorkflow.Engine.Definitions;
using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Runtime;
using IefWorkflow.Engine.Storage.Statements;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Engine.Storage;

/// <summary>Definitions in the database of a host, and the versions that its instances run.</summary>
/// <remarks>
/// A version that was published keeps its content for good, and stays loadable after it is deleted: instances may be pinned to it. Which
/// version is published is asked of the database each time, so that every node knows at once; compiling is done once per process.
/// </remarks>
public sealed class EfDefinitionStore(DbContext context, CompiledDefinitions compiled, TimeProvider time) : IDefinitionSource, IDisposable
{
    private readonly EngineConnection connection = new(context);

    /// <inheritdoc/>
    /// <exception cref="OrphanedInstanceException">The published version cannot run here; the message lists why.</exception>
    public async ValueTask<WorkflowProgram?> FindPublishedAsync(string definitionId, CancellationToken cancellationToken) =>
        (await connection.QueryAsync(DefinitionStatements.FindPublished, row => row.GetString(0), cancellationToken, definitionId)) is [var versionId]
            ? await FindVersionAsync(versionId, cancellationToken)
            : null;

    /// <inheritdoc/>
    /// <exception cref="OrphanedInstanceException">The version cannot run here; the message lists why.</exception>
    public async ValueTask<WorkflowProgram?> FindVersionAsync(string versionId, CancellationToken cancellationToken) =>
        await EntryAsync(versionId, cancellationToken) is not { } entry
            ? null
            : entry.Program ?? throw new OrphanedInstanceException($"La version {versionId} ne peut pas être exécutée\u00A0: {string.Join(" ; ", entry.Faults.Select(fault => $"{fault.Path} {fault.Message}"))}");

    /// <inheritdoc/>
    /// <remarks>A version that cannot run here starts nothing, and keeps no other from starting.</remarks>
    public async ValueTask<IReadOnlyList<TriggerMatch>> FindTriggersAsync(string hash, CancellationToken cancellationToken)
    {
        var matches = new List<TriggerMatch>();
        foreach (var versionId in await connection.QueryAsync(DefinitionStatements.ListPublished, row => row.GetString(0), cancellationToken))
        {
            if (await EntryAsync(versionId, cancellationToken) is { } entry) matches.AddRange(await entry.Source.FindTriggersAsync(hash, cancellationToken));
        }

        return matches;
    }

    /// <summary>The identifiers of all definitions.</summary>
    public async ValueTask<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken) =>
        await connection.QueryAsync(DefinitionStatements.ListDefinitions, row => row.GetString(0), cancellationToken);

    /// <summary>The versions of a definition; none when there is no such definition.</summary>
    public async ValueTask<DefinitionVersions> FindVersionsAsync(string definitionId, CancellationToken cancellationToken) =>
        DefinitionVersions.Of(definitionId, await connection.QueryAsync(DefinitionStatements.FindVersions, row => Read(row.GetString(0)), cancellationToken, definitionId));

    /// <summary>Saves what a designer edited, into the latest version where that may still change, otherwise into a new one.</summary>
    /// <exception cref="ConcurrencyException">Somebody else saved first.</exception>
    public ValueTask<WorkflowDefinition> SaveDraftAsync(WorkflowDefinition draft, CancellationToken cancellationToken) => ChangeAsync(
        draft.DefinitionId,
        async versions =>
        {
            var isKept = versions.Latest is { } latest && (await connection.QueryAsync(DefinitionStatements.IsKept, _ => true, cancellationToken, latest.Id)).Count > 0;
            var written = versions.SaveDraft(draft, NewId(), time.GetUtcNow(), isKept);
            return (written.Subject, written);
        },
        cancellationToken);

    /// <summary>Publishes the latest version in place of the one published before, and plans its starts by time, in one transaction.</summary>
    /// <remarks>A version that cannot run here, or one of whose triggers has an input that fails, is refused.</remarks>
    /// <exception cref="ConcurrencyException">Somebody else changed the definition first.</exception>
    public ValueTask<PublishOutcome> PublishAsync(string definitionId, CancellationToken cancellationToken) => ChangeAsync(
        definitionId,
        async versions =>
        {
            var outcome = versions.Publish();
            if (outcome is not PublishOutcome.Published published) return (outcome, null);

            var (starts, faults) = await PlanAsync(published.Written.Subject, cancellationToken);
            if (faults.Count > 0) return (new PublishOutcome.Refused(faults), null);

            foreach (var start in starts)
            {
                await connection.ExecuteAsync(EngineStatements.DeleteDue, cancellationToken, start.Id);
                await EfWorkflowStore.AddAsync(connection, start, cancellationToken);
            }

            return (outcome, published.Written);
        },
        cancellationToken);

    /// <summary>Publishes no version any more. Instances go on.</summary>
    /// <exception cref="ConcurrencyException">Somebody else changed the definition first.</exception>
    public ValueTask<RetractOutcome> RetractAsync(string definitionId, CancellationToken cancellationToken) => ChangeAsync(
        definitionId,
        versions =>
        {
            var outcome = versions.Retract();
            return ValueTask.FromResult((outcome, outcome is RetractOutcome.Retracted retracted ? retracted.Written : null));
        },
        cancellationToken);

    /// <summary>Makes a copy of an earlier version the latest draft.</summary>
    /// <exception cref="ConcurrencyException">Somebody else changed the definition first.</exception>
    public ValueTask<RevertOutcome> RevertAsync(string definitionId, int version, CancellationToken cancellationToken) => ChangeAsync(
        definitionId,
        versions =>
        {
            var outcome = versions.Revert(version, NewId(), time.GetUtcNow());
            return ValueTask.FromResult((outcome, outcome is RevertOutcome.Reverted reverted ? reverted.Written : null));
        },
        cancellationToken);

    /// <summary>Deletes one version. Instances that are pinned to it go on.</summary>
    /// <exception cref="ConcurrencyException">Somebody else changed the definition first.</exception>
    public ValueTask<DeletionOutcome> DeleteVersionAsync(string definitionId, string versionId, CancellationToken cancellationToken) =>
        DeleteAsync(definitionId, versions => versions.DeleteVersion(versionId), cancellationToken);

    /// <summary>Deletes every version. Instances go on.</summary>
    /// <exception cref="ConcurrencyException">Somebody else changed the definition first.</exception>
    public ValueTask<DeletionOutcome> DeleteAsync(string definitionId, CancellationToken cancellationToken) => DeleteAsync(definitionId, versions => versions.Delete(), cancellationToken);

    /// <summary>Forgets versions that were deleted before an instant and that no instance is pinned to.</summary>
    /// <returns>How many.</returns>
    public async ValueTask<int> PurgeAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginAsync(cancellationToken);
        var purged = await connection.ExecuteAsync(DefinitionStatements.Purge, cancellationToken, before.UtcTicks);
        await transaction.CommitAsync(cancellationToken);
        return purged;
    }

    /// <summary>Gives the prepared statements back; the context stays the host's.</summary>
    public void Dispose() => connection.Dispose();

    private static string NewId() => Guid.CreateVersion7().ToString("N");

    private static WorkflowDefinition Read(string json) => WorkflowDefinitionReader.Read(json).Match(
        read => read.Definition,
        refused => throw new InvalidOperationException($"Une définition enregistrée est illisible\u00A0: {string.Join(" ; ", refused.Faults.Select(fault => $"{fault.Path} {fault.Message}"))}"));

    private async ValueTask<CompiledDefinitions.Entry?> EntryAsync(string versionId, CancellationToken cancellationToken)
    {
        if (compiled.Find(versionId) is { } known) return known;

        var stored = await connection.QueryAsync(DefinitionStatements.FindJson, row => (Json: row.GetString(0), WasPublished: !row.IsDBNull(1)), cancellationToken, versionId);
        return stored is [var row] ? compiled.Add(versionId, row.Json, row.WasPublished) : null;
    }

    private async ValueTask<(IReadOnlyList<DueWork> Starts, IReadOnlyList<DefinitionFault> Faults)> PlanAsync(WorkflowDefinition definition, CancellationToken cancellationToken)
    {
        var entry = CompiledDefinitions.Entry.Of(WorkflowDefinitionWriter.Write(definition), compiled.Registry);
        if (entry.Program is not { } program) return ([], entry.Faults);

        try
        {
            await entry.Source.FindTriggersAsync("", cancellationToken);
            return (program.NextStarts(time.GetUtcNow()), []);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return ([], [new DefinitionFault("$.root", $"Un déclencheur ne peut pas être préparé\u00A0: {fault.Message}")]);
        }
    }

    private ValueTask<DeletionOutcome> DeleteAsync(string definitionId, Func<DefinitionVersions, DeletionOutcome> delete, CancellationToken cancellationToken) => ChangeAsync(
        definitionId,
        versions =>
        {
            var outcome = delete(versions);
            return ValueTask.FromResult((outcome, outcome is DeletionOutcome.Deleted deleted ? deleted.Written : null));
        },
        cancellationToken);

    private async ValueTask<T> ChangeAsync<T>(string definitionId, Func<DefinitionVersions, ValueTask<(T Answer, VersionsWritten? Written)>> change, CancellationToken cancellationToken)
    {
        try
        {
            await using var transaction = await connection.BeginAsync(cancellationToken);
            var (answer, written) = await change(await FindVersionsAsync(definitionId, cancellationToken));
            if (written is not null) await WriteAsync(written, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return answer;
        }
        catch (DbException failure) when (connection.Dialect.IsContention(failure) || connection.Dialect.IsDuplicate(failure))
        {
            throw new ConcurrencyException(definitionId, failure);
        }
    }

    private async ValueTask WriteAsync(VersionsWritten written, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcTicks;
        foreach (var id in written.DeletedIds)
        {
            var isKept = (await connection.QueryAsync(DefinitionStatements.IsKept, _ => true, cancellationToken, id)).Count > 0;
            if (isKept) await connection.ExecuteAsync(DefinitionStatements.MarkDeleted, cancellationToken, id, false, now);
            else await connection.ExecuteAsync(DefinitionStatements.Delete, cancellationToken, id);
        }

        foreach (var version in written.Changed) await connection.ExecuteAsync(DefinitionStatements.LowerFlags, cancellationToken, version.Id, false);
        foreach (var version in written.Changed)
        {
            await connection.ExecuteAsync(
                DefinitionStatements.Write, cancellationToken,
                version.Id, version.DefinitionId, version.Version, version.Name, WorkflowDefinitionWriter.Write(version), version.IsLatest, version.IsPublished,
                now, version.IsPublished ? now : null);
        }
    }
}
