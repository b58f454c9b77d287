using IefWorkflow.Cases.Appeals;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Commission;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Notifications;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Commission;
using IefWorkflow.Law.Readings;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Reading;

/// <summary>Reads the cases of a sitting.</summary>
internal sealed class SittingCaseReader(CaseSession session, Sitting sitting, bool seesVotes)
{
    private static readonly string[] AfterTheVote = ["signer-decision-commission", "notifier", "enregistrer-preuve"];

    /// <summary>Reads one.</summary>
    public async ValueTask<(SittingCase Case, int Position, Appeal Appeal)> ReadAsync(AgendaItem item, CancellationToken cancellationToken)
    {
        var file = await session.GetAsync(item.AppealId, cancellationToken);
        var appeal = await session.AppealAsync(file, cancellationToken);
        var calendar = session.CalendarOf(file);
        var start = MeetingLimit.StartOf(appeal.FirstReceivedOn, appeal.CommissionReceivedOn ?? appeal.FirstReceivedOn, session.Readings);
        var read = new SittingCase
        {
            Number = file.Number,
            State = file.State.Label(),
            Revision = file.Revision,
            Ground = appeal.Ground,
            ReceivedOn = appeal.FirstReceivedOn,
            Month = MeetingLimit.Definition.From(start, calendar),
            Status = MeetingLimit.StatusOf(start, sitting.On, session.Today, calendar),
            Rapporteur = item.RapporteurId is { } rapporteur ? (await session.HolderAsync(rapporteur, cancellationToken))?.Name : null,
            IsRuled = item.IsRuled,
            LeftBecause = item.LeftBecause,
            AwaitsConvocation = item.LeftBecause is null && sitting.Standing is SittingStanding.Convened && await session.Tasks.FindOpenAsync(file.Id, "convoquer", cancellationToken) is not null,
            Attendance = await session.AttendanceAsync(sitting.CaseId, file.Id, appeal.Ground, cancellationToken),
            Recusals = await session.Db.Set<Recusal>().AsNoTracking().Where(recusal => recusal.AppealId == file.Id).OrderBy(recusal => recusal.HolderId).ToListAsync(cancellationToken),
            Sealed = await BallotsAsync(file.Id, cancellationToken),
            Outcome = item.IsRuled ? appeal.Outcome : null,
            ReasonsOfLaw = appeal.ReasonsOfLaw,
            ReasonsOfFact = appeal.ReasonsOfFact,
            Notice = item.IsRuled ? await NoticeAsync(file, appeal, cancellationToken) : null,
        };
        return (read, item.Position, appeal);
    }

    private async ValueTask<IReadOnlyList<SittingCase.SealedBallot>> BallotsAsync(string appealId, CancellationToken cancellationToken)
    {
        var ballots = new List<SittingCase.SealedBallot>();
        foreach (var ballot in (await session.BallotsAsync(appealId, cancellationToken)).Where(ballot => ballot.SittingId == sitting.CaseId))
        {
            var votes = seesVotes ? await session.Db.Set<CaseVote>().AsNoTracking().Where(vote => vote.BallotId == ballot.Id).ToListAsync(cancellationToken) : [];
            ballots.Add(new SittingCase.SealedBallot(ballot, [.. votes.OrderBy(vote => vote.Seat).ThenBy(vote => vote.Id, StringComparer.Ordinal)]));
        }

        return ballots;
    }

    private async ValueTask<SittingCase.DecisionNotice> NoticeAsync(CaseFile file, Appeal appeal, CancellationToken cancellationToken)
    {
        var readings = session.Readings;
        var other = readings with
        {
            NotificationDays = readings.NotificationDays is LegalReadings.NotificationDayCount.MondayToFriday ? LegalReadings.NotificationDayCount.MondayToSaturday : LegalReadings.NotificationDayCount.MondayToFriday,
        };
        var calendar = session.CalendarOf(file);
        var sent = await session.LastNotificationAsync(file.Id, cancellationToken);
        string[] letters = [$"{file.Id}:L-15", $"{file.Id}:L-16"];
        var letter = await session.Db.Letters.AsNoTracking().FirstOrDefaultAsync(candidate => letters.Contains(candidate.Id), cancellationToken);
        var open = (await session.Tasks.OpenAsync(file.Id, cancellationToken)).Select(task => task.Kind).FirstOrDefault(kind => AfterTheVote.Contains(kind));
        return new SittingCase.DecisionNotice(
            appeal.DecidedOn, letter?.Id, letter?.IssuedOn, sent?.Channel, sent?.DispatchedOn, sent?.TrackingNumber, sent?.ReceivedOn, sent?.NotifiedOn,
            DecisionNotification.Definition(readings).From(sitting.On, calendar), DecisionNotification.Definition(other).From(sitting.On, calendar).Legal,
            DecisionNotification.StatusOf(sitting.On, sent?.DispatchedOn, sent?.ReceivedOn, session.Today, calendar, readings), open);
    }
}
