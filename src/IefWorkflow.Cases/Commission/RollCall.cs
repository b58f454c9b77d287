using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Runtime;

namespace IefWorkflow.Cases.Commission;

/// <summary>Writes who is in the room.</summary>
internal static class RollCall
{
    /// <summary>Records an arrival.</summary>
    /// <returns>What is wrong with it, in French; null when it was recorded.</returns>
    public static async ValueTask<string?> ArriveAsync(ActContext context, Sitting sitting, AttendanceEntry entry, TimeOnly at, CancellationToken cancellationToken)
    {
        var session = context.Session;
        if (await session.HolderAsync(entry.HolderId, cancellationToken) is not { } holder) return $"Personne ne siège sous l'identifiant « {entry.HolderId} ».";

        var presences = session.Db.Set<Presence>().Local.Concat(await session.PresencesAsync(sitting.CaseId, cancellationToken)).Where(presence => presence.SittingId == sitting.CaseId && presence.HolderId == holder.Id);
        if (presences.Any(presence => presence.LeftAt is null)) return $"{holder.Name} est déjà noté présent.";

        session.Db.Set<Presence>().Add(new Presence
        {
            Id = Guid.CreateVersion7(session.Now).ToString("N"),
            SittingId = sitting.CaseId,
            HolderId = holder.Id,
            Name = holder.Name,
            Seat = holder.Seat,
            Rank = holder.Rank,
            MandateExpired = !holder.SitsOn(sitting.On),
            Remote = entry.Remote,
            ArrivedAt = entry.ArrivedAt ?? at,
            ArrivedBy = context.Event(),
        });
        return null;
    }
}
