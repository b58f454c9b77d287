using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Calendar;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Cases.Planning;

/// <summary>The campaign for a school year at a glance: from the opening of its filing window to its last day.</summary>
public static class CampaignCalendar
{
    /// <summary>Its months, from March before the school year to its last August.</summary>
    public static async Task<IReadOnlyList<CampaignMonth>> CampaignAsync(this CaseSession session, Actor actor, SchoolYear year, CancellationToken cancellationToken)
    {
        var days = await session.CalendarAsync(actor, year.FilingOpens, year.LastDay, cancellationToken);
        (DateOnly On, string What)[] marks =
        [
            (year.FilingOpens, $"{FrenchDate.Plain(year.FilingOpens)}\u00A0: ouverture du dépôt des demandes (R131-11)"),
            (year.FilingCloses, $"{FrenchDate.Plain(year.FilingCloses)}\u00A0: dernier jour du dépôt (R131-11)"),
            (year.FirstDay, $"{FrenchDate.Plain(year.FirstDay)}\u00A0: début de l'année scolaire {year}"),
            (year.LastDay, $"{FrenchDate.Plain(year.LastDay)}\u00A0: fin des autorisations de l'année"),
        ];
        return
        [
            .. from day in days
               group day by new DateOnly(day.On.Year, day.On.Month, 1) into month
               let lines = month.SelectMany(day => day.Lines).ToList()
               select new CampaignMonth(
                   month.Key,
                   [.. marks.Where(mark => mark.On.Year == month.Key.Year && mark.On.Month == month.Key.Month).Select(mark => mark.What)],
                   [.. month.Where(day => day.DayOff is not null).Select(day => (day.On, day.DayOff!))],
                   lines.Count(line => line.Kind is PlannedKind.Sitting),
                   lines.Count(line => line.Kind is PlannedKind.DueDate)),
        ];
    }
}
