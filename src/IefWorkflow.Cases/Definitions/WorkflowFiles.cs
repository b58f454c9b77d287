using IefWorkflow.Cases.Linting;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Cases.Storage;
using IefWorkflow.Engine.Definitions;
using IefWorkflow.Engine.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace IefWorkflow.Cases.Definitions;

/// <summary>Publishes the definitions of a folder when the service starts.</summary>
/// <remarks>A changed file becomes a new version; running instances keep theirs. A file that is as published changes nothing.</remarks>
public sealed class WorkflowFiles(IServiceScopeFactory scopes, IEnumerable<IDefinitionLint> lints)
{
    private const int Attempts = 50;

    /// <summary>Reads, validates and publishes every <c>*.json</c> of a folder, all or none.</summary>
    /// <returns>The faults, each with its file; none when everything is published.</returns>
    public async Task<IReadOnlyList<string>> PublishAsync(string folder, CancellationToken cancellationToken)
    {
        var definitions = new List<WorkflowDefinition>();
        var faults = new List<string>();
        foreach (var path in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            var reading = WorkflowDefinitionReader.Read(await File.ReadAllTextAsync(path, cancellationToken));
            if (reading is DefinitionReading.Read read)
            {
                definitions.Add(read.Definition);
                faults.AddRange(Faults(path, ProcedureCheck.FaultsOf(read.Definition, lints).Where(fault => fault.Severity is DefinitionSeverity.Error)));
            }
            else if (reading is DefinitionReading.Refused refused)
            {
                faults.AddRange(Faults(path, refused.Faults));
            }
        }

        if (faults.Count > 0) return faults;

        for (var remaining = Attempts; ; remaining--)
        {
            try
            {
                return await PublishAsync(definitions, cancellationToken);
            }
            catch (Exception failure) when (remaining > 1 && CaseSession.IsContention(failure))
            {
                // Another node that starts publishes the same files: what it published is then found.
                await Task.Yield();
            }
        }
    }

    private async Task<List<string>> PublishAsync(List<WorkflowDefinition> definitions, CancellationToken cancellationToken)
    {
        var faults = new List<string>();
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IefDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        foreach (var definition in definitions) faults.AddRange(Faults(definition.DefinitionId, await PublishAsync(scope.ServiceProvider, definition, cancellationToken)));
        if (faults.Count == 0) await transaction.CommitAsync(cancellationToken);
        return faults;
    }

    private static IEnumerable<string> Faults(string path, IEnumerable<DefinitionFault> faults) => faults.Select(fault => $"{Path.GetFileName(path)}: {fault.Path}: {fault.Message}");

    private static async ValueTask<IReadOnlyList<DefinitionFault>> PublishAsync(IServiceProvider services, WorkflowDefinition definition, CancellationToken cancellationToken)
    {
        var store = services.GetRequiredService<EfDefinitionStore>();
        var versions = await store.FindVersionsAsync(definition.DefinitionId, cancellationToken);
        if (versions.Published is { } published && DefinitionDifference.Between(published, definition).IsEmpty) return [];

        await store.SaveDraftAsync(definition, cancellationToken);
        return await store.PublishAsync(definition.DefinitionId, cancellationToken) is PublishOutcome.Refused refused ? refused.Faults : [];
    }
}
