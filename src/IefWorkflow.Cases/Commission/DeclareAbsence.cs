using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Commission;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Commission;

/// <summary>A member cannot come: where the convocations have left, the alternates are convened at once.</summary>
[Act("declarer-empechement", "Déclarer un empêchement", Role.Secretary, Role.President, Role.Member, On = [CaseKind.Sitting], Article = "D131-11-11")]
public sealed class DeclareAbsence : Act
{
    /// <summary>The holder of a seat.</summary>
    [Field("membre", "Membre empêché")]
    public required string HolderId { get; init; }

    /// <summary>The reason.</summary>
    [Field("motif", "Raison")]
    public string Reason { get; init; } = "";

    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var (session, file) = (context.Session, context.File);
        var sitting = await session.SittingAsync(file, cancellationToken);
        if (await session.HolderAsync(HolderId, cancellationToken) is not { } holder) return BadInput($"Personne ne siège sous l'identifiant « {HolderId} ».");
        if (await context.RefuseForeignSeatAsync(holder, file.Id, "empêchements", cancellationToken) is { } foreign) return foreign;
        if (!sitting.IsAhead) return NotExpected($"La séance {file.Number} est {sitting.Standing.Label().ToLowerInvariant()}\u00A0: un empêchement ne se déclare plus.");
        if (await session.Db.Set<Absence>().FindAsync([file.Id, HolderId], cancellationToken) is not null) return NotExpected($"L'empêchement de {holder.Name} est déjà enregistré.");

        session.Db.Set<Absence>().Add(new Absence { SittingId = file.Id, HolderId = HolderId, DeclaredOn = session.Today, Event = context.Event(), Reason = Reason });
        if (sitting.Standing is SittingStanding.Convened && holder.Rank is Rank.Titular) await ConveneAlternatesAsync(context, sitting, holder, cancellationToken);
        return null;
    }

    private static async ValueTask ConveneAlternatesAsync(ActContext context, Sitting sitting, SeatHolder holder, CancellationToken cancellationToken)
    {
        var absent = await context.Session.Db.Set<Absence>().Where(absence => absence.SittingId == sitting.CaseId).Select(absence => absence.HolderId).ToListAsync(cancellationToken);
        var alternates = await context.Session.Db.Set<SeatHolder>().Where(other => other.Seat == holder.Seat && other.Rank == Rank.Alternate).OrderBy(other => other.Id).ToListAsync(cancellationToken);
        foreach (var alternate in alternates.Where(other => other.SitsOn(sitting.On) && !absent.Contains(other.Id))) await ConveneMembers.ConveneAsync(context, sitting, alternate, cancellationToken);
    }
}
