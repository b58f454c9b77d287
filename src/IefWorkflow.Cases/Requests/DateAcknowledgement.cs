using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Cases.Requests;

/// <summary>Records the day the acknowledgement was notified: the days given for missing pieces are counted from it (OQ-05).</summary>
[Act("dater-accuse", "Enregistrer la notification de l'accusé de réception", Role.Clerk, Role.Dasen, On = [CaseKind.Request], Article = "R131-11-6")]
public sealed class DateAcknowledgement : Act
{
    /// <summary>The fact that tells the workflow.</summary>
    internal const string Fact = "accuse-notifie";

    /// <summary>The day it was notified.</summary>
    [Field("notifie-le", "Notifié le")]
    public required DateOnly NotifiedOn { get; init; }

    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var (session, file) = (context.Session, context.File);
        var request = await session.RequestAsync(file, cancellationToken);
        if (request.AcknowledgedOn is not { } sentOn) return NotExpected($"Aucun accusé de réception n'a été envoyé sur le dossier {file.Number}.");
        if (request.AcknowledgementNotifiedOn is { } known) return NotExpected($"L'accusé de réception a déjà été notifié le {FrenchDate.Plain(known)}.");
        if (NotifiedOn > session.Today) return BadInput("La notification ne peut pas être datée dans l'avenir\u00A0: corrigez la date.");
        if (NotifiedOn < sentOn) return BadInput($"La notification ne peut pas précéder l'envoi du {FrenchDate.Plain(sentOn)}\u00A0: corrigez la date.");

        request.AcknowledgementNotifiedOn = NotifiedOn;
        context.Tell(file, Fact);
        return null;
    }
}
