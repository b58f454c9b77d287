using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Engine.Activities.Primitives;

/// <summary>Gives an output of the workflow a value, declared or not.</summary>
[Activity("Elsa", "Composition", "Donne une valeur à une sortie du workflow.", DisplayName = "Affecter une sortie")]
public sealed class SetOutput : CodeActivity
{
    /// <summary>The name of the output.</summary>
    [Input(DisplayName = "Sortie", UIHint = "output-picker", IsRequired = true)]
    public Input<string> OutputName { get; set; } = null!;

    /// <summary>The value.</summary>
    [Input(DisplayName = "Valeur")]
    public Input<object> OutputValue { get; set; } = null!;

    /// <inheritdoc/>
    protected override ValueTask RunAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        if (context.Get(OutputName) is { Length: > 0 } name) context.Instance.Output[name] = context.Get(OutputValue);
        return ValueTask.CompletedTask;
    }
}
