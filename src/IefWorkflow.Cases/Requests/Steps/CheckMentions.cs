using IefWorkflow.Cases.Activities;
using IefWorkflow.Cases.Decisions;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Cases.Requests.Steps;

/// <summary>Checks the mandatory mentions of the letter that carries the decision in force.</summary>
[Activity("Ief", "Demande", "Vérifie que la lettre de la décision porte toutes ses mentions obligatoires\u00A0: les sept informations d'une autorisation (R131-11-8), les motifs et voies de recours d'un refus (CRPA L412-3).", Name = "CheckMentions", DisplayName = "Vérifier les mentions")]
[Outcomes("Complètes", "Incomplètes")]
public sealed class CheckMentions(CaseSession session) : AutomaticActivity(session)
{
    /// <inheritdoc/>
    protected override async ValueTask<string?> RunAsync(ActivityContext context, CaseFile file, CancellationToken cancellationToken)
    {
        var decision = await Session.DecisionInForceAsync(file.Id, cancellationToken) ?? throw new ActivityFaultException($"Le dossier {file.Number} n'a pas de décision.", null, null, null);
        return DecisionMentions.Missing(decision).Count == 0 ? "Complètes" : "Incomplètes";
    }
}
