using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Commission;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Commission.Mandates;

/// <summary>Finds who holds the seats of the commission.</summary>
public static class SeatHolderQueries
{
    /// <summary>Everybody whose mandate covers a day, by seat and rank.</summary>
    public static async ValueTask<IReadOnlyList<SeatHolder>> SeatHoldersOnAsync(this CaseSession session, DateOnly day, CancellationToken cancellationToken) =>
        [.. (await session.Db.Set<SeatHolder>().ToListAsync(cancellationToken)).Where(holder => holder.SitsOn(day)).OrderBy(holder => holder.Seat).ThenBy(holder => holder.Rank).ThenBy(holder => holder.Id)];

    /// <summary>Everybody whose mandate runs on a day or begins after it, by seat and rank.</summary>
    public static async ValueTask<IReadOnlyList<SeatHolder>> SeatHoldersFromAsync(this CaseSession session, DateOnly day, CancellationToken cancellationToken) =>
        [.. (await session.Db.Set<SeatHolder>().AsNoTracking().Where(holder => holder.EndsOn == null || holder.EndsOn >= day).ToListAsync(cancellationToken)).OrderBy(holder => holder.Seat).ThenBy(holder => holder.Rank).ThenBy(holder => holder.StartsOn).ThenBy(holder => holder.Id)];

    /// <summary>The appointed seats that nobody holds as a titular on a day.</summary>
    public static async ValueTask<IReadOnlyList<Seat>> VacantSeatsAsync(this CaseSession session, DateOnly day, CancellationToken cancellationToken)
    {
        var holders = await session.SeatHoldersOnAsync(day, cancellationToken);
        return [.. Enum.GetValues<Seat>().Where(seat => seat is not Seat.President && !holders.Any(holder => holder.Seat == seat && holder.Rank is Rank.Titular))];
    }

    /// <summary>The commission as it is composed: now, later, and in the last half year.</summary>
    public static async Task<CommissionSeats> CommissionSeatsAsync(this CaseSession session, CancellationToken cancellationToken)
    {
        var since = session.Today.AddMonths(-6);
        var holders = await session.Db.Set<SeatHolder>().AsNoTracking().Where(holder => holder.EndsOn == null || holder.EndsOn >= since).ToListAsync(cancellationToken);
        var today = session.Today;
        var orders = await session.Db.Set<CommissionMandates>().AsNoTracking().Where(order => order.EndsOn >= today)
            .Join(session.Db.Files, order => order.CaseId, file => file.Id, (order, file) => new { file.Id, file.Number }).ToDictionaryAsync(row => row.Id, row => row.Number, cancellationToken);
        return new CommissionSeats(
            [.. holders.OrderBy(holder => holder.Seat).ThenBy(holder => holder.Rank).ThenBy(holder => holder.StartsOn).ThenBy(holder => holder.Id, StringComparer.Ordinal)], orders, await session.VacantSeatsAsync(today, cancellationToken));
    }

    /// <summary>Why an account cannot be that of a member; null when it can, or when none is given.</summary>
    internal static async ValueTask<string?> RefuseAccountAsync(this CaseSession session, string? accountId, string name, CancellationToken cancellationToken)
    {
        if (accountId is null) return null;

        var account = await session.Db.Accounts.FindAsync([accountId], cancellationToken);
        return account is { IsActive: true } ? null : $"Le compte « {accountId} » de {name} n'existe pas ou n'est plus actif\u00A0: corrigez-le, ou laissez-le vide.";
    }

    /// <summary>A seat and rank as people say them: « Médecin de l'éducation nationale, suppléant ».</summary>
    internal static string Described(this SeatHolder holder) => Described(holder.Seat, holder.Rank);

    /// <summary>A seat and rank as people say them.</summary>
    internal static string Described(Seat seat, Rank rank) => $"{seat.Label()}, {rank.Code()}";
}
