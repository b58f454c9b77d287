using IefWorkflow.Cases.Runtime;
using IefWorkflow.Cases.Settings;
using IefWorkflow.Law.Calendar;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Planning;

/// <summary>The days that are closed, and the holidays to come.</summary>
public static class ClosureQueries
{
    /// <summary>The closed days of the last year and to come, in order.</summary>
    public static async Task<IReadOnlyList<ClosedDay>> ClosedDaysAsync(this CaseSession session, CancellationToken cancellationToken)
    {
        var from = session.Today.AddYears(-1);
        return await session.Db.Set<ClosedDay>().AsNoTracking().Where(closed => closed.Day >= from).OrderBy(closed => closed.Day).ThenBy(closed => closed.Departement).ToListAsync(cancellationToken);
    }

    /// <summary>The public holidays of the seat for a year from today.</summary>
    public static IReadOnlyList<(DateOnly On, string Name)> HolidaysAhead(this CaseSession session)
    {
        var (today, settings) = (session.Today, session.Settings);
        return
        [
            .. new[] { today.Year, today.Year + 1 }.SelectMany(year => PublicHolidays.Of(year, settings.Seat.Territory, settings.GoodFriday ?? settings.Readings.GoodFridayAtUnknownSeat, settings.Readings))
                .Where(holiday => holiday.Date >= today && holiday.Date < today.AddYears(1)).OrderBy(holiday => holiday.Date).Select(holiday => (holiday.Date, holiday.Name)),
        ];
    }
}
