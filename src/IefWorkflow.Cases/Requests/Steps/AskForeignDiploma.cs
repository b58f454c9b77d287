using IefWorkflow.Cases.Activities;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Cases.Requests.Steps;

/// <summary>Asks the DASEN to decide on a foreign diploma (R131-11-5 3°).</summary>
[Activity("Ief", "Demande", "Demande au DASEN de statuer sur un titre étranger (R131-11-5, 3°).", Name = "ForeignDiploma", DisplayName = "Titre étranger")]
[Outcomes("Statué")]
public sealed class AskForeignDiploma(CaseSession session) : TaskActivity(session)
{
    /// <inheritdoc/>
    protected override ValueTask<TaskRequest> DescribeAsync(ActivityContext context, CaseFile file, CancellationToken cancellationToken) =>
        ValueTask.FromResult(new TaskRequest("statuer-titre-etranger", "Statuer sur le titre étranger", Role.Dasen));
}
