using IefWorkflow.Cases.Activities;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Cases.BreachReports;

/// <summary>Asks the DASEN to sign, or not, the formal notice to enrol the child (L131-5-1).</summary>
[Activity("Ief", "Signalement", "Demande au DASEN d'arrêter la mise en demeure, ou de classer.", DisplayName = "Arrêter la mise en demeure")]
[Outcomes("Signée", "Classé")]
public sealed class AskForFormalNotice(CaseSession session) : TaskActivity(session)
{
    /// <inheritdoc/>
    protected override ValueTask<TaskRequest> DescribeAsync(ActivityContext context, CaseFile file, CancellationToken cancellationToken) =>
        ValueTask.FromResult(new TaskRequest(SignFormalNotice.Name, "Arrêter la mise en demeure", Role.Dasen)
        {
            Instructions = "Le projet (L-31) est joint au dossier. Vérifiez la situation de l'enfant avant de signer.",
        });
}
