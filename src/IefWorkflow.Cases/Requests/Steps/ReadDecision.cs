using IefWorkflow.Cases.Activities;
using IefWorkflow.Cases.Decisions;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Cases.Requests.Steps;

/// <summary>Routes by the decision in force.</summary>
[Activity("Ief", "Demande", "Oriente selon la décision prise.", Name = "ReadDecision", DisplayName = "Lire la décision")]
[Outcomes("Accordée", "Durée moindre", "Refusée")]
public sealed class ReadDecision(CaseSession session) : AutomaticActivity(session)
{
    /// <inheritdoc/>
    protected override async ValueTask<string?> RunAsync(ActivityContext context, CaseFile file, CancellationToken cancellationToken)
    {
        var decision = await Session.DecisionInForceAsync(file.Id, cancellationToken);
        return decision?.Kind switch
        {
            DecisionKind.Grant => "Accordée",
            DecisionKind.ShorterGrant => "Durée moindre",
            DecisionKind.Refusal => "Refusée",
            _ => throw new ActivityFaultException($"Le dossier {file.Number} n'a pas de décision expresse.", null, null, null),
        };
    }
}
