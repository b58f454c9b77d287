using IefWorkflow.Cases.Activities;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Execution;
using IefWorkflow.Law.Requests;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Cases.Requests.Steps;

/// <summary>Asks the DASEN to decide (L131-5).</summary>
[Activity("Ief", "Demande", "Demande au DASEN d'accorder, d'accorder pour une durée moindre ou de refuser (L131-5).", Name = "Decide", DisplayName = "Décider")]
[Outcomes("Décidée")]
public sealed class AskDecision(CaseSession session) : TaskActivity(session)
{
    /// <inheritdoc/>
    protected override async ValueTask<TaskRequest> DescribeAsync(ActivityContext context, CaseFile file, CancellationToken cancellationToken)
    {
        var request = await Session.RequestAsync(file, cancellationToken);
        var lastDay = request.Clock(Session.CalendarOf(file)) is AcceptanceClock.Running running ? $"À notifier au plus tard le {FrenchDate.WithWeekday(running.Limit.Legal)}." : "";
        return new TaskRequest("decider", "Décider sur la demande", Role.Dasen) { Instructions = lastDay };
    }
}
