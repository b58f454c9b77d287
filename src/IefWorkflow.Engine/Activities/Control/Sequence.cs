using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Engine.Activities.Control;

/// <summary>Runs its activities one after the other.</summary>
[Activity("Elsa", "Composition", "Exécute des activités l'une après l'autre.", DisplayName = "Séquence")]
public sealed class Sequence : Container
{
    private const string Next = "next";

    internal override bool PassesBreakOn => true;

    /// <inheritdoc/>
    protected internal override ValueTask ExecuteAsync(ActivityContext context, CancellationToken cancellationToken) => RunNextAsync(context);

    /// <inheritdoc/>
    protected internal override ValueTask OnChildCompletedAsync(
        ActivityContext context, ActivityContext child, IReadOnlyList<string>? outcomes, CancellationToken cancellationToken) =>
        context.IsBreaking || child.Descriptor.IsTerminal ? context.CompleteAsync() : RunNextAsync(context);

    private static ValueTask RunNextAsync(ActivityContext context)
    {
        var index = context.State[Next]?.GetValue<int>() ?? 0;
        if (index >= ChildrenOf(context).Count) return context.CompleteAsync();

        context.State[Next] = index + 1;
        context.Burst.Schedule(ChildrenOf(context)[index], context);
        return ValueTask.CompletedTask;
    }
}
