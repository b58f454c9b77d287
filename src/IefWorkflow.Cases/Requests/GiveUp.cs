using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;

namespace IefWorkflow.Cases.Requests;

/// <summary>The family gives its request up (<i>désistement</i>), as long as nothing was decided.</summary>
[Act("se-desister", "Se désister de la demande", Role.Family, Role.Clerk, On = [CaseKind.Request])]
public sealed class GiveUp : Act
{
    /// <summary>The day the family's letter was received, where the service records it for the family.</summary>
    [Field("ecrit-recu-le", "Courrier de désistement reçu le", Help = "Quand le service enregistre le désistement pour la famille")]
    public DateOnly? LetterOn { get; init; }

    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var (session, file) = (context.Session, context.File);
        var request = await session.RequestAsync(file, cancellationToken);
        if (context.Actor.Role is Role.Clerk && LetterOn is null) return BadInput("Un désistement vient de la famille\u00A0: donnez la date de réception de son courrier.");
        if (LetterOn > session.Today) return BadInput("Le courrier ne peut pas être reçu dans l'avenir\u00A0: corrigez la date.");
        if (LetterOn < request.ReceivedOn) return BadInput("Le désistement ne peut pas précéder la demande\u00A0: corrigez la date.");
        if (request.Settled(file) is { } settled) return NotExpected($"{settled} Un désistement n'a plus d'objet.");

        request.GivenUpOn = LetterOn ?? session.Today;
        context.Tell(file, "desistement");
        return null;
    }
}
