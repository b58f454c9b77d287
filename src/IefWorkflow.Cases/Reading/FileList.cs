using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Reading;

/// <summary>The files in the scope of somebody, by number.</summary>
public static class FileList
{
    /// <summary>Lists files, the newest first.</summary>
    /// <param name="session">The unit of work.</param>
    /// <param name="actor">Whose scope.</param>
    /// <param name="kind">Only of that kind; null for any.</param>
    /// <param name="number">Only those whose number begins so; null for any.</param>
    /// <param name="page">The page, from 1.</param>
    /// <param name="size">How many on a page.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    /// <returns>The page, and how many there are in all.</returns>
    public static Task<(IReadOnlyList<CaseFile> Files, int Total)> ListAsync(
        this CaseSession session, Actor actor, CaseKind? kind, string? number, int page, int size, CancellationToken cancellationToken) =>
        session.ListAsync(actor, new FileFilter(kind, null, null, number), page, size, cancellationToken);

    /// <summary>Lists files, the newest first.</summary>
    /// <param name="session">The unit of work.</param>
    /// <param name="actor">Whose scope.</param>
    /// <param name="filter">Which of them.</param>
    /// <param name="page">The page, from 1.</param>
    /// <param name="size">How many on a page.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    /// <returns>The page, and how many there are in all.</returns>
    public static async Task<(IReadOnlyList<CaseFile> Files, int Total)> ListAsync(
        this CaseSession session, Actor actor, FileFilter filter, int page, int size, CancellationToken cancellationToken)
    {
        var query = session.Db.Files.AsNoTracking().InScopeOf(actor);
        if (filter.Kind is { } kind) query = query.Where(file => file.Kind == kind);
        if (filter.State is { } state) query = query.Where(file => file.State == state);
        if (filter.Departement is { } departement) query = query.Where(file => file.Departement == departement);
        if (filter.NumberStart is { Length: > 0 } number) query = query.Where(file => file.Number.StartsWith(number));
        return (await query.OrderByDescending(file => file.Number).Skip((page - 1) * size).Take(size).ToListAsync(cancellationToken), await query.CountAsync(cancellationToken));
    }

    /// <summary>Those files that somebody may list.</summary>
    internal static IQueryable<CaseFile> InScopeOf(this IQueryable<CaseFile> files, Actor actor)
    {
        var departements = actor.Departements.ToList();
        return actor.Role switch
        {
            Role.Family => files.Where(file => file.OwnerId == actor.AccountId),
            Role.Designer or Role.Mayor or Role.Member or Role.Head => files.Where(_ => false),
            Role.Administrator => files,
            _ when departements.Count > 0 => files.Where(file => departements.Contains(file.Departement)),
            _ => files,
        };
    }
}
