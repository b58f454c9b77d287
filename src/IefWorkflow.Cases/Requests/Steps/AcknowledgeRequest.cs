using IefWorkflow.Cases.Activities;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Execution;
using IefWorkflow.Law.Requests;

namespace IefWorkflow.Cases.Requests.Steps;

/// <summary>Asks for the acknowledgement (R131-11-6): without delay for a threatened child, within ten working days for an electronic filing.</summary>
[Activity("Ief", "Demande", "Demande d'accuser réception, en fixant s'il le faut un délai d'au plus 15 jours pour les pièces manquantes (R131-11-6).", Name = "Acknowledge", DisplayName = "Accuser réception")]
[Outcomes("Complet", "Incomplet")]
public sealed class AcknowledgeRequest(CaseSession session) : TaskActivity(session)
{
    /// <inheritdoc/>
    protected override async ValueTask<TaskRequest> DescribeAsync(ActivityContext context, CaseFile file, CancellationToken cancellationToken)
    {
        var request = await Session.RequestAsync(file, cancellationToken);
        var checklist = await Session.ChecklistAsync(file, request, cancellationToken);
        return new TaskRequest("accuser-reception", "Accuser réception de la demande", Role.Clerk)
        {
            Instructions = checklist.IsComplete ? "Le dossier est complet." : $"Il manque\u00A0: {checklist.MissingInFrench}.",
            Rule = request.IntegrityThreatened ? ThreatenedChild.Acknowledgement.Rule : request.IsElectronic ? Acknowledgement.Electronic.Rule : null,
            From = request.CompetentReceivedOn ?? request.ReceivedOn,
        };
    }
}
