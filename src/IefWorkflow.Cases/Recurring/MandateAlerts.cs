using System.Globalization;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Commission;
using IefWorkflow.Cases.DueDates;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Cases.Settings;
using IefWorkflow.Law.Commission;
using IefWorkflow.Law.TimeLimits;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Recurring;

/// <summary>Alerts the secretariat of mandates that end soon and have no successor (D131-11-11), where no clock on a file of appointments does so already.</summary>
public sealed class MandateAlerts : IDailyJob
{
    private const string MandateRule = "D131-11-11/mandate";

    /// <inheritdoc/>
    public string Name => "mandats";

    /// <inheritdoc/>
    public TimeOnly At(AcademySettings settings) => settings.RemindersAt;

    /// <inheritdoc/>
    public async Task RunAsync(CaseSession session, CancellationToken cancellationToken)
    {
        var holders = await session.Db.Set<SeatHolder>().AsNoTracking().OrderBy(holder => holder.Id).ToListAsync(cancellationToken);
        var watched = await session.Db.DueDates.Where(due => due.Rule == MandateRule && due.State == DueState.Running).Select(due => due.CaseId).ToListAsync(cancellationToken);
        foreach (var holder in holders.Where(holder => holder.CaseId is null || !watched.Contains(holder.CaseId)))
        {
            if (BandOf(holder, session.Today) is not { } band || holders.Any(other => Succeeds(other, holder))) continue;

            var text = string.Create(CultureInfo.InvariantCulture, $"[mandat J-{band}] {holder.Seat.Label()}, {holder.Rank.Code()}\u00A0: fin du mandat le {FrenchDate.Plain(holder.EndsOn!.Value)}. Préparez l'arrêté de nomination.");
            await session.Outbox.AlertAsync(null, Role.Secretary, string.Create(CultureInfo.InvariantCulture, $"mandat:{holder.Id}:J-{band}"), text, cancellationToken);
        }
    }

    /// <summary>The nearest band that a mandate has reached; null before the first and after the end.</summary>
    private static int? BandOf(SeatHolder holder, DateOnly today) =>
        holder.EndsOn is { } end && today <= end ? Mandate.AlertDaysBefore.Where(days => today >= end.AddDays(-days)).Select(days => (int?)days).Min() : null;

    private static bool Succeeds(SeatHolder other, SeatHolder holder) => other.Id != holder.Id && other.Seat == holder.Seat && other.Rank == holder.Rank && (other.EndsOn is not { } end || end > holder.EndsOn);
}
