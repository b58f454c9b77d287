using System.Text.Json.Nodes;
using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Engine.Activities.Control;

/// <summary>Runs its branches side by side.</summary>
[Activity("Elsa", "Branchements", "Exécute plusieurs branches en parallèle.", DisplayName = "Branches", IsBrowsable = false)]
[Ports("branches")]
public sealed class Fork : Activity
{
    private const string Ended = "ended";

    /// <summary>When to end.</summary>
    [Input(DisplayName = "Attendre", Description = "Toutes les branches, ou la première.", UIHint = "dropdown", DefaultValue = "WaitAll", Options = ["WaitAll", "WaitAny"])]
    public Input<ForkJoinMode> JoinMode { get; set; } = null!;

    internal override bool PassesBreakOn => true;

    /// <inheritdoc/>
    protected internal override ValueTask ExecuteAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        if (context.Node.Children.Count == 0) return context.CompleteAsync();

        foreach (var branch in context.Node.Children) context.Burst.Schedule(branch, context);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    protected internal override ValueTask OnChildCompletedAsync(
        ActivityContext context, ActivityContext child, IReadOnlyList<string>? outcomes, CancellationToken cancellationToken)
    {
        if (context.IsBreaking || context.Get(JoinMode) == ForkJoinMode.WaitAny) return context.CompleteAsync();

        if (context.State[Ended] is not JsonArray ended) context.State[Ended] = ended = [];
        if (!ended.Any(id => id!.GetValue<string>() == child.Node.Id)) ended.Add(child.Node.Id);
        return ended.Count == context.Node.Children.Count ? context.CompleteAsync() : ValueTask.CompletedTask;
    }
}
