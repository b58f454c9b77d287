using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Engine.Activities.Control;

/// <summary>The workflow itself: it runs its root and holds the workflow's variables.</summary>
[Activity("Elsa", "Composition", "Le workflow lui-même.", IsBrowsable = false)]
public sealed class Workflow : Container
{
    /// <summary>What the workflow produced as a whole.</summary>
    [Output]
    public Output<object> Result { get; set; } = null!;

    /// <inheritdoc/>
    protected internal override ValueTask ExecuteAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        context.Schedule("root");
        return ValueTask.CompletedTask;
    }
}
