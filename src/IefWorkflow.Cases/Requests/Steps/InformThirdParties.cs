using IefWorkflow.Cases.Activities;
using IefWorkflow.Cases.Decisions;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Execution;
using IefWorkflow.Law.Oversight;
using IefWorkflow.Law.Requests;

namespace IefWorkflow.Cases.Requests.Steps;

/// <summary>Prepares what the mayor, the departmental council and the CNED are told of an authorisation: never the ground to the first two (R131-10-2).</summary>
[Activity("Ief", "Courriers", "Prépare l'information du maire (L-19) et du président du conseil départemental (L-20), limitée à R131-10-2 et sans le motif, et l'attestation pour le CNED (L-21) quand elle vaut.", Name = "InformThirdParties", DisplayName = "Informer le maire, le département et le CNED")]
public sealed class InformThirdParties(CaseSession session) : AutomaticActivity(session)
{
    /// <inheritdoc/>
    protected override async ValueTask<string?> RunAsync(ActivityContext context, CaseFile file, CancellationToken cancellationToken)
    {
        var request = await Session.RequestAsync(file, cancellationToken);
        var decision = await Session.DecisionInForceAsync(file.Id, cancellationToken) ?? throw new ActivityFaultException($"Le dossier {file.Number} n'a pas de décision.", null, null, null);
        var kind = request.TacitOn is null ? AuthorisationKind.Express : AuthorisationKind.Tacit;
        var issuedOn = MayorFileEntry.IssuedOn(kind, decision.On, request.AttestationAskedOn, Session.Readings);
        await ThirdPartyLetters.PrepareAsync(Session, file, request, issuedOn, context.IdempotencyKey, cancellationToken);
        if (CnedEffect.IsFavourableOpinion(request.Ground, kind))
        {
            await Session.Letters.PrepareAsync(file, "L-21", $"{context.IdempotencyKey}:L-21", await Session.DecisionFieldsAsync(file, request, cancellationToken), null, cancellationToken);
        }

        return null;
    }
}
