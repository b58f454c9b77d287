using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Engine.Activities.Control;

/// <summary>Runs its body for each number between two bounds.</summary>
[Activity("Elsa", "Boucles", "Répète une activité pour chaque nombre entre deux bornes.", DisplayName = "Pour")]
[Ports("body")]
public sealed class For : Loop
{
    private const string Current = "current";

    /// <summary>The first number.</summary>
    [Input(DisplayName = "Début", DefaultValue = "0")]
    public Input<int> Start { get; set; } = null!;

    /// <summary>The last number.</summary>
    [Input(DisplayName = "Fin", DefaultValue = "0")]
    public Input<int> End { get; set; } = null!;

    /// <summary>The step; negative to count down.</summary>
    [Input(DisplayName = "Pas", DefaultValue = "1")]
    public Input<int> Step { get; set; } = null!;

    /// <summary>Whether the last number belongs to the range.</summary>
    [Input(DisplayName = "Borne incluse", DefaultValue = "true", UIHint = "checkbox")]
    public Input<bool> OuterBoundInclusive { get; set; } = null!;

    /// <summary>The number of the round.</summary>
    [Output]
    public Output<object> CurrentValue { get; set; } = null!;

    internal override bool TryNext(ActivityContext context, out Dictionary<string, object?>? variables)
    {
        var step = context.Get(Step);
        var current = context.State[Current] is { } last ? last.GetValue<int>() + step : context.Get(Start);
        variables = new Dictionary<string, object?> { ["CurrentValue"] = current };
        if (!IsWithin(current, context.Get(End), step >= 0, context.Get(OuterBoundInclusive))) return false;

        context.State[Current] = current;
        context.Set(CurrentValue, current);
        return true;
    }

    private static bool IsWithin(int current, int end, bool up, bool inclusive) =>
        (inclusive && current == end) || (up ? current < end : current > end);
}
