using IefWorkflow.Cases.Activities;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Execution;
using IefWorkflow.Law.Requests;

namespace IefWorkflow.Cases.Requests.Steps;

/// <summary>Says whether the DASEN addressed is that of the département where the child lives (R131-11).</summary>
[Activity("Ief", "Demande", "Dit si le DASEN saisi est celui du département où réside l'enfant (R131-11).", Name = "CheckCompetence", DisplayName = "Vérifier la compétence")]
[Outcomes("Compétent", "À transmettre")]
public sealed class CheckCompetence(CaseSession session) : AutomaticActivity(session)
{
    /// <inheritdoc/>
    protected override async ValueTask<string?> RunAsync(ActivityContext context, CaseFile file, CancellationToken cancellationToken)
    {
        var request = await Session.RequestAsync(file, cancellationToken);
        return Competence.Of(request.Residence, file.Departement) is Competence.Competent ? "Compétent" : "À transmettre";
    }
}
