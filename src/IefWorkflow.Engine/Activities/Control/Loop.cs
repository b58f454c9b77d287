using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Engine.Activities.Control;

/// <summary>The base of activities that run their body again and again.</summary>
public abstract class Loop : Activity
{
    internal sealed override bool CatchesBreak => true;

    /// <inheritdoc/>
    protected internal sealed override ValueTask ExecuteAsync(ActivityContext context, CancellationToken cancellationToken) => RunRoundAsync(context);

    /// <inheritdoc/>
    protected internal sealed override ValueTask OnChildCompletedAsync(
        ActivityContext context, ActivityContext child, IReadOnlyList<string>? outcomes, CancellationToken cancellationToken) => RunRoundAsync(context);

    /// <summary>Says whether there is another round, and with which variables.</summary>
    internal abstract bool TryNext(ActivityContext context, out Dictionary<string, object?>? variables);

    private ValueTask RunRoundAsync(ActivityContext context)
    {
        if (context.IsBreaking || !TryNext(context, out var variables) || context.Node.Child("body") is not { } body) return context.CompleteAsync();

        context.Burst.Schedule(body, context, variables: variables);
        return ValueTask.CompletedTask;
    }
}
