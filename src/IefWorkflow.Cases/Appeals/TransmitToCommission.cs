using IefWorkflow.Cases.Activities;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Cases.Appeals;

/// <summary>Asks the service that received the appeal by mistake to pass it on (CRPA L114-2).</summary>
[Activity("Ief", "Recours", "Demande à l'administration saisie à tort de transmettre le recours à la commission (CRPA L114-2).", DisplayName = "Transmettre à la commission")]
[Outcomes(Transmitted)]
public sealed class TransmitToCommission(CaseSession session) : TaskActivity(session)
{
    /// <summary>The outcome when it is done.</summary>
    public const string Transmitted = "Transmis";

    /// <inheritdoc/>
    protected override ValueTask<TaskRequest> DescribeAsync(ActivityContext context, CaseFile file, CancellationToken cancellationToken) =>
        ValueTask.FromResult(new TaskRequest("transmettre-recours", "Transmettre le recours à la commission", Role.Clerk) { Instructions = "La date de la première réception est gardée." });
}
