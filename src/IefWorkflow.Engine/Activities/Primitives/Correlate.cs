using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Engine.Activities.Primitives;

/// <summary>Ties the instance to a case by a correlation identifier.</summary>
[Activity("Elsa", "Bases", "Rattache l'instance à un dossier par un identifiant de corrélation.", DisplayName = "Corréler")]
public sealed class Correlate : CodeActivity
{
    /// <summary>The identifier.</summary>
    [Input(DisplayName = "Identifiant de corrélation")]
    public Input<string> CorrelationId { get; set; } = null!;

    /// <inheritdoc/>
    protected override ValueTask RunAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        context.Instance.CorrelationId = context.Get(CorrelationId);
        return ValueTask.CompletedTask;
    }
}
