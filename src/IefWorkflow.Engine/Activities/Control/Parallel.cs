using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Engine.Activities.Control;

/// <summary>Runs its activities side by side, and ends when all have ended.</summary>
[Activity("Elsa", "Composition", "Exécute des activités en parallèle et attend la fin de toutes.", DisplayName = "Parallèle", IsBrowsable = false)]
public sealed class Parallel : Container
{
    private const string Remaining = "remaining";

    /// <inheritdoc/>
    protected internal override ValueTask ExecuteAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        var children = ChildrenOf(context);
        if (children.Count == 0) return context.CompleteAsync();

        context.State[Remaining] = children.Count;
        foreach (var child in children) context.Burst.Schedule(child, context);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    protected internal override ValueTask OnChildCompletedAsync(
        ActivityContext context, ActivityContext child, IReadOnlyList<string>? outcomes, CancellationToken cancellationToken)
    {
        var remaining = context.State[Remaining]!.GetValue<int>() - 1;
        context.State[Remaining] = remaining;
        return remaining == 0 ? context.CompleteAsync() : ValueTask.CompletedTask;
    }
}
