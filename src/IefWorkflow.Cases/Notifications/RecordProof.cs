using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Notifications;

namespace IefWorkflow.Cases.Notifications;

/// <summary>Records the proof of a notification: the day of first presentation and the day of receipt (CRPA R112-20).</summary>
[Act("enregistrer-preuve", "Enregistrer la preuve de notification", Role.Clerk, Role.Dasen, Role.Secretary, On = [CaseKind.Request, CaseKind.Appeal, CaseKind.BreachReport], Article = "CRPA R112-20", AnswersTask = true)]
public sealed class RecordProof : Act
{
    /// <summary>The day of first presentation, or on which the document was made available.</summary>
    [Field("presente-le", "Présentée le")]
    public DateOnly? PresentedOn { get; init; }

    /// <summary>The day it was collected, first read or handed over.</summary>
    [Field("recu-le", "Reçue le")]
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>Whether no proof will ever come.</summary>
    [Field("aucune-preuve", "Aucune preuve ne pourra être obtenue")]
    public bool NoProof { get; init; }

    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var (session, file) = (context.Session, context.File);
        if (await session.LastNotificationAsync(file.Id, cancellationToken) is not { } notification) return NotExpected($"Rien n'a été notifié sur le dossier {file.Number}.");
        if (NoProof)
        {
            context.Answer(AwaitProof.WithoutProof);
            return null;
        }

        if (PresentedOn is null && ReceivedOn is null) return BadInput("Donnez le jour de présentation ou celui de la réception, ou dites qu'aucune preuve ne pourra être obtenue.");
        if (PresentedOn > session.Today || ReceivedOn > session.Today) return BadInput("Une preuve ne peut pas être datée dans l'avenir.");
        if (PresentedOn < notification.DispatchedOn || ReceivedOn < notification.DispatchedOn) return BadInput("La réception ne peut pas précéder l'envoi\u00A0: corrigez la date.");
        if (ReceivedOn < PresentedOn) return BadInput("La réception ne peut pas précéder la présentation\u00A0: corrigez l'une des deux dates.");

        (notification.PresentedOn, notification.ReceivedOn) = (PresentedOn ?? notification.PresentedOn, ReceivedOn);
        context.Answer(NotificationDesk.DateOf(notification, session.Today) is NotificationDate.NotOpposable ? AwaitProof.WithoutProof : AwaitProof.Recorded);
        return null;
    }
}
