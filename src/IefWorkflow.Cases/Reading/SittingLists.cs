using IefWorkflow.Cases.Appeals;
using IefWorkflow.Cases.Commission;
using IefWorkflow.Cases.Notifications;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Commission;
using IefWorkflow.Law.TimeLimits;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Reading;

/// <summary>Lists the sittings that somebody may see.</summary>
public static class SittingLists
{
    /// <summary>Every sitting that somebody may see: those ahead by day, then the others, the last first.</summary>
    public static async Task<IReadOnlyList<SittingListItem>> SittingsAsync(this CaseSession session, Actor actor, CancellationToken cancellationToken)
    {
        var sittings = await VisibleAsync(session, actor, cancellationToken);
        var agenda = (await session.Db.Set<AgendaItem>().AsNoTracking().Where(item => item.LeftBecause == null)
            .Join(session.Db.Set<Appeal>(), item => item.AppealId, appeal => appeal.CaseId, (item, appeal) => new { item, appeal })
            .Join(session.Db.Files, pair => pair.item.AppealId, file => file.Id, (pair, file) => new { pair.item, pair.appeal, file.Number }).ToListAsync(cancellationToken)).ToLookup(row => row.item.SittingId);
        var sent = (await session.Db.Set<LegalNotification>().AsNoTracking().Where(notification => notification.Act == Law.Notifications.NotifiedAct.CommissionDecision).Select(notification => notification.CaseId).ToListAsync(cancellationToken)).ToHashSet();
        var seats = await SeatsFilledAsync(session, cancellationToken);
        var calendar = session.Settings.CalendarOf(session.Settings.Seat);
        var lines = sittings.Select(pair =>
        {
            var (number, sitting) = pair;
            var months = agenda[sitting.CaseId].Select(row => (row.Number, Month: MonthOf(session, row.appeal))).OrderBy(row => row.Month.Prudent).ToList();
            return new SittingListItem(
                number, sitting.On, sitting.At, sitting.Place, sitting.Standing, months.Count, months.Count > 0 ? months[0] : null, seats[sitting.CaseId].Distinct().Count(),
                agenda[sitting.CaseId].Count(row => row.item.IsRuled && !sent.Contains(row.item.AppealId)),
                sitting.Standing is SittingStanding.Ended ? DecisionNotification.Definition(session.Readings).From(sitting.On, calendar).Prudent : null);
        }).ToList();
        return [.. lines.Where(line => line.Tab is SittingListTab.Ahead).OrderBy(line => line.On).ThenBy(line => line.At), .. lines.Where(line => line.Tab is not SittingListTab.Ahead).OrderByDescending(line => line.On)];
    }

    /// <summary>The month of an appeal in which the commission meets.</summary>
    internal static TimeLimit MonthOf(CaseSession session, Appeal appeal) =>
        appeal.Limit(MeetingLimit.Definition.Rule, appeal.FirstReceivedOn, session.Settings.CalendarOf(session.Settings.Seat), session.Readings)!.Value;

    private static async ValueTask<List<(string Number, Sitting Sitting)>> VisibleAsync(CaseSession session, Actor actor, CancellationToken cancellationToken)
    {
        if (actor.Role is not (Role.Secretary or Role.President or Role.Member)) return [];

        var sittings = session.Db.Set<Sitting>().AsNoTracking();
        if (actor.Role is Role.Member)
        {
            var convened = session.ConvenedTo(actor);
            sittings = sittings.Where(sitting => convened.Contains(sitting.CaseId));
        }

        var rows = await sittings.Join(session.Db.Files, sitting => sitting.CaseId, file => file.Id, (sitting, file) => new { file.Number, sitting }).ToListAsync(cancellationToken);
        return [.. rows.Select(row => (row.Number, row.sitting))];
    }

    private static async ValueTask<ILookup<string, Seat>> SeatsFilledAsync(CaseSession session, CancellationToken cancellationToken)
    {
        var absent = session.Db.Set<Absence>();
        var rows = await session.Db.Set<Convocation>().AsNoTracking()
            .Where(convocation => !absent.Any(absence => absence.SittingId == convocation.SittingId && absence.HolderId == convocation.HolderId))
            .Join(session.Db.Set<SeatHolder>(), convocation => convocation.HolderId, holder => holder.Id, (convocation, holder) => new { convocation.SittingId, holder.Seat }).ToListAsync(cancellationToken);
        return rows.ToLookup(row => row.SittingId, row => row.Seat);
    }
}
