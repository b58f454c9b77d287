using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Values;

namespace IefWorkflow.Engine.Activities.Control;

/// <summary>Runs the activity of the case whose condition holds.</summary>
[Activity("Elsa", "Branchements", "Évalue des cas et exécute l'activité de celui qui convient.", DisplayName = "Selon")]
[Ports("default")]
public sealed class Switch : Activity
{
    private const string Remaining = "remaining";

    /// <summary>The cases: a label, a condition and an activity.</summary>
    [Input(DisplayName = "Cas", TypeName = "SwitchCase[]", UIHint = "switch-editor")]
    public RawInput Cases { get; set; } = null!;

    /// <summary>Whether one or every matching case runs.</summary>
    [Input(DisplayName = "Mode", UIHint = "dropdown", DefaultValue = "MatchFirst", Options = ["MatchFirst", "MatchAny"])]
    public Input<SwitchMode> Mode { get; set; } = null!;

    /// <summary>Declared for definitions made elsewhere that bind it; nothing is produced.</summary>
    [Output]
    public Output<object> Output { get; set; } = null!;

    /// <inheritdoc/>
    protected internal override ValueTask ExecuteAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        var matches = SwitchCases.Matching(context, context.Get(Mode));
        var children = matches.Count > 0 ? matches.Select(match => CaseActivity(context, match.Index)).OfType<ProgramNode>().ToList() : Default(context);
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

    private static List<ProgramNode> Default(ActivityContext context) => context.Node.Child("default") is { } child ? [child] : [];

    private static ProgramNode? CaseActivity(ActivityContext context, int index)
    {
        var nested = context.Definition.Children;
        for (var i = 0; i < nested.Count; i++)
        {
            if (nested[i].Slot == "cases" && nested[i].Index == index) return context.Node.Children[i];
        }

        return null;
    }
}
