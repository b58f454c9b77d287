using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Engine.Activities.Flow;

/// <summary>Leaves by the outcome of the case whose condition holds, or by <c>Default</c>.</summary>
[Activity("Elsa", "Branchements", "Évalue des cas et suit la branche de celui qui convient.", DisplayName = "Aiguillage")]
[Outcomes("Default")]
public sealed class FlowSwitch : Activity
{
    /// <summary>The cases: a label, which is the outcome, and a condition.</summary>
    [Input(DisplayName = "Cas", TypeName = "FlowSwitchCase[]", UIHint = "flow-switch-editor")]
    public RawInput Cases { get; set; } = null!;

    /// <summary>Whether one or every matching case is followed.</summary>
    [Input(DisplayName = "Mode", UIHint = "dropdown", DefaultValue = "MatchFirst", Options = ["MatchFirst", "MatchAny"])]
    public Input<SwitchMode> Mode { get; set; } = null!;

    /// <inheritdoc/>
    protected internal override ValueTask ExecuteAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        var matches = SwitchCases.Matching(context, context.Get(Mode));
        return context.CompleteAsync(matches.Count > 0 ? [.. matches.Select(match => match.Label)] : ["Default"]);
    }
}
