using System.Globalization;
using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Decisions;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Law.Notifications;

namespace IefWorkflow.Cases.Notifications;

/// <summary>Sends the decision in force to the family (CRPA L112-15): the dispatch, whose proof comes later.</summary>
[Act("notifier", "Notifier la décision", Role.Clerk, Role.Dasen, Role.Secretary, On = [CaseKind.Request, CaseKind.Appeal, CaseKind.BreachReport], Article = "CRPA L112-15", AnswersTask = true)]
public sealed class SendNotification : Act
{
    /// <summary>How it is sent.</summary>
    [Field("voie", "Voie")]
    public required NotificationChannel Channel { get; init; }

    /// <summary>The day it is sent; today by default.</summary>
    [Field("envoye-le", "Envoyée le")]
    public DateOnly? DispatchedOn { get; init; }

    /// <summary>The number of the registered letter.</summary>
    [Field("numero", "Numéro de l'envoi recommandé")]
    public string? TrackingNumber { get; init; }

    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var (session, file) = (context.Session, context.File);
        var sentOn = DispatchedOn ?? session.Today;
        if (await session.DecisionInForceAsync(file.Id, cancellationToken) is not { } decision) return NotExpected($"Le dossier {file.Number} n'a pas de décision à notifier.");
        if (sentOn > session.Today) return BadInput("L'envoi ne peut pas être daté dans l'avenir\u00A0: corrigez la date d'envoi.");
        if (sentOn < decision.On) return BadInput("L'envoi ne peut pas précéder la décision\u00A0: corrigez la date d'envoi.");
        if (Channel is NotificationChannel.RegisteredElectronic && !await session.AgreesToElectronicAsync(file, cancellationToken))
        {
            return Unlawful("La famille n'a pas donné son accord exprès aux envois recommandés électroniques\u00A0: utilisez la lettre recommandée.", "CRPA L112-15");
        }

        session.Db.Set<LegalNotification>().Add(new LegalNotification
        {
            Id = Guid.CreateVersion7(session.Now).ToString("N"),
            CaseId = file.Id,
            DecisionId = decision.Id,
            Act = NotificationDesk.ActOf(decision.Kind),
            Channel = Channel,
            TrackingNumber = TrackingNumber,
            DispatchedOn = sentOn,
            PresentedOn = Channel is NotificationChannel.RegisteredElectronic ? sentOn : null,
        });
        context.Answer("Envoyée", new JsonObject { ["le"] = sentOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) });
        return null;
    }
}
