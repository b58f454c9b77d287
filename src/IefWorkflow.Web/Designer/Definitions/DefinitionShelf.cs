using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Definitions;
using IefWorkflow.Engine.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Web.Designer.Definitions;

/// <summary>The versions of definitions, found and read for the designer.</summary>
internal sealed class DefinitionShelf(CaseSession session)
{
    private const int Most = 500;

    /// <summary>A version by its identifier, deleted or not: instances may still run it.</summary>
    public async Task<WorkflowDefinition?> FindAsync(string versionId, CancellationToken cancellationToken) =>
        await session.Db.Set<DefinitionRow>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == versionId, cancellationToken) is { } row ? Read(row.Json) : null;

    /// <summary>The newest of the versions asked for of a definition, or null.</summary>
    public async Task<WorkflowDefinition?> FindAsync(string definitionId, VersionSelection selection, CancellationToken cancellationToken)
    {
        var rows = await session.Db.Set<DefinitionRow>().AsNoTracking().Where(row => row.DefinitionId == definitionId && row.DeletedAt == null).OrderByDescending(row => row.Version).ToListAsync(cancellationToken);
        return rows.Select(row => Read(row.Json)).FirstOrDefault(selection.Includes);
    }

    /// <summary>A page of a list, with how many there are in all.</summary>
    public async Task<(IReadOnlyList<WorkflowDefinition> Items, int Total)> ListAsync(DefinitionQuery query, CancellationToken cancellationToken)
    {
        var rows = await session.Db.Set<DefinitionRow>().AsNoTracking()
            .Where(row => row.DeletedAt == null || query.Ids.Contains(row.Id))
            .Select(row => new DefinitionLine(row.Id, row.DefinitionId, row.Version, row.Name ?? "", row.IsLatest, row.IsPublished, row.CreatedAt))
            .ToListAsync(cancellationToken);
        var chosen = query.Choose(rows).ToList();
        var page = chosen.Skip(query.Skipped(Most)).Take(query.Taken(Most)).Select(line => line.Id).ToList();
        var texts = await session.Db.Set<DefinitionRow>().AsNoTracking().Where(row => page.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Json, cancellationToken);
        return ([.. page.Where(texts.ContainsKey).Select(id => Read(texts[id]))], chosen.Count);
    }

    /// <summary>Whether no other definition has that name.</summary>
    public async Task<bool> IsFreeAsync(string name, string? definitionId, CancellationToken cancellationToken) =>
        !await session.Db.Set<DefinitionRow>().AnyAsync(row => row.IsLatest && row.DeletedAt == null && row.Name == name && row.DefinitionId != definitionId, cancellationToken);

    private static WorkflowDefinition Read(string json) => WorkflowDefinitionReader.Read(json).Match(
        read => read.Definition,
        refused => throw new InvalidOperationException($"A stored definition cannot be read: {string.Join(" ; ", refused.Faults)}"));
}
