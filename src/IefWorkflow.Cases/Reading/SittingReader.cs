using System.Globalization;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Commission;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Commission;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Reading;

/// <summary>Shows a sitting to those who hold it.</summary>
public static class SittingReader
{
    /// <summary>The sitting of a number; null when there is none, or when it is not for that person.</summary>
    public static async Task<SittingView?> ReadSittingAsync(this CaseSession session, Actor actor, string number, CancellationToken cancellationToken)
    {
        if (actor.Role is not (Role.Secretary or Role.President) || await session.FindAsync(number, cancellationToken) is not { Kind: CaseKind.Sitting } file) return null;

        var sitting = await session.SittingAsync(file, cancellationToken);
        var presences = await session.PresencesAsync(file.Id, cancellationToken);
        var convened = await session.Db.Set<Convocation>().Where(convocation => convocation.SittingId == file.Id).ToDictionaryAsync(convocation => convocation.HolderId, convocation => convocation.SentOn, cancellationToken);
        var holders = (await session.Db.Set<SeatHolder>().AsNoTracking().ToListAsync(cancellationToken)).Where(holder => holder.SitsOn(sitting.On));
        var agenda = new List<SittingView.Case>();
        foreach (var item in await session.WholeAgendaAsync(file.Id, cancellationToken)) agenda.Add(await CaseAsync(session, item, cancellationToken));
        return new SittingView(
            file.Number, sitting.On, sitting.At, sitting.Place, sitting.Standing,
            [
                .. holders.OrderBy(holder => holder.Seat).ThenBy(holder => holder.Rank).ThenBy(holder => holder.Name, StringComparer.Ordinal).Select(holder => new SittingView.Holder(
                    holder.Id, holder.Name, holder.Seat, holder.Rank, holder.EndsOn, convened.TryGetValue(holder.Id, out var sentOn) ? sentOn : null,
                    presences.Any(presence => presence.HolderId == holder.Id && presence.LeftAt is null))),
            ],
            agenda);
    }

    /// <summary>The sitting on whose agenda an appeal stands; null when it stands on none.</summary>
    public static async Task<string?> SittingOfAsync(this CaseSession session, string appealNumber, CancellationToken cancellationToken) =>
        await session.FindAsync(appealNumber, cancellationToken) is { Kind: CaseKind.Appeal } file && (await session.AppealAsync(file, cancellationToken)).SittingId is { } sittingId
            ? (await session.GetAsync(sittingId, cancellationToken)).Number
            : null;

    private static async ValueTask<SittingView.Case> CaseAsync(CaseSession session, AgendaItem item, CancellationToken cancellationToken)
    {
        var file = await session.GetAsync(item.AppealId, cancellationToken);
        var appeal = await session.AppealAsync(file, cancellationToken);
        var attendance = await session.AttendanceAsync(item.SittingId, item.AppealId, appeal.Ground, cancellationToken);
        var ballots = (await session.BallotsAsync(item.AppealId, cancellationToken)).Where(ballot => ballot.SittingId == item.SittingId);
        return new SittingView.Case(
            file.Number, file.State.Label(), item.IsRuled, item.LeftBecause, attendance.Finding.CountedPresent, attendance.Finding.Required, attendance.Finding.CanSit,
            [.. Enum.GetValues<Seat>().Select(seat => Words(seat, attendance))],
            [.. attendance.Seated.OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value.Name))],
            attendance.Warnings(),
            [.. ballots.Select(Words)]);
    }

    private static string Words(Seat seat, CaseAttendance attendance)
    {
        if (attendance.Seated.TryGetValue(seat, out var presence)) return $"{seat.Label()}\u00A0: siège ({presence.Name})";

        var (left, why) = attendance.NotCounted.FirstOrDefault(pair => pair.Key.Seat == seat);
        return left is null ? $"{seat.Label()}\u00A0: absent" : $"{seat.Label()}\u00A0: {CaseAttendance.Why(why)}";
    }

    private static string Words(CaseBallot ballot)
    {
        var result = ballot.Result switch { BallotResult.Grant => "le recours est admis", BallotResult.Reject => "le recours est rejeté", _ => "aucune majorité" };
        var cast = ballot.ByCastingVote ? ", la voix du président étant prépondérante" : "";
        return string.Create(CultureInfo.InvariantCulture, $"Tour {ballot.Round}\u00A0: pour {ballot.Grant}, contre {ballot.Reject}, abstentions {ballot.Abstain}\u00A0; {result}{cast}.");
    }
}
