using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Engine.Activities.Flow;

/// <summary>Leaves by one of two outcomes, by a condition.</summary>
[Activity("Elsa", "Branchements", "Évalue une condition et suit l'une de deux branches.", DisplayName = "Décision")]
[Outcomes("True", "False")]
public sealed class FlowDecision : Activity
{
    /// <summary>The condition.</summary>
    [Input(DisplayName = "Condition")]
    public Input<bool> Condition { get; set; } = null!;

    /// <inheritdoc/>
    protected internal override ValueTask ExecuteAsync(ActivityContext context, CancellationToken cancellationToken) => context.CompleteAsync(context.Get(Condition) ? "True" : "False");
}
