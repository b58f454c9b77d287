using IefWorkflow.Cases.Activities;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Cases.Commission;

/// <summary>Asks for the deliberation and the vote on the appeal.</summary>
[Activity("Ief", "Commission", "Demande de délibérer et de voter sur le recours\u00A0: quorum du dossier, majorité des membres présents, voix prépondérante du président (D131-11-12).", DisplayName = "Délibérer")]
[Outcomes("Accueilli", "Rejeté", "Irrecevable", NoQuorum, NoMajority, Adjourned, Convene.OffAgenda)]
public sealed class Deliberate(CaseSession session) : TaskActivity(session)
{
    /// <summary>The outcome when the failure was recorded: too few members for this case.</summary>
    public const string NoQuorum = "Quorum non atteint";

    /// <summary>The outcome of a first ballot without majority: vote again.</summary>
    public const string NoMajority = "Pas de majorité";

    /// <summary>The outcome of a second ballot without majority: another sitting.</summary>
    public const string Adjourned = "Ajourné";

    /// <inheritdoc/>
    protected override async ValueTask<TaskRequest> DescribeAsync(ActivityContext context, CaseFile file, CancellationToken cancellationToken) =>
        new("deliberer", "Délibérer sur le recours", Role.Secretary) { Instructions = await SittingStep.InstructionsAsync(Session, file, cancellationToken) };
}
