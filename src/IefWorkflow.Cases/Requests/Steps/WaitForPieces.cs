using System.Text.Json.Nodes;
using IefWorkflow.Cases.Activities;
using IefWorkflow.Cases.DueDates;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Execution;
using IefWorkflow.Law.Requests;

namespace IefWorkflow.Cases.Requests.Steps;

/// <summary>Waits for the missing pieces: the two months are counted anew from the last one, and the period given to the family runs (R131-11-6).</summary>
/// <remarks>The period starts when the acknowledgement is notified; until that day is recorded the step waits without a date.</remarks>
[Activity("Ief", "Demande", "Attend les pièces manquantes\u00A0: le délai de deux mois est suspendu à leur réception, et celui laissé à la famille court dès la notification de l'accusé (R131-11-6). Passé ce délai, prépare le constat (L-03).", DisplayName = "Attendre les pièces")]
[Outcomes(Complete, Overdue)]
public sealed class WaitForPieces(CaseSession session) : CaseActivity(session)
{
    /// <summary>The outcome when the last required piece came.</summary>
    public const string Complete = "Complet";

    /// <summary>The outcome when the period given is over. Nothing is refused by that alone.</summary>
    public const string Overdue = "Délai dépassé";

    /// <inheritdoc/>
    protected override async ValueTask ExecuteAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        var file = await FileAsync(context, cancellationToken);
        var request = await Session.RequestAsync(file, cancellationToken);
        await HoldAcceptanceAsync(context, file, cancellationToken);
        if (request.CompleteOn is not null) await context.CompleteAsync(Complete);
        else WaitOn(context, file, request);
    }

    /// <inheritdoc/>
    protected override async ValueTask ResumeAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        var file = await FileAsync(context, cancellationToken);
        var request = await Session.RequestAsync(file, cancellationToken);
        var due = await Session.Db.DueDates.FindAsync([context.IdempotencyKey], cancellationToken);
        switch ((context.ResumeInput as JsonObject)?["outcome"]?.GetValue<string>())
        {
            case DateAcknowledgement.Fact:
                WaitOn(context, file, request);
                break;
            case RequestDesk.CompleteFact:
                if (due is { State: DueState.Running }) await Session.DueDates.SettleAsync(due, DueState.Met, Session.Today, cancellationToken);
                await context.CompleteAsync(Complete);
                break;
            default:
                if (due is { State: DueState.Running }) await Session.DueDates.SettleAsync(due, DueState.Elapsed, due.LegalOn, cancellationToken);
                await PiecesReminder.WriteAsync(Session, file, request, $"{context.IdempotencyKey}:L-03", isOverdue: true, cancellationToken);
                await context.CompleteAsync(Overdue);
                break;
        }
    }

    private void WaitOn(ActivityContext context, CaseFile file, AuthorisationRequest request)
    {
        if (context.State["waits"] is null) context.CreateBookmark(CaseStimulus.Fact(RequestDesk.CompleteFact));
        context.State["waits"] = true;
        if (request.PiecesPeriod(Session.CalendarOf(file), Session.Readings) is not { } period)
        {
            context.CreateBookmark(CaseStimulus.Fact(DateAcknowledgement.Fact));
            return;
        }

        var bookmark = context.CreateBookmark(CaseStimulus.Clock(period.Definition.Rule), Session.Instant(period.Legal.AddDays(1), TimeOnly.MinValue));
        Session.DueDates.Open(file, period, context.IdempotencyKey, bookmark.Id);
    }

    /// <remarks>Asked for in time, required pieces keep the two months from running (CRPA L114-5): the clock that ran from receipt no longer matters.</remarks>
    private async ValueTask HoldAcceptanceAsync(ActivityContext context, CaseFile file, CancellationToken cancellationToken)
    {
        var rule = TacitAcceptance.Definition.Rule;
        if (await Session.DueDates.FindRunningAsync(file.Id, rule, cancellationToken) is not { } running) return;

        await Session.DueDates.SettleAsync(running, DueState.Moot, Session.Today, cancellationToken);
        context.Publish(CaseStimulus.Clock(rule), context.Instance.CorrelationId, context.Instance.Id, ClockDesk.Input(ClockDesk.Stopped));
    }
}
