using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Appeals;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Requests;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Commission;

/// <summary>Finds what belongs to a sitting.</summary>
internal static class SittingQueries
{
    /// <summary>The cases that stand on the agenda, in order.</summary>
    public static async ValueTask<IReadOnlyList<AgendaItem>> AgendaAsync(this CaseSession session, string sittingId, CancellationToken cancellationToken) =>
        await session.Db.Set<AgendaItem>().Where(item => item.SittingId == sittingId && item.LeftBecause == null).OrderBy(item => item.Position).ToListAsync(cancellationToken);

    /// <summary>Every case that is or was on the agenda, in order.</summary>
    public static async ValueTask<IReadOnlyList<AgendaItem>> WholeAgendaAsync(this CaseSession session, string sittingId, CancellationToken cancellationToken) =>
        await session.Db.Set<AgendaItem>().Where(item => item.SittingId == sittingId).OrderBy(item => item.Position).ToListAsync(cancellationToken);

    /// <summary>Who was in the room at any time, in the order of the seats.</summary>
    public static async ValueTask<IReadOnlyList<Presence>> PresencesAsync(this CaseSession session, string sittingId, CancellationToken cancellationToken) =>
        [.. (await session.Db.Set<Presence>().Where(presence => presence.SittingId == sittingId).ToListAsync(cancellationToken)).OrderBy(presence => presence.Seat).ThenBy(presence => presence.Rank).ThenBy(presence => presence.ArrivedAt)];

    /// <summary>The holder of a seat, by identifier; null when there is none.</summary>
    public static async ValueTask<SeatHolder?> HolderAsync(this CaseSession session, string id, CancellationToken cancellationToken) =>
        await session.Db.Set<SeatHolder>().FindAsync([id], cancellationToken);

    /// <summary>Who counts for a case now.</summary>
    public static async ValueTask<CaseAttendance> AttendanceAsync(this CaseSession session, string sittingId, string? appealId, Ground? ground, CancellationToken cancellationToken)
    {
        var recused = appealId is null ? [] : await session.Db.Set<Recusal>().Where(recusal => recusal.AppealId == appealId).Select(recusal => recusal.HolderId).ToListAsync(cancellationToken);
        var present = (await session.PresencesAsync(sittingId, cancellationToken)).Where(presence => presence.LeftAt is null).ToList();
        return CaseAttendance.Of(present, recused, ground, session.Readings);
    }

    /// <summary>The ballots of a case, in order.</summary>
    public static async ValueTask<IReadOnlyList<CaseBallot>> BallotsAsync(this CaseSession session, string appealId, CancellationToken cancellationToken) =>
        await session.Db.Set<CaseBallot>().Where(ballot => ballot.AppealId == appealId).OrderBy(ballot => ballot.SealedAt).ThenBy(ballot => ballot.Round).ToListAsync(cancellationToken);

    /// <summary>The event that the journal will give to the act in progress: <c>2026-0003#7</c>.</summary>
    public static string Event(this ActContext context) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{context.File.Number}#{context.File.JournalCount + 1}");

    /// <summary>Journals on another file what an act did to it.</summary>
    public static void Note(this ActContext context, CaseFile file, string name, string label, JsonObject? data = null)
    {
        file.Revision++;
        context.Session.Journal.Add(file, context.Actor, name, label, data);
    }

    /// <summary>Answers the open tasks of some kinds on a file, by one outcome.</summary>
    /// <returns>How many were open.</returns>
    public static async ValueTask<int> AnswerAsync(this ActContext context, CaseFile file, string outcome, IReadOnlyList<string> kinds, CancellationToken cancellationToken)
    {
        var open = (await context.Session.Tasks.OpenAsync(file.Id, cancellationToken)).Where(task => kinds.Contains(task.Kind)).ToList();
        foreach (var task in open) context.Answer(task, outcome);
        return open.Count;
    }

    /// <summary>Journals on the sitting what an act on an appeal did to it. The file of the sitting changes too: nobody can come, go or close it at the same time.</summary>
    public static async ValueTask NoteOnSittingAsync(this ActContext context, string sittingId, string what, CancellationToken cancellationToken)
    {
        if (sittingId == context.File.Id) return;

        context.Note(await context.Session.GetAsync(sittingId, cancellationToken), "ordre-du-jour", $"Recours {context.File.Number}\u00A0: {what}");
    }

    /// <summary>Why a member may not speak for a seat at a sitting: it is another's, or its holder is not convened there. Null for the secretariat and the president.</summary>
    public static async ValueTask<ActAnswer.Refused?> RefuseForeignSeatAsync(this ActContext context, SeatHolder holder, string? sittingId, string what, CancellationToken cancellationToken)
    {
        if (context.Actor.Role is not Role.Member) return null;
        if (holder.AccountId != context.Actor.AccountId) return new ActAnswer.Refused(RefusalKind.Forbidden, $"Vous ne déclarez que vos propres {what}.", null);
        if (sittingId is not null && await context.Session.Db.Set<Convocation>().FindAsync([sittingId, holder.Id], cancellationToken) is not null) return null;

        return new ActAnswer.Refused(RefusalKind.Forbidden, "Vous n'êtes pas convoqué à cette séance\u00A0: adressez-vous au secrétariat de la commission.", null);
    }

    /// <summary>Takes an appeal off the agenda on which it stands, if any.</summary>
    public static async ValueTask LeaveAgendaAsync(this ActContext context, Appeal appeal, string because, CancellationToken cancellationToken)
    {
        if (appeal.SittingId is not { } sittingId) return;

        var item = await context.Session.Db.Set<AgendaItem>().FindAsync([sittingId, appeal.CaseId], cancellationToken) ?? throw new InvalidOperationException("A case on an agenda has no item there.");
        (item.LeftBecause, item.LeftBy) = (because, context.Event());
        appeal.SittingId = null;
        await context.NoteOnSittingAsync(sittingId, because, cancellationToken);
    }
}
