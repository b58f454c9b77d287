using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Requests;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Cases.Requests;

/// <summary>The family asks for the attestation of its tacit authorisation (CRPA L232-3).</summary>
[Act("demander-attestation", "Demander l'attestation d'autorisation implicite", Role.Family, Role.Clerk, On = [CaseKind.Request], Article = "CRPA L232-3")]
public sealed class AskForAttestation : Act
{
    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var (session, file) = (context.Session, context.File);
        var request = await session.RequestAsync(file, cancellationToken);
        if (request.TacitOn is null)
        {
            return request.Clock(session.CalendarOf(file)) is AcceptanceClock.Running { Limit.Legal: var bornOn } && request.DecidedOn is null && file.ClosedOn is null
                ? NotExpected($"L'autorisation n'est pas acquise\u00A0: à défaut de décision notifiée, elle le sera le {FrenchDate.Plain(bornOn)}.")
                : NotExpected($"Aucune autorisation implicite n'est née sur le dossier {file.Number}.");
        }

        request.AttestationAskedOn = session.Today;
        if (request.AttachedSchool is not null)
        {
            await context.WriteAsync("L-09", await session.DecisionFieldsAsync(file, request, cancellationToken), cancellationToken);
            return null;
        }

        await session.Outbox.AlertAsync(
            file, Role.Clerk, $"{file.Id}:attestation", $"Dossier {file.Number}\u00A0: la famille demande l'attestation de l'autorisation implicite. Désignez l'école de rattachement, puis délivrez-la (CRPA L232-3).", cancellationToken);
        return null;
    }
}
