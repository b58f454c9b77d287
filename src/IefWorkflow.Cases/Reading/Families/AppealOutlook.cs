using IefWorkflow.Cases.Appeals;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Decisions;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Notifications;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Appeals;
using IefWorkflow.Law.Commission;

namespace IefWorkflow.Cases.Reading.Families;

/// <summary>Reads the outlook of an appeal.</summary>
internal sealed class AppealOutlook(CaseSession session, CaseFile file, IReadOnlyList<LegalNotification> notifications)
{
    public async ValueTask<FamilyOutlook> ReadAsync(CancellationToken cancellationToken)
    {
        var appeal = await session.AppealAsync(file, cancellationToken);
        var running = await session.DueDates.RunningAsync(file.Id, cancellationToken);
        var decision = await FamilyOutlookReader.DecisionAsync(session, file, notifications, null, cancellationToken);
        var asked = appeal.Pieces.Find(pieces => pieces.ProducedOn is null);
        var isOver = appeal.Outcome is AppealOutcome.GivenUp or AppealOutcome.Moot;
        var silence = running.FirstOrDefault(due => due.Rule == TacitRejection.Definition.Rule);
        return new FamilyOutlook
        {
            Child = appeal.Child,
            Ground = appeal.Ground?.Label(),
            ReceivedOn = appeal.FirstReceivedOn,
            Service = session.Settings.Commission,
            Silence = silence is null || isOver ? null : new SilenceOutlook(silence.PrudentOn, Accepts: false, silence.Explanation),
            MeetingBy = running.FirstOrDefault(due => due.Rule == MeetingLimit.Definition.Rule)?.PrudentOn,
            PiecesAreAsked = asked is not null,
            PiecesWanted = asked?.Wanted ?? "",
            PiecesUntil = asked?.DueOn,
            Decision = decision,
            Remedy = isOver || decision is null ? null : Remedy(appeal, decision),
            RequestNumber = file.ParentId is { } parent ? (await session.GetAsync(parent, cancellationToken)).Number : null,
            MayGiveUp = appeal.Outcome is null,
            MayAskReasons = appeal is { TacitOn: { } bornOn, ReasonsAskedOn: null, DecidedOn: null } && !isOver && TribunalPeriod.ReasonsMustBeGiven(bornOn, session.Today, session.CalendarOf(file)),
        };
    }

    private RemedyOutlook? Remedy(Appeal appeal, FamilyDecision decision)
    {
        if (decision.Kind is not (DecisionKind.AppealRejected or DecisionKind.AppealInadmissible or DecisionKind.TacitRejection)) return null;
        if ((decision.IsTacit ? appeal.TacitOn : decision.NotifiedOn) is not { } start || appeal.Limit(TribunalPeriod.Definition.Rule, start, session.CalendarOf(file), session.Readings) is not { } limit)
        {
            return new RemedyOutlook(null, false, true, "");
        }

        return new RemedyOutlook(limit.Prudent, session.Today > limit.Legal, true, limit.Explain().ToFrench());
    }
}
