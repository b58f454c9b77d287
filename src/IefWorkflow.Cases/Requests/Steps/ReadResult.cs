using IefWorkflow.Cases.Activities;
using IefWorkflow.Cases.Decisions;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Cases.Requests.Steps;

/// <summary>Routes by how the request ended.</summary>
[Activity("Ief", "Demande", "Oriente selon l'issue de la demande.", Name = "ReadResult", DisplayName = "Lire l'issue")]
[Outcomes("Autorisé", "Autorisé tacitement", "Refusé", "Désisté", "Transmis")]
public sealed class ReadResult(CaseSession session) : AutomaticActivity(session)
{
    /// <inheritdoc/>
    protected override async ValueTask<string?> RunAsync(ActivityContext context, CaseFile file, CancellationToken cancellationToken)
    {
        var request = await Session.RequestAsync(file, cancellationToken);
        if (request.TacitOn is not null) return "Autorisé tacitement";
        if (request.GivenUpOn is not null) return "Désisté";
        if (request.TransferredOn is not null) return "Transmis";

        return (await Session.DecisionInForceAsync(file.Id, cancellationToken))?.Kind switch
        {
            DecisionKind.Grant or DecisionKind.ShorterGrant => "Autorisé",
            DecisionKind.Refusal => "Refusé",
            _ => throw new ActivityFaultException($"Le dossier {file.Number} n'a pas d'issue.", null, null, null),
        };
    }
}
