using IefWorkflow.Cases.Activities;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Cases.Commission;

/// <summary>Asks to open the sitting with the roll call.</summary>
[Activity("Ief", "Commission", "Demande d'ouvrir la séance avec l'appel des membres présents (D131-11-12).", DisplayName = "Relever les présences")]
[Outcomes(Opened, Convene.OffAgenda)]
public sealed class RecordPresence(CaseSession session) : TaskActivity(session)
{
    /// <summary>The outcome when the sitting is open.</summary>
    public const string Opened = "Séance ouverte";

    /// <inheritdoc/>
    protected override async ValueTask<TaskRequest> DescribeAsync(ActivityContext context, CaseFile file, CancellationToken cancellationToken) =>
        new("ouvrir-seance", "Ouvrir la séance et relever les présences", Role.Secretary) { Instructions = await SittingStep.InstructionsAsync(Session, file, cancellationToken) };
}
