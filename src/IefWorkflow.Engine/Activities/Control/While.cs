using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Engine.Activities.Control;

/// <summary>Runs its body while a condition holds.</summary>
[Activity("Elsa", "Boucles", "Répète une activité tant qu'une condition est vraie.", DisplayName = "Tant que")]
[Ports("body")]
public sealed class While : Loop
{
    /// <summary>The condition, evaluated before each round.</summary>
    [Input(DisplayName = "Condition", AutoEvaluate = false)]
    public Input<bool> Condition { get; set; } = null!;

    internal override bool TryNext(ActivityContext context, out Dictionary<string, object?>? variables)
    {
        variables = null;
        return context.Evaluate(Condition);
    }
}
