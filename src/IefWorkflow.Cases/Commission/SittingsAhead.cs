using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Runtime;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Commission;

/// <summary>The sittings on whose agenda an appeal can be put.</summary>
public static class SittingsAhead
{
    /// <summary>Those that are planned, the nearest first: number, day and place.</summary>
    public static async Task<IReadOnlyList<(string Number, DateOnly On, string Place)>> SittingsAheadAsync(this CaseSession session, CancellationToken cancellationToken)
    {
        var today = session.Today;
        var sittings = await (
            from sitting in session.Db.Set<Sitting>()
            join file in session.Db.Files on sitting.CaseId equals file.Id
            where sitting.On >= today && file.ClosedOn == null
            orderby sitting.On
            select new { sitting, file.Number }).AsNoTracking().ToListAsync(cancellationToken);
        return [.. sittings.Where(row => row.sitting.IsAhead).Select(row => (row.Number, row.sitting.On, row.sitting.Place))];
    }
}
