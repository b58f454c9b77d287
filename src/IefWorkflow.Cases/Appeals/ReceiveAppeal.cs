using IefWorkflow.Cases.Activities;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Cases.Appeals;

/// <summary>Says whether the appeal came to the commission or through the wrong door.</summary>
[Activity("Ief", "Recours", "Dit si le recours est parvenu à la commission, ou à une autre administration qui doit le transmettre (CRPA L114-2).", DisplayName = "Recevoir le recours")]
[Outcomes(AtCommission, Elsewhere)]
public sealed class ReceiveAppeal(CaseSession session) : AutomaticActivity(session)
{
    /// <summary>The outcome when the commission has it.</summary>
    public const string AtCommission = "À la commission";

    /// <summary>The outcome when another administration has it.</summary>
    public const string Elsewhere = "À transmettre";

    /// <inheritdoc/>
    protected override async ValueTask<string?> RunAsync(ActivityContext context, CaseFile file, CancellationToken cancellationToken) =>
        (await Session.AppealAsync(file, cancellationToken)).CommissionReceivedOn is null ? Elsewhere : AtCommission;
}
