using IefWorkflow.Cases.Activities;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Cases.Commission;

/// <summary>Asks to convene the members to the sitting on whose agenda the appeal stands.</summary>
[Activity("Ief", "Commission", "Demande de convoquer le président et les membres, avec l'ordre du jour (D131-11-11).", DisplayName = "Convoquer la commission")]
[Outcomes(Convened, OffAgenda)]
public sealed class Convene(CaseSession session) : TaskActivity(session)
{
    /// <summary>The outcome when the convocations left.</summary>
    public const string Convened = "Convoquée";

    /// <summary>The outcome, here and in later steps, when the appeal was taken off the agenda.</summary>
    public const string OffAgenda = "Retiré de l'ordre du jour";

    /// <inheritdoc/>
    protected override async ValueTask<TaskRequest> DescribeAsync(ActivityContext context, CaseFile file, CancellationToken cancellationToken) =>
        new("convoquer", "Convoquer la commission", Role.Secretary) { Instructions = await SittingStep.InstructionsAsync(Session, file, cancellationToken) };
}
