using IefWorkflow.Cases.Activities;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Cases.Commission;

/// <summary>Asks the president to sign the decision that the vote produced.</summary>
[Activity("Ief", "Commission", "Demande au président de signer la décision issue du vote\u00A0: motivée si elle rejette (CRPA L412-8).", DisplayName = "Signer la décision")]
[Outcomes(Signed)]
public sealed class PublishOutcome(CaseSession session) : TaskActivity(session)
{
    /// <summary>The outcome when the decision is signed.</summary>
    public const string Signed = "Signée";

    /// <inheritdoc/>
    protected override async ValueTask<TaskRequest> DescribeAsync(ActivityContext context, CaseFile file, CancellationToken cancellationToken)
    {
        var outcome = (await Session.AppealAsync(file, cancellationToken)).Outcome;
        return new TaskRequest("signer-decision-commission", "Signer la décision de la commission", Role.President)
        {
            Instructions = outcome is { } ruled ? $"Sens de la décision\u00A0: {ruled.Label().ToLowerInvariant()}." : "La commission n'a pas statué.",
        };
    }
}
