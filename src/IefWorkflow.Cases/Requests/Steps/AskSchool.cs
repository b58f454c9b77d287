using IefWorkflow.Cases.Activities;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Cases.Requests.Steps;

/// <summary>Asks for the public school of attachment (R131-11-8 6°), without which the authorisation does not leave.</summary>
[Activity("Ief", "Demande", "Demande l'école publique de rattachement, sixième information de l'autorisation (R131-11-8).", Name = "DesignateSchool", DisplayName = "Désigner l'école de rattachement")]
[Outcomes("Désignée", "Sans objet")]
public sealed class AskSchool(CaseSession session) : TaskActivity(session)
{
    /// <inheritdoc/>
    protected override ValueTask<TaskRequest> DescribeAsync(ActivityContext context, CaseFile file, CancellationToken cancellationToken) =>
        ValueTask.FromResult(new TaskRequest("designer-ecole", "Désigner l'école de rattachement", Role.Clerk));
}
