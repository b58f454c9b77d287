using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Engine.Activities.Primitives;

/// <summary>Prints a line for whoever watches the instance.</summary>
[Activity("Elsa", "Trace", "Écrit une ligne dans la trace.", DisplayName = "Écrire une ligne")]
public sealed class WriteLine : CodeActivity
{
    /// <summary>The line.</summary>
    [Input(DisplayName = "Texte")]
    public Input<string> Text { get; set; } = null!;

    /// <inheritdoc/>
    protected override ValueTask RunAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        context.Burst.Host.WriteLine(context.Get(Text) ?? "");
        return ValueTask.CompletedTask;
    }
}
