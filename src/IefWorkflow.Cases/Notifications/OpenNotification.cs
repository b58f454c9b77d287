using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Law.Notifications;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Cases.Notifications;

/// <summary>The family opens a decision sent to it by electronic registered letter: the day of the first opening is the day of notification (CRPA R112-20).</summary>
[Act("ouvrir-notification", "Ouvrir la décision envoyée par lettre recommandée électronique", Role.Family, On = [CaseKind.Request, CaseKind.Appeal], Article = "CRPA R112-20")]
public sealed class OpenNotification : Act
{
    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var (session, file) = (context.Session, context.File);
        if (await session.LastNotificationAsync(file.Id, cancellationToken) is not { Channel: NotificationChannel.RegisteredElectronic } notification)
        {
            return NotExpected($"Aucune lettre recommandée électronique n'attend d'être ouverte sur le dossier {file.Number}.");
        }

        if ((notification.ReceivedOn ?? notification.NotifiedOn) is { } day) return NotExpected($"La décision du dossier {file.Number} est déjà notifiée depuis le {FrenchDate.Plain(day)}.");

        notification.ReceivedOn = session.Today;
        if (await session.Tasks.FindOpenAsync(file.Id, "enregistrer-preuve", cancellationToken) is { } awaited) context.Answer(awaited, AwaitProof.Recorded);
        else notification.NotifiedOn = session.Today;
        return null;
    }
}
