using IefWorkflow.Cases.Activities;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Cases.Requests.Steps;

/// <summary>Asks to hand the sealed envelope over to the doctor (R131-11-2).</summary>
[Activity("Ief", "Demande", "Demande de remettre le pli fermé au médecin, avec son bordereau (R131-11-2).", Name = "TransmitEnvelope", DisplayName = "Remettre le pli au médecin")]
[Outcomes("Remis")]
public sealed class TransmitEnvelope(CaseSession session) : TaskActivity(session)
{
    /// <inheritdoc/>
    protected override ValueTask<TaskRequest> DescribeAsync(ActivityContext context, CaseFile file, CancellationToken cancellationToken) =>
        ValueTask.FromResult(new TaskRequest("remettre-pli", "Remettre le pli au médecin", Role.Clerk) { Instructions = "Le pli reste fermé\u00A0: ni ouverture, ni numérisation." });
}
