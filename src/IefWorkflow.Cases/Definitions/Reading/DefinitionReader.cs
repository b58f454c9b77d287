using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Storage;
using IefWorkflow.Engine.Definitions;
using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Storage;
using IefWorkflow.Engine.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Definitions.Reading;

/// <summary>Reads procedures and their versions for who designs them. Nothing of a file is in what it answers but numbers of files.</summary>
public sealed class DefinitionReader(IefDbContext db, EfDefinitionStore store)
{
    /// <summary>Whether a role reads procedures.</summary>
    public static bool MayRead(Role role) => role is Role.Designer or Role.Administrator;

    /// <summary>Whether a role changes procedures.</summary>
    public static bool MayWrite(Role role) => role is Role.Designer;

    /// <summary>Every procedure, by name.</summary>
    public async Task<IReadOnlyList<DefinitionLine>> ListAsync(CancellationToken cancellationToken)
    {
        var rows = await db.Set<DefinitionRow>().AsNoTracking()
            .Where(row => row.DeletedAt == null && (row.IsLatest || row.IsPublished))
            .Select(row => new { row.DefinitionId, row.Version, row.Name, row.IsLatest, row.IsPublished }).ToListAsync(cancellationToken);
        var running = await CountAsync(null, cancellationToken);
        return
        [
            .. rows.GroupBy(row => row.DefinitionId).Select(versions =>
            {
                var latest = versions.MaxBy(version => version.Version)!;
                return new DefinitionLine(versions.Key, latest.Name ?? versions.Key, latest.Version, versions.FirstOrDefault(version => version.IsPublished)?.Version, [.. running[versions.Key]]);
            }).OrderBy(line => line.Name, StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo("fr-FR"), ignoreCase: true)),
        ];
    }

    /// <summary>How many instances each version of a procedure conducts, the newest version first.</summary>
    public async Task<IReadOnlyList<RunningVersion>> RunningAsync(string definitionId, CancellationToken cancellationToken) => [.. (await CountAsync(definitionId, cancellationToken))[definitionId]];

    /// <summary>The instances that a version conducts, the oldest first.</summary>
    /// <param name="definitionId">The procedure.</param>
    /// <param name="version">The number of the version.</param>
    /// <param name="most">How many at most; null for all.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public Task<List<string>> InstancesAsync(string definitionId, int version, int? most, CancellationToken cancellationToken) => db.Set<InstanceRow>().AsNoTracking()
        .Where(instance => instance.Status == WorkflowStatus.Running && instance.DefinitionId == definitionId && instance.Version == version)
        .OrderBy(instance => instance.CreatedAt).ThenBy(instance => instance.Id).Select(instance => instance.Id).Take(most ?? int.MaxValue).ToListAsync(cancellationToken);

    /// <summary>The versions of a procedure; none when there is no such procedure.</summary>
    public async Task<DefinitionVersions> FindAsync(string definitionId, CancellationToken cancellationToken) => await store.FindVersionsAsync(definitionId, cancellationToken);

    /// <summary>When each version was first published, UTC, by its number; versions that never were are left out.</summary>
    public async Task<IReadOnlyDictionary<int, DateTimeOffset>> PublicationsAsync(string definitionId, CancellationToken cancellationToken) =>
        await db.Set<DefinitionRow>().AsNoTracking().Where(row => row.DefinitionId == definitionId && row.DeletedAt == null && row.PublishedAt != null)
            .ToDictionaryAsync(row => row.Version, row => row.PublishedAt!.Value, cancellationToken);

    private async Task<ILookup<string, RunningVersion>> CountAsync(string? only, CancellationToken cancellationToken)
    {
        var counts = await db.Set<InstanceRow>().AsNoTracking()
            .Where(instance => instance.Status == WorkflowStatus.Running && (only == null || instance.DefinitionId == only))
            .GroupBy(instance => new { instance.DefinitionId, instance.Version })
            .Select(group => new { group.Key.DefinitionId, group.Key.Version, Count = group.Count() }).ToListAsync(cancellationToken);
        return counts.OrderByDescending(count => count.Version).ToLookup(count => count.DefinitionId, count => new RunningVersion(count.Version, count.Count), StringComparer.Ordinal);
    }
}
