using IefWorkflow.Cases.Activities;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Cases.BreachReports;

/// <summary>Asks the clerk what the family did after the formal notice.</summary>
[Activity("Ief", "Signalement", "Demande au gestionnaire ce que la famille a fait après la mise en demeure.", DisplayName = "Suivre la mise en demeure")]
[Outcomes("Suivie", "Non suivie")]
public sealed class AskForFollowUp(CaseSession session) : TaskActivity(session)
{
    /// <inheritdoc/>
    protected override ValueTask<TaskRequest> DescribeAsync(ActivityContext context, CaseFile file, CancellationToken cancellationToken) =>
        ValueTask.FromResult(new TaskRequest(RecordFollowUp.Name, "Constater la suite de la mise en demeure", Role.Clerk)
        {
            Instructions = "Inscription dans un établissement, autorisation, ou aucune suite de la famille. Rien n'est transmis de lui-même au procureur\u00A0: c'est au DASEN de le décider.",
        });
}
