using IefWorkflow.Cases.Activities;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Cases.Appeals;

/// <summary>Asks for the acknowledgement of the appeal, with the date of the tacit rejection (CRPA L411-3).</summary>
[Activity("Ief", "Recours", "Demande d'accuser réception du recours, avec la date du rejet implicite (CRPA L411-3).", DisplayName = "Accuser réception")]
[Outcomes(Sent)]
public sealed class AcknowledgeAppeal(CaseSession session) : TaskActivity(session)
{
    /// <summary>The outcome when it is done.</summary>
    public const string Sent = "Envoyé";

    /// <inheritdoc/>
    protected override ValueTask<TaskRequest> DescribeAsync(ActivityContext context, CaseFile file, CancellationToken cancellationToken) =>
        ValueTask.FromResult(new TaskRequest("accuser-reception-recours", "Accuser réception du recours", Role.Secretary));
}
