using IefWorkflow.Cases.Activities;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Execution;
using IefWorkflow.Law.Appeals;

namespace IefWorkflow.Cases.Appeals;

/// <summary>Asks for the reasons of the tacit rejection, within a month of the family's request (CRPA L232-4).</summary>
[Activity("Ief", "Recours", "Demande de communiquer les motifs du rejet implicite, dans le mois de la demande (CRPA L232-4).", DisplayName = "Communiquer les motifs")]
[Outcomes(Given)]
public sealed class GiveReasons(CaseSession session) : TaskActivity(session)
{
    /// <summary>The outcome when they were given.</summary>
    public const string Given = "Motifs communiqués";

    /// <inheritdoc/>
    protected override async ValueTask<TaskRequest> DescribeAsync(ActivityContext context, CaseFile file, CancellationToken cancellationToken) =>
        new("communiquer-motifs", "Communiquer les motifs du rejet implicite", Role.Secretary)
        {
            Rule = TribunalPeriod.ReasonsDefinition.Rule,
            From = (await Session.AppealAsync(file, cancellationToken)).ReasonsAskedOn,
        };
}
