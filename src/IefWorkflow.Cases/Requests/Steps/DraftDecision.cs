using IefWorkflow.Cases.Activities;
using IefWorkflow.Cases.Decisions;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Cases.Requests.Steps;

/// <summary>Prepares the letter of the decision in force: L-07, L-08, L-09 or L-11, with its reasons, remedies and items of information.</summary>
[Activity("Ief", "Courriers", "Prépare la lettre de la décision en vigueur\u00A0: autorisation et ses sept informations (L-08), attestation (L-09), refus et voies de recours (L-07), retrait (L-11).", Name = "DraftDecision", DisplayName = "Rédiger la décision")]
public sealed class DraftDecision(CaseSession session) : AutomaticActivity(session)
{
    /// <inheritdoc/>
    protected override async ValueTask<string?> RunAsync(ActivityContext context, CaseFile file, CancellationToken cancellationToken)
    {
        var request = await Session.RequestAsync(file, cancellationToken);
        var decision = await Session.DecisionInForceAsync(file.Id, cancellationToken) ?? throw new ActivityFaultException($"Le dossier {file.Number} n'a pas de décision.", null, null, null);
        var code = decision.Kind switch { DecisionKind.Refusal => "L-07", DecisionKind.TacitAcceptance => "L-09", DecisionKind.AuthorisationWithdrawal => "L-11", _ => "L-08" };
        await Session.Letters.PrepareAsync(file, code, $"{context.IdempotencyKey}:{code}", await Session.DecisionFieldsAsync(file, request, cancellationToken), null, cancellationToken);
        return null;
    }
}
