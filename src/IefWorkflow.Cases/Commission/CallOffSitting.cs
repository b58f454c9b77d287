using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Messages;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.TimeLimits;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Commission;

/// <summary>Calls a sitting off before it is opened: its appeals wait for another, and whoever was convened is told.</summary>
[Act("annuler-seance", "Annuler la séance", Role.Secretary, Role.President, On = [CaseKind.Sitting], Article = "D131-11-12")]
public sealed class CallOffSitting : Act
{
    /// <summary>Why.</summary>
    [Field("motif", "Raison")]
    public required string Reason { get; init; }

    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var (session, file) = (context.Session, context.File);
        var sitting = await session.SittingAsync(file, cancellationToken);
        if (!sitting.IsAhead) return NotExpected($"La séance {file.Number} est {sitting.Standing.Label().ToLowerInvariant()}\u00A0: elle ne s'annule plus.");
        if (string.IsNullOrWhiteSpace(Reason)) return BadInput("Dites pourquoi la séance est annulée.");

        foreach (var item in await session.AgendaAsync(file.Id, cancellationToken))
        {
            var appealFile = await session.GetAsync(item.AppealId, cancellationToken);
            await context.LeaveAgendaAsync(await session.AppealAsync(appealFile, cancellationToken), $"séance annulée ({Reason})", cancellationToken);
            await context.AnswerAsync(appealFile, Convene.OffAgenda, ["convoquer", "ouvrir-seance"], cancellationToken);
            context.Note(appealFile, "annuler-seance", $"Séance {file.Number} annulée");
        }

        await TellAsync(context, sitting, cancellationToken);
        (sitting.Standing, sitting.EndedBy) = (SittingStanding.CalledOff, context.Event());
        (file.State, file.ClosedOn) = (CaseState.Closed, session.Today);
        return null;
    }

    private async ValueTask TellAsync(ActContext context, Sitting sitting, CancellationToken cancellationToken)
    {
        var (session, file) = (context.Session, context.File);
        var subject = $"Commission de recours\u00A0: la séance du {FrenchDate.Plain(sitting.On)} est annulée";
        var body = $"La séance de la commission du {FrenchDate.WithWeekday(sitting.On)} à {FrenchTime.Plain(sitting.At)} est annulée. Motif\u00A0: {Reason?.Trim().TrimEnd('.')}.\n\nVous n'avez rien à faire\u00A0: une nouvelle convocation vous parviendra si une autre séance est fixée.";
        foreach (var convocation in await session.Db.Set<Convocation>().Where(sent => sent.SittingId == file.Id && sent.Email != null).ToListAsync(cancellationToken))
        {
            var name = (await session.HolderAsync(convocation.HolderId, cancellationToken))?.Name ?? convocation.HolderId;
            var invitation = SittingInvitation.Of(session, file, sitting, convocation.Email, name, body) is { } sent ? sent with { IsCancelled = true } : null;
            await session.Outbox.ConveneAsync(file, convocation.Email!, name, $"{context.Event()}:{convocation.HolderId}", subject, body, invitation, cancellationToken);
        }
    }
}
