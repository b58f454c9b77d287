using IefWorkflow.Cases.BreachReports;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Decisions;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Notifications;
using IefWorkflow.Cases.Requests;
using IefWorkflow.Cases.Requests.Drafts;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Appeals;
using IefWorkflow.Law.Requests;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Reading.Families;

/// <summary>Reads the outlook of a request.</summary>
internal sealed class RequestOutlook(CaseSession session, CaseFile file, IReadOnlyList<LegalNotification> notifications)
{
    public async ValueTask<FamilyOutlook> ReadAsync(CancellationToken cancellationToken)
    {
        var request = await session.RequestAsync(file, cancellationToken);
        var checklist = await session.ChecklistAsync(file, request, cancellationToken);
        var isOpen = request.Settled(file) is null;
        var clock = request.Clock(session.CalendarOf(file));
        var decision = await FamilyOutlookReader.DecisionAsync(session, file, notifications, request.AuthorisedUntil, cancellationToken);
        return new FamilyOutlook
        {
            Child = $"{request.ChildFirstNames} {request.ChildLastName}",
            Ground = request.Ground.Label(),
            SchoolYear = request.SchoolYear.ToString(),
            ReceivedOn = request.ReceivedOn,
            Service = session.Settings.Service,
            Silence = SilenceOf(request, checklist, clock),
            SilenceWaitsForPieces = isOpen && clock is AcceptanceClock.NotStarted && request.PiecesAskedOn is not null,
            Missing = isOpen ? [.. checklist.Missing.Select(required => WantedDocument.Of(required, [.. checklist.Codes]))] : [],
            PiecesAreAsked = request.PiecesAskedOn is not null,
            PiecesUntil = isOpen && checklist.Missing.Count > 0 ? request.PiecesPeriod(session.CalendarOf(file), session.Readings)?.Prudent : null,
            Decision = decision,
            Remedy = decision is null ? null : Remedy(decision),
            AppealNumber = await session.Db.Files.Where(other => other.ParentId == file.Id && other.Kind == CaseKind.Appeal && other.OwnerId == file.OwnerId).OrderByDescending(other => other.Number).Select(other => other.Number).FirstOrDefaultAsync(cancellationToken),
            MayGiveUp = isOpen,
            MayMove = (await session.AuthorisationsAsync(request, cancellationToken)).Any(period => period.LastDay >= session.Today),
            MayAskAttestation = request is { TacitOn: not null, AttestationAskedOn: null },
        };
    }

    /// <remarks>A decision that is signed and not notified does not stop silence, where the reading adopted says so: the clock of the law is asked, not the state.</remarks>
    private SilenceOutlook? SilenceOf(AuthorisationRequest request, RequestChecklist checklist, AcceptanceClock clock)
    {
        if (request is { TacitOn: not null } or { GivenUpOn: not null } or { TransferredOn: not null } or { NotifiedOn: not null } || file.ClosedOn is not null) return null;
        if (clock is not AcceptanceClock.Running { Limit: var limit } || !TacitAcceptance.SilenceAccepts(checklist.Filing, session.Readings)) return null;

        return TacitAcceptance.Compare(limit.Legal, request.DecidedOn, request.NotifiedOn, session.Today, session.Readings) is ExpressDecision.Awaited ? new SilenceOutlook(limit.Legal, Accepts: true, limit.Explain().ToFrench()) : null;
    }

    private RemedyOutlook? Remedy(FamilyDecision decision)
    {
        var isContestable = decision.Kind switch
        {
            DecisionKind.Refusal => true,
            DecisionKind.ShorterGrant => session.Readings.ShorterDurationIsRefusal,
            DecisionKind.AuthorisationWithdrawal => session.Readings.WithdrawalIsSubjectToAppeal,
            _ => false,
        };
        if (!isContestable) return null;
        if (decision.NotifiedOn is not { } notifiedOn || AppealPeriod.On(notifiedOn, session.Readings) is not AppealPeriodState.InForce inForce) return new RemedyOutlook(null, false, false, "");

        var limit = AppealPeriod.Definition(inForce.Days, session.Readings).From(notifiedOn, session.Settings.CalendarOf(session.Settings.Seat));
        return new RemedyOutlook(limit.Prudent, session.Today > limit.Legal, false, limit.Explain().ToFrench());
    }
}
