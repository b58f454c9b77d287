using IefWorkflow.Cases.DueDates;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Cases.Activities;

/// <summary>Stops a legal clock of the file: what was due was done.</summary>
[Activity("Ief", "Délais", "Arrête un délai légal du dossier\u00A0: ce qui était attendu est fait.", DisplayName = "Arrêter un délai")]
public sealed class StopClock(CaseSession session) : AutomaticActivity(session)
{
    /// <summary>The rule of the clock.</summary>
    [Input(DisplayName = "Règle", IsRequired = true)]
    public Input<string> Rule { get; set; } = null!;

    /// <inheritdoc/>
    protected override async ValueTask<string?> RunAsync(ActivityContext context, CaseFile file, CancellationToken cancellationToken)
    {
        var rule = context.Get(Rule) ?? "";
        if (await Session.DueDates.FindRunningAsync(file.Id, rule, cancellationToken) is { } due)
        {
            await Session.DueDates.SettleAsync(due, DueState.Met, Session.Today, cancellationToken);
            context.Publish(CaseStimulus.Clock(rule), context.Instance.CorrelationId, context.Instance.Id, ClockDesk.Input(ClockDesk.Stopped));
        }

        return null;
    }
}
