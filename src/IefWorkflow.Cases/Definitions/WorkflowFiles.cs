using System.Security.Cryptography;
using IefWorkflow.Cases.Linting;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Definitions;
using IefWorkflow.Engine.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace IefWorkflow.Cases.Definitions;

/// <summary>Publishes the definitions of a folder when the service starts.</summary>
/// <remarks>
/// A changed file becomes a new version; running instances keep theirs. A file that was published before changes nothing, even if a designer has
/// published since. A new file never replaces what a designer published: it becomes a draft to compare, unless one is being written already.
/// </remarks>
public sealed class WorkflowFiles(IServiceScopeFactory scopes, IEnumerable<IDefinitionLint> lints)
{
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

        return faults.Count > 0 ? faults : await PublishAsync(definitions, cancellationToken);
    }

    /// <summary>Publishes definitions that were checked, all or none.</summary>
    /// <returns>The faults, each with its definition; none when everything is published.</returns>
    public Task<IReadOnlyList<string>> PublishAsync(IReadOnlyList<WorkflowDefinition> definitions, CancellationToken cancellationToken) =>
        CaseTransaction.RunAsync(scopes, services => PublishAsync(services, definitions, cancellationToken), refused => refused.Count == 0, cancellationToken);

    private static async Task<IReadOnlyList<string>> PublishAsync(IServiceProvider services, IReadOnlyList<WorkflowDefinition> definitions, CancellationToken cancellationToken)
    {
        var faults = new List<string>();
        foreach (var definition in definitions) faults.AddRange(Faults(definition.DefinitionId, await PublishAsync(services, definition, cancellationToken)));
        return faults;
    }

    private static IEnumerable<string> Faults(string path, IEnumerable<DefinitionFault> faults) => faults.Select(fault => $"{Path.GetFileName(path)}: {fault.Path}: {fault.Message}");

    private static async Task<IReadOnlyList<DefinitionFault>> PublishAsync(IServiceProvider services, WorkflowDefinition definition, CancellationToken cancellationToken)
    {
        var (session, store) = (services.GetRequiredService<CaseSession>(), services.GetRequiredService<EfDefinitionStore>());
        var versions = await store.FindVersionsAsync(definition.DefinitionId, cancellationToken);
        if (versions.Published is { } published && DefinitionDifference.Between(published, definition).IsEmpty) return [];

        var digest = Convert.ToHexStringLower(SHA256.HashData(WorkflowDefinitionWriter.WriteUtf8(definition)));
        var origin = await DefinitionRegister.OriginAsync(session, definition.DefinitionId, cancellationToken);
        if (origin.File == digest) return [];
        if (origin.IsDesigned)
        {
            await OfferAsync(session, store, versions, definition, digest, cancellationToken);
            return [];
        }

        await store.SaveDraftAsync(definition, cancellationToken);
        var outcome = await store.PublishAsync(definition.DefinitionId, cancellationToken);
        if (outcome is PublishOutcome.Published written) await session.NoteAsync(Actor.System, DefinitionRegister.Published, $"Version {written.Written.Subject.Version} publiée depuis les fichiers du service", written.Written.Subject, digest, [], cancellationToken);
        return outcome is PublishOutcome.Refused refused ? refused.Faults : [];
    }

    private static async Task OfferAsync(CaseSession session, EfDefinitionStore store, DefinitionVersions versions, WorkflowDefinition definition, string digest, CancellationToken cancellationToken)
    {
        var isBeingWritten = versions.Latest is { IsPublished: false };
        var offered = isBeingWritten ? versions.Latest! : await store.SaveDraftAsync(definition, cancellationToken);
        var label = isBeingWritten
            ? "Les fichiers du service apportent une autre version\u00A0: un brouillon est en cours, elle n'a pas été reprise"
            : $"Les fichiers du service apportent une autre version\u00A0: elle est le brouillon {offered.Version}, à comparer";
        await session.NoteAsync(Actor.System, DefinitionRegister.Offered, label, offered, digest, [], cancellationToken);
    }
}
