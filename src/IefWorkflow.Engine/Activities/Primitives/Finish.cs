using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Engine.Activities.Primitives;

/// <summary>Ends the whole instance at once.</summary>
[Activity("Elsa", "Bases", "Termine l'instance tout de suite.", DisplayName = "Terminer l'instance")]
public sealed class Finish : CodeActivity
{
    internal override bool IsTerminal => true;

    /// <inheritdoc/>
    protected override ValueTask RunAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        context.Burst.FinishAtOnce();
        return ValueTask.CompletedTask;
    }
}
