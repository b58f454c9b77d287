using IefWorkflow.Cases.Activities;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Cases.Appeals;

/// <summary>Asks for the opinion on admissibility. Whatever it says, the appeal goes to the commission, which alone may declare it inadmissible.</summary>
[Activity("Ief", "Recours", "Demande l'avis sur la recevabilité. Quel qu'il soit, le recours va à la commission, seule à pouvoir le déclarer irrecevable.", DisplayName = "Qualifier la recevabilité")]
[Outcomes(Admissible, Late)]
public sealed class AssessAdmissibility(CaseSession session) : TaskActivity(session)
{
    /// <summary>The outcome when nothing stands against the appeal.</summary>
    public const string Admissible = "Recevable";

    /// <summary>The outcome when it seems late: the commission will say.</summary>
    public const string Late = "Tardiveté à examiner";

    /// <inheritdoc/>
    protected override ValueTask<TaskRequest> DescribeAsync(ActivityContext context, CaseFile file, CancellationToken cancellationToken) =>
        ValueTask.FromResult(new TaskRequest("qualifier-recevabilite", "Qualifier la recevabilité du recours", Role.Secretary));
}
