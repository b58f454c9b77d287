using IefWorkflow.Cases.Activities;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Cases.Requests.Steps;

/// <summary>Asks to invite the family to an interview (L131-5 al. 10).</summary>
[Activity("Ief", "Demande", "Demande d'inviter la famille à un entretien (L131-5). Il ne suspend pas les deux mois.", Name = "Interview", DisplayName = "Inviter à un entretien")]
[Outcomes("Convoqué")]
public sealed class AskInterview(CaseSession session) : TaskActivity(session)
{
    /// <inheritdoc/>
    protected override ValueTask<TaskRequest> DescribeAsync(ActivityContext context, CaseFile file, CancellationToken cancellationToken) =>
        ValueTask.FromResult(new TaskRequest("convoquer-entretien", "Inviter à un entretien", Role.Clerk) { Instructions = "L'entretien n'est pas obligatoire et ne suspend pas les deux mois." });
}
