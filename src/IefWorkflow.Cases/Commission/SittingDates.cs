using System.Globalization;
using IefWorkflow.Cases.Appeals;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Reading;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Commission;
using IefWorkflow.Law.TimeLimits;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Commission;

/// <summary>Looks for days on which a sitting keeps every waiting appeal within its month.</summary>
public static class SittingDates
{
    private const int Horizon = 62;

    /// <summary>The appeals that wait for a sitting, the nearest limit first.</summary>
    public static async Task<IReadOnlyList<WaitingAppeal>> WaitingAppealsAsync(this CaseSession session, CancellationToken cancellationToken)
    {
        var rows = await session.Db.Set<Appeal>().AsNoTracking().Where(appeal => appeal.SittingId == null && appeal.HeldOn == null)
            .Join(session.Db.Files.Where(file => file.ClosedOn == null), appeal => appeal.CaseId, file => file.Id, (appeal, file) => new { appeal, file }).ToListAsync(cancellationToken);
        var waiting = new List<WaitingAppeal>();
        foreach (var row in rows.Where(row => !row.appeal.IsRuled))
        {
            var month = SittingLists.MonthOf(session, row.appeal);
            var silence = MeetingLimit.StatusOf(month.Start, null, session.Today, month.Calendar).TacitRejectionOn;
            waiting.Add(new WaitingAppeal(row.file.Number, row.file.State, row.appeal.FirstReceivedOn, month, silence, await session.Tasks.FindOpenAsync(row.file.Id, "inscrire-recours", cancellationToken) is not null));
        }

        return [.. waiting.OrderBy(appeal => appeal.Month.Prudent).ThenBy(appeal => appeal.Number, StringComparer.Ordinal)];
    }

    /// <summary>The days of the coming two months on which nothing speaks against a sitting, the first ones.</summary>
    /// <param name="session">The unit of work.</param>
    /// <param name="waiting">The appeals that must stay in time.</param>
    /// <param name="count">How many days at most.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    public static async Task<IReadOnlyList<SittingDate>> ProposeDatesAsync(this CaseSession session, IReadOnlyList<WaitingAppeal> waiting, int count, CancellationToken cancellationToken)
    {
        var good = new List<SittingDate>();
        for (var ahead = 0; ahead <= Horizon && good.Count < count; ahead++)
        {
            var date = await session.ExamineDateAsync(session.Today.AddDays(ahead), waiting, cancellationToken);
            if (date.IsGood) good.Add(date);
        }

        return good;
    }

    /// <summary>What speaks against a sitting on one day.</summary>
    public static async Task<SittingDate> ExamineDateAsync(this CaseSession session, DateOnly on, IReadOnlyList<WaitingAppeal> waiting, CancellationToken cancellationToken)
    {
        var obstacles = new List<string>();
        if (on < session.Today) obstacles.Add("La date est passée.");
        if (session.Settings.CalendarOf(session.Settings.Seat).NonWorkingReason(on) is { } reason) obstacles.Add($"Ce n'est pas un jour ouvré\u00A0: {reason}.");
        await AddCompositionAsync(session, on, obstacles, cancellationToken);

        var notice = on.DayNumber - session.Today.DayNumber;
        string[] warnings = notice >= 0 && notice < session.Settings.ConvocationDays
            ? [string.Create(CultureInfo.InvariantCulture, $"Convocation {FrenchCount.Of(notice, "jour")} avant seulement\u00A0: l'usage est de {session.Settings.ConvocationDays} jours.")]
            : [];
        return new SittingDate(on, obstacles, warnings, [.. waiting.Where(appeal => appeal.Month.Prudent < on)]);
    }

    private static async ValueTask AddCompositionAsync(CaseSession session, DateOnly on, List<string> obstacles, CancellationToken cancellationToken)
    {
        var holders = (await session.Db.Set<SeatHolder>().AsNoTracking().ToListAsync(cancellationToken)).Where(holder => holder.SitsOn(on)).ToList();
        var faults = ConveneMembers.CompositionFaults(holders);
        if (faults.Count > 0) obstacles.Add($"La commission n'est pas composée comme le veut le texte ce jour-là\u00A0: {string.Join(" ; ", faults)} (D131-11-11).");

        var sittings = session.Db.Set<Sitting>().Where(sitting => sitting.On == on && (sitting.Standing == SittingStanding.Planned || sitting.Standing == SittingStanding.Convened)).Select(sitting => sitting.CaseId);
        var absent = await session.Db.Set<Absence>().AsNoTracking().Where(absence => sittings.Contains(absence.SittingId)).Select(absence => absence.HolderId).ToListAsync(cancellationToken);
        var free = holders.Where(holder => !absent.Contains(holder.Id)).Select(holder => new Attendee(holder.Seat, holder.Rank)).ToList();
        var finding = Quorum.Assess(free, null, session.Readings);
        if (!finding.CanSit) obstacles.Add(string.Create(CultureInfo.InvariantCulture, $"Le quorum n'est pas possible\u00A0: {FrenchCount.Of(finding.CountedPresent, "siège disponible", "sièges disponibles")} sur les {finding.Required} exigés, présidence comprise (D131-11-12)."));
    }
}
