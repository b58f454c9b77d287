using IefWorkflow.Cases.Storage;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.DueDates;

/// <summary>The clocks that run, the nearest first.</summary>
public static class DueList
{
    /// <summary>Lists them.</summary>
    /// <param name="db">The rows.</param>
    /// <param name="today">The legal day from which days are counted.</param>
    /// <param name="lateOnly">Only those past their legal date.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    public static async Task<IReadOnlyList<DueListItem>> ReadAsync(IefDbContext db, DateOnly today, bool lateOnly, CancellationToken cancellationToken)
    {
        var rows = await (
            from due in db.DueDates.AsNoTracking()
            join file in db.Files.AsNoTracking() on due.CaseId equals file.Id
            where due.State == DueState.Running
            orderby due.PrudentOn, file.Number, due.Rule
            select new { due, file }).ToListAsync(cancellationToken);
        return
        [
            .. from row in rows
               let isLate = row.due.IsLateOn(today)
               where isLate || !lateOnly
               select new DueListItem(row.file.Number, row.file.Kind, row.file.Departement.Code, row.due.Rule, row.due.PrudentOn, row.due.LegalOn, row.due.PrudentOn.DayNumber - today.DayNumber, isLate),
        ];
    }
}
