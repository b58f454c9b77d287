using IefWorkflow.Cases.Activities;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Execution;
using IefWorkflow.Law.Requests;

namespace IefWorkflow.Cases.Requests.Steps;

/// <summary>Asks for the doctor's opinion (R131-11-2), within an internal target of fifteen days.</summary>
[Activity("Ief", "Demande", "Demande l'avis du médecin de l'éducation nationale (R131-11-2). Il ne suspend pas les deux mois.", Name = "DoctorOpinion", DisplayName = "Avis du médecin")]
[Outcomes("Rendu", "Non rendu")]
public sealed class AskDoctorOpinion(CaseSession session) : TaskActivity(session)
{
    /// <inheritdoc/>
    protected override async ValueTask<TaskRequest> DescribeAsync(ActivityContext context, CaseFile file, CancellationToken cancellationToken)
    {
        var request = await Session.RequestAsync(file, cancellationToken);
        return new TaskRequest("rendre-avis-medical", "Rendre l'avis médical", Role.Doctor)
        {
            Instructions = "Sens et durée conseillée, sans aucune donnée médicale.",
            Rule = DoctorOpinion.Definition.Rule,
            From = request.EnvelopeHandedOverOn ?? Session.Today,
        };
    }
}
