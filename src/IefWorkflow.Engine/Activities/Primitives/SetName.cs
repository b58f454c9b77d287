using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Engine.Activities.Primitives;

/// <summary>Names the instance.</summary>
[Activity("Elsa", "Bases", "Donne un nom à l'instance.", DisplayName = "Nommer l'instance")]
public sealed class SetName : CodeActivity
{
    /// <summary>The name.</summary>
    [Input(DisplayName = "Nom")]
    public Input<string> Value { get; set; } = null!;

    /// <inheritdoc/>
    protected override ValueTask RunAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        context.Instance.Name = context.Get(Value);
        return ValueTask.CompletedTask;
    }
}
