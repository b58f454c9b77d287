using IefWorkflow.Cases.Commission;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Reading;

/// <summary>The sittings of the commission, for those who hold them.</summary>
public static class SittingList
{
    /// <summary>Every sitting, the last first; null when it is not for that person.</summary>
    public static async Task<IReadOnlyList<SittingLine>?> ListSittingsAsync(this CaseSession session, Actor actor, CancellationToken cancellationToken)
    {
        if (actor.Role is not (Role.Secretary or Role.President)) return null;

        return await (
            from sitting in session.Db.Set<Sitting>().AsNoTracking()
            join file in session.Db.Files.AsNoTracking() on sitting.CaseId equals file.Id
            orderby sitting.On descending, file.Number descending
            select new SittingLine(file.Number, sitting.On, sitting.At, sitting.Place, sitting.Standing)).ToListAsync(cancellationToken);
    }
}
