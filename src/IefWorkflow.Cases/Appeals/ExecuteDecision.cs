using IefWorkflow.Cases.Activities;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Execution;
using IefWorkflow.Law.Requests;

namespace IefWorkflow.Cases.Appeals;

/// <summary>Asks the DASEN to carry out a grant of the commission, without delay (R131-11-8).</summary>
[Activity("Ief", "Recours", "Demande au DASEN d'exécuter l'autorisation accordée par la commission, sans délai (R131-11-8).", DisplayName = "Exécuter la décision")]
[Outcomes(Executed)]
public sealed class ExecuteDecision(CaseSession session) : TaskActivity(session)
{
    /// <summary>The outcome when it is done.</summary>
    public const string Executed = "Exécutée";

    /// <inheritdoc/>
    protected override async ValueTask<TaskRequest> DescribeAsync(ActivityContext context, CaseFile file, CancellationToken cancellationToken) =>
        new("executer-decision", "Exécuter la décision de la commission", Role.Dasen)
        {
            Rule = AuthorisationLetter.Definition.Rule,
            From = (await Session.AppealAsync(file, cancellationToken)).DecidedOn,
        };
}
