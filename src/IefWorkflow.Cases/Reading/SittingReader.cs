using IefWorkflow.Cases.Commission;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Messages;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Commission;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Reading;

/// <summary>Shows a sitting to those who hold it, and to the members convened to it.</summary>
public static class SittingReader
{
    /// <summary>The sitting of a number; null when there is none, or when it is not for that person.</summary>
    public static async Task<SittingView?> ReadSittingAsync(this CaseSession session, Actor actor, string number, CancellationToken cancellationToken)
    {
        if (await session.FindAsync(number, cancellationToken) is not { Kind: CaseKind.Sitting } file || !await session.MaySeeSittingAsync(actor, file.Id, cancellationToken)) return null;

        var sitting = await session.SittingAsync(file, cancellationToken);
        var (runs, votes) = (actor.Role is not Role.Member, ReadingRights.Allows(actor.Role, CaseAspect.Votes));
        var cases = new SittingCaseReader(session, sitting, votes);
        var agenda = new List<(SittingCase Case, int Position, Appeals.Appeal Appeal)>();
        foreach (var item in await session.WholeAgendaAsync(file.Id, cancellationToken)) agenda.Add(await cases.ReadAsync(item, cancellationToken));
        var presences = await session.PresencesAsync(file.Id, cancellationToken);
        var holders = await HoldersAsync(session, sitting, presences, runs ? [.. agenda.Where(item => item.Case is { LeftBecause: null, IsRuled: false }).Select(item => item.Appeal)] : [], cancellationToken);
        return new SittingView
        {
            Number = file.Number,
            On = sitting.On,
            At = sitting.At,
            Place = sitting.Place,
            Standing = sitting.Standing,
            ConvenedOn = sitting.ConvenedOn,
            OpenedAt = sitting.OpenedAt,
            EndedAt = sitting.EndedAt,
            Holders = holders,
            Attendances = [.. presences.Select(presence => new SittingView.Attendance(presence.HolderId, presence.Name, presence.Seat, presence.Rank, presence.Remote, presence.ArrivedAt, presence.LeftAt))],
            Agenda = [.. agenda.OrderBy(item => item.Case.LeftBecause is not null).ThenBy(item => item.Case.Month.Prudent).ThenBy(item => item.Position).Select(item => item.Case)],
            Minutes = runs ? await SittingMinutesReader.ReadAsync(session, file.Id, cancellationToken) : null,
            IsRunByReader = runs,
            OwnHolderId = await OwnHolderIdAsync(session, actor, sitting, cancellationToken),
        };
    }

    /// <summary>The sitting on whose agenda an appeal stands; null when it stands on none.</summary>
    public static async Task<string?> SittingOfAsync(this CaseSession session, string appealNumber, CancellationToken cancellationToken) =>
        await session.FindAsync(appealNumber, cancellationToken) is { Kind: CaseKind.Appeal } file && (await session.AppealAsync(file, cancellationToken)).SittingId is { } sittingId
            ? (await session.GetAsync(sittingId, cancellationToken)).Number
            : null;

    /// <summary>Whether somebody sees a sitting: who runs it, and of the members those convened to it.</summary>
    internal static async ValueTask<bool> MaySeeSittingAsync(this CaseSession session, Actor actor, string sittingId, CancellationToken cancellationToken) => actor.Role switch
    {
        Role.Secretary or Role.President => true,
        Role.Member => await session.ConvenedTo(actor).AnyAsync(id => id == sittingId, cancellationToken),
        _ => false,
    };

    /// <summary>The files of the sittings to which somebody is convened.</summary>
    internal static IQueryable<string> ConvenedTo(this CaseSession session, Actor actor)
    {
        var seats = session.Db.Set<SeatHolder>().Where(holder => holder.AccountId == actor.AccountId).Select(holder => holder.Id);
        return session.Db.Set<Convocation>().Where(convocation => seats.Contains(convocation.HolderId)).Select(convocation => convocation.SittingId);
    }

    private static async ValueTask<string?> OwnHolderIdAsync(CaseSession session, Actor actor, Sitting sitting, CancellationToken cancellationToken) =>
        (await session.Db.Set<SeatHolder>().AsNoTracking().Where(holder => holder.AccountId == actor.AccountId).ToListAsync(cancellationToken)).Find(holder => holder.SitsOn(sitting.On))?.Id;

    private static async ValueTask<IReadOnlyList<SittingView.Holder>> HoldersAsync(
        CaseSession session, Sitting sitting, IReadOnlyList<Presence> presences, IReadOnlyList<Appeals.Appeal> appeals, CancellationToken cancellationToken)
    {
        var convened = await session.Db.Set<Convocation>().AsNoTracking().Where(convocation => convocation.SittingId == sitting.CaseId).ToDictionaryAsync(convocation => convocation.HolderId, cancellationToken);
        var absences = await session.Db.Set<Absence>().AsNoTracking().Where(absence => absence.SittingId == sitting.CaseId).ToDictionaryAsync(absence => absence.HolderId, absence => absence.Reason, cancellationToken);
        var messages = await session.Db.Messages.AsNoTracking().Where(message => message.CaseId == sitting.CaseId && message.Kind == MessageKind.Convocation).ToListAsync(cancellationToken);
        var holders = new List<SittingView.Holder>();
        foreach (var holder in (await session.Db.Set<SeatHolder>().AsNoTracking().ToListAsync(cancellationToken)).Where(holder => holder.SitsOn(sitting.On) || convened.ContainsKey(holder.Id)))
        {
            holders.Add(new SittingView.Holder(
                holder.Id, holder.Name, holder.Seat, holder.Rank, holder.EndsOn, holder.SitsOn(sitting.On), convened.GetValueOrDefault(holder.Id)?.SentOn, Sent(messages, holder.Id),
                absences.GetValueOrDefault(holder.Id), presences.Any(presence => presence.HolderId == holder.Id && presence.LeftAt is null), await ConflictsAsync(session, holder, appeals, cancellationToken)));
        }

        return [.. holders.OrderBy(holder => holder.Seat).ThenBy(holder => holder.Rank).ThenBy(holder => holder.Name, StringComparer.Ordinal)];
    }

    /// <remarks>The key of a convocation's message ends with its holder.</remarks>
    private static MessageState? Sent(List<Message> messages, string holderId) =>
        messages.Where(message => message.Id.EndsWith($":{holderId}", StringComparison.Ordinal)).MaxBy(message => message.CreatedAt)?.State;

    private static async ValueTask<IReadOnlyList<(string Number, IReadOnlyList<Involvement> Reasons)>> ConflictsAsync(CaseSession session, SeatHolder holder, IReadOnlyList<Appeals.Appeal> appeals, CancellationToken cancellationToken)
    {
        var conflicts = new List<(string, IReadOnlyList<Involvement>)>();
        foreach (var appeal in appeals)
        {
            if (await session.ReasonsToRecuseAsync(appeal, holder, cancellationToken) is { Count: > 0 } reasons) conflicts.Add(((await session.GetAsync(appeal.CaseId, cancellationToken)).Number, reasons));
        }

        return conflicts;
    }
}
