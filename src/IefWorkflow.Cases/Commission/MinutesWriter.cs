using System.Globalization;
using IefWorkflow.Cases.Appeals;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Commission;
using IefWorkflow.Law.TimeLimits;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Commission;

/// <summary>Compiles the minutes of a sitting from what was recorded: every sentence bears the event it rests on, and what lacks is listed.</summary>
/// <remarks>Votes are counted there, never named: how each voted stays with the secretariat.</remarks>
internal sealed class MinutesWriter(CaseSession session, CaseFile file, Sitting sitting)
{
    private readonly List<string> sentences = [];
    private readonly List<string> gaps = [];

    /// <summary>The sentences and the gaps, one a line.</summary>
    public async ValueTask<(string Text, string Gaps)> WriteAsync(CancellationToken cancellationToken)
    {
        var presences = await session.PresencesAsync(file.Id, cancellationToken);
        Say($"Séance du {FrenchDate.WithWeekday(sitting.On)}, {sitting.Place}, ouverte à {Time(sitting.OpenedAt)}", sitting.OpenedBy);
        foreach (var presence in presences) Attend(presence);
        await AbsencesAsync(presences, cancellationToken);
        foreach (var item in await session.WholeAgendaAsync(file.Id, cancellationToken)) await CaseAsync(item, cancellationToken);
        if (sitting.EndedAt is null) gaps.Add("La clôture de la séance n'est pas enregistrée.");
        else Say($"Séance levée à {Time(sitting.EndedAt)}", sitting.EndedBy);
        return (string.Join('\n', sentences), string.Join('\n', gaps));
    }

    private void Attend(Presence presence)
    {
        var counted = presence.MandateExpired ? ", dont le mandat ne couvre pas ce jour, non compté" : "";
        var mode = presence.Remote ? "à distance" : "sur place";
        Say($"{presence.Name}, {presence.Seat.Label()} ({presence.Rank.Label().ToLowerInvariant()}), présent {mode} à {Time(presence.ArrivedAt)}{counted}", presence.ArrivedBy);
        if (presence.LeftAt is not null) Say($"{presence.Name} quitte la séance à {Time(presence.LeftAt)}", presence.LeftBy);
    }

    private async ValueTask AbsencesAsync(IReadOnlyList<Presence> presences, CancellationToken cancellationToken)
    {
        var absences = await session.Db.Set<Absence>().Where(absence => absence.SittingId == file.Id).OrderBy(absence => absence.HolderId).ToListAsync(cancellationToken);
        foreach (var absence in absences) Say($"{await NameAsync(absence.HolderId, cancellationToken)}, empêché(e)", absence.Event);

        var convened = await session.Db.Set<Convocation>().Where(convocation => convocation.SittingId == file.Id).OrderBy(convocation => convocation.HolderId).ToListAsync(cancellationToken);
        foreach (var convocation in convened.Where(one => presences.All(presence => presence.HolderId != one.HolderId) && absences.TrueForAll(absence => absence.HolderId != one.HolderId)))
        {
            gaps.Add($"{await NameAsync(convocation.HolderId, cancellationToken)} a été convoqué(e)\u00A0: ni présence ni empêchement enregistré.");
        }
    }

    private async ValueTask CaseAsync(AgendaItem item, CancellationToken cancellationToken)
    {
        var appealFile = await session.GetAsync(item.AppealId, cancellationToken);
        var appeal = await session.AppealAsync(appealFile, cancellationToken);
        var recusals = await session.Db.Set<Recusal>().Where(recusal => recusal.AppealId == item.AppealId).OrderBy(recusal => recusal.HolderId).ToListAsync(cancellationToken);
        foreach (var recusal in recusals) Say($"Recours {appealFile.Number}\u00A0: {recusal.Name} se déporte ({recusal.Involvement.Label().ToLowerInvariant()})", recusal.Event);
        foreach (var ballot in (await session.BallotsAsync(item.AppealId, cancellationToken)).Where(ballot => ballot.SittingId == file.Id)) Vote(appealFile, ballot);
        await DissentsAsync(appealFile, cancellationToken);
        if (item.LeftBecause is { } because) Say($"Recours {appealFile.Number}\u00A0: {because}", item.LeftBy);
        else if (item.IsRuled) await RulingAsync(appealFile, appeal, cancellationToken);
        else gaps.Add($"Recours {appealFile.Number}\u00A0: ni vote, ni renvoi enregistré.");
    }

    private void Vote(CaseFile appealFile, CaseBallot ballot)
    {
        var cast = ballot.ByCastingVote ? ", voix prépondérante du président" : "";
        Say(
            string.Create(CultureInfo.InvariantCulture, $"Recours {appealFile.Number}, tour {ballot.Round}\u00A0: le quorum ({ballot.Required}) est constaté, {ballot.Present} présents et votants. Faire droit au recours\u00A0? Pour {ballot.Grant}, contre {ballot.Reject}, abstentions {ballot.Abstain}{cast}"),
            ballot.Event);
        foreach (var warning in ballot.Warnings.Split('\n', StringSplitOptions.RemoveEmptyEntries)) Say($"Recours {appealFile.Number}\u00A0: {warning.TrimEnd('.')}", ballot.Event);
    }

    private async ValueTask RulingAsync(CaseFile appealFile, Appeal appeal, CancellationToken cancellationToken)
    {
        var ruling = (await session.BallotsAsync(appeal.CaseId, cancellationToken))[^1];
        Say($"Recours {appealFile.Number}\u00A0: {appeal.Outcome!.Value.Label().ToLowerInvariant()}", ruling.Event);
        if (appeal.ReasonsOfLaw.Length > 0) Say($"Recours {appealFile.Number}, en droit\u00A0: {appeal.ReasonsOfLaw.TrimEnd('.')}", appeal.ReasonsBy ?? ruling.Event);
        if (appeal.ReasonsOfFact.Length > 0) Say($"Recours {appealFile.Number}, en fait\u00A0: {appeal.ReasonsOfFact.TrimEnd('.')}", appeal.ReasonsBy ?? ruling.Event);
        if (appeal.Outcome is not AppealOutcome.Granted && (appeal.ReasonsOfLaw.Length == 0 || appeal.ReasonsOfFact.Length == 0)) gaps.Add($"Recours {appealFile.Number}\u00A0: le rejet n'est pas encore motivé.");
    }

    private async ValueTask DissentsAsync(CaseFile appealFile, CancellationToken cancellationToken)
    {
        var dissents = await session.Db.Set<MinutesNote>().Where(note => note.SittingId == file.Id && note.AppealId == appealFile.Id && note.Kind == MinutesNoteKind.Dissent).OrderBy(note => note.Id).ToListAsync(cancellationToken);
        foreach (var dissent in dissents) Say($"Recours {appealFile.Number}\u00A0: à sa demande, {dissent.Name} fait consigner son désaccord\u00A0: {dissent.Text.TrimEnd('.')}", dissent.Event);
    }

    private async ValueTask<string> NameAsync(string holderId, CancellationToken cancellationToken) => (await session.HolderAsync(holderId, cancellationToken))?.Name ?? holderId;

    private void Say(string sentence, string? recordedBy) => sentences.Add($"{sentence}. [{recordedBy ?? "sans événement"}]");

    private static string Time(TimeOnly? time) => time is { } known ? FrenchTime.Plain(known) : "heure inconnue";
}
