using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Engine.Activities.Control;

/// <summary>Runs one of two activities, by a condition.</summary>
[Activity("Elsa", "Branchements", "Évalue une condition et exécute l'une de deux activités.", DisplayName = "Si")]
[Ports("then", "else")]
public sealed class If : Activity
{
    /// <summary>The condition.</summary>
    [Input(DisplayName = "Condition")]
    public Input<bool> Condition { get; set; } = null!;

    /// <summary>What the condition was.</summary>
    [Output]
    public Output<bool> Result { get; set; } = null!;

    /// <inheritdoc/>
    protected internal override ValueTask ExecuteAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        var result = context.Get(Condition);
        context.Set(Result, result);
        return context.Schedule(result ? "then" : "else") ? ValueTask.CompletedTask : context.CompleteAsync();
    }
}
