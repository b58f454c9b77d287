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
    public static async Task<(IReadOnlyList<CaseFile> Files, int Total)> ListAsync(
        this CaseSession session, Actor actor, CaseKind? kind, string? number, int page, int size, CancellationToken cancellationToken)
    {
        var departements = actor.Departements.ToList();
        var query = session.Db.Files.AsNoTracking();
        if (kind is { } only) query = query.Where(file => file.Kind == only);
        if (number is { Length: > 0 }) query = query.Where(file => file.Number.StartsWith(number));
        query = actor.Role switch
        {
            Role.Family => query.Where(file => file.OwnerId == actor.AccountId),
            Role.Designer or Role.Mayor or Role.Member or Role.Head => query.Where(_ => false),
            Role.Administrator => query,
            _ when departements.Count > 0 => query.Where(file => departements.Contains(file.Departement)),
            _ => query,
        };
        return (await query.OrderByDescending(file => file.Number).Skip((page - 1) * size).Take(size).ToListAsync(cancellationToken), await query.CountAsync(cancellationToken));
    }
}
