using IefWorkflow.Cases.Activities;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Cases.Requests.Steps;

/// <summary>Asks to send the request on to the competent DASEN (CRPA L114-2).</summary>
[Activity("Ief", "Demande", "Demande de transmettre la demande au DASEN compétent et d'en prévenir la famille (CRPA L114-2).", Name = "TransmitRequest", DisplayName = "Transmettre au DASEN compétent")]
[Outcomes("Dans l'académie", "Hors académie")]
public sealed class TransmitRequest(CaseSession session) : TaskActivity(session)
{
    /// <inheritdoc/>
    protected override ValueTask<TaskRequest> DescribeAsync(ActivityContext context, CaseFile file, CancellationToken cancellationToken) =>
        ValueTask.FromResult(new TaskRequest("transmettre-au-competent", "Transmettre au DASEN compétent", Role.Clerk) { Instructions = "Les deux mois ne courent qu'à la réception par le service compétent." });
}
