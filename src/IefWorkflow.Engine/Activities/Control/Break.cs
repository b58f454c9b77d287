using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Engine.Activities.Control;

/// <summary>Leaves the loop around it.</summary>
[Activity("Elsa", "Boucles", "Sort de la boucle.", DisplayName = "Sortir de la boucle")]
public sealed class Break : CodeActivity
{
    internal override bool IsTerminal => true;

    /// <inheritdoc/>
    protected override ValueTask RunAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        context.Burst.SendBreak(context);
        return ValueTask.CompletedTask;
    }
}
