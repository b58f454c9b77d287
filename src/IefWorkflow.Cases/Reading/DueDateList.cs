using IefWorkflow.Cases.DueDates;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Reading;

/// <summary>The legal clocks that run in the scope of somebody.</summary>
public static class DueDateList
{
    /// <summary>Lists clocks, the nearest first.</summary>
    /// <param name="session">The unit of work.</param>
    /// <param name="actor">Whose scope.</param>
    /// <param name="until">Only those whose prudent date is not later; null for any.</param>
    /// <param name="page">The page, from 1.</param>
    /// <param name="size">How many on a page.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    /// <returns>The page with the number of each file, and how many there are in all; null when clocks are not for that person.</returns>
    public static async Task<(IReadOnlyList<(string Number, DueDate Due)> Clocks, int Total)?> ListDueDatesAsync(
        this CaseSession session, Actor actor, DateOnly? until, int page, int size, CancellationToken cancellationToken)
    {
        // The doctor and the member open fewer files than they could list: their clocks are read file by file.
        if (!ReadingRights.Allows(actor.Role, CaseAspect.DueDates) || actor.Role is Role.Doctor or Role.Member) return null;

        var query =
            from due in session.Db.DueDates.AsNoTracking()
            join file in session.Db.Files.AsNoTracking().InScopeOf(actor) on due.CaseId equals file.Id
            where due.State == DueState.Running && (until == null || due.PrudentOn <= until)
            select new { file.Number, due };
        var rows = await query.OrderBy(row => row.due.PrudentOn).ThenBy(row => row.Number).ThenBy(row => row.due.Id).Skip((page - 1) * size).Take(size).ToListAsync(cancellationToken);
        return ([.. rows.Select(row => (row.Number, row.due))], await query.CountAsync(cancellationToken));
    }
}
