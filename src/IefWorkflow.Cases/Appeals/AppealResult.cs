using IefWorkflow.Cases.Activities;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Cases.Appeals;

/// <summary>Goes on by what the commission decided.</summary>
[Activity("Ief", "Recours", "Continue selon le sens de la décision de la commission.", DisplayName = "Selon la décision")]
[Outcomes("Accueilli", "Rejeté", "Irrecevable")]
public sealed class AppealResult(CaseSession session) : AutomaticActivity(session)
{
    /// <inheritdoc/>
    protected override async ValueTask<string?> RunAsync(ActivityContext context, CaseFile file, CancellationToken cancellationToken) =>
        (await Session.AppealAsync(file, cancellationToken)).Outcome switch
        {
            AppealOutcome.Granted => "Accueilli",
            AppealOutcome.Rejected => "Rejeté",
            AppealOutcome.Inadmissible => "Irrecevable",
            _ => throw new ActivityFaultException($"La commission n'a pas statué sur le recours {file.Number}\u00A0: placez « Délibérer » avant cette étape.", null, null, null),
        };
}
