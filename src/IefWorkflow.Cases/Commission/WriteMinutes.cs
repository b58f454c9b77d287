using IefWorkflow.Cases.Activities;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Cases.Commission;

/// <summary>Asks to close the sitting, establish the minutes and sign them.</summary>
[Activity("Ief", "Commission", "Demande de clore la séance, d'établir le procès-verbal et de le faire signer par le président.", Name = "Minutes", DisplayName = "Procès-verbal")]
[Outcomes(Signed)]
public sealed class WriteMinutes(CaseSession session) : TaskActivity(session)
{
    /// <summary>The outcome when the president signed.</summary>
    public const string Signed = "Signé";

    /// <inheritdoc/>
    protected override async ValueTask<TaskRequest> DescribeAsync(ActivityContext context, CaseFile file, CancellationToken cancellationToken) =>
        new("signer-pv", "Clore la séance, établir et signer le procès-verbal", Role.President) { Instructions = await SittingStep.InstructionsAsync(Session, file, cancellationToken) };
}
