using IefWorkflow.Cases.Activities;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Cases.Appeals;

/// <summary>Asks the DASEN for the file of the refusal.</summary>
[Activity("Ief", "Recours", "Demande au DASEN le dossier du refus et ses observations.", Name = "RequestFile", DisplayName = "Demander le dossier")]
[Outcomes(Sent)]
public sealed class RequestDasenFile(CaseSession session) : TaskActivity(session)
{
    /// <summary>The outcome when it is done.</summary>
    public const string Sent = "Dossier transmis";

    /// <inheritdoc/>
    protected override ValueTask<TaskRequest> DescribeAsync(ActivityContext context, CaseFile file, CancellationToken cancellationToken) =>
        ValueTask.FromResult(new TaskRequest("transmettre-dossier", "Transmettre le dossier du refus à la commission", Role.Dasen));
}
