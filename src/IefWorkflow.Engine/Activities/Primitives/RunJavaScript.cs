using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Expressions;

namespace IefWorkflow.Engine.Activities.Primitives;

/// <summary>Runs a script and keeps its value. With <c>setOutcome</c> or <c>setOutcomes</c> the script chooses where to go on.</summary>
[Activity("Elsa", "Scripts", "Exécute un script JavaScript.", DisplayName = "Exécuter du JavaScript")]
[Outcomes("Done")]
public sealed class RunJavaScript : Activity
{
    /// <summary>The script.</summary>
    [Input(DisplayName = "Script", UIHint = "code-editor", IsRequired = true)]
    public Input<string> Script { get; set; } = null!;

    /// <summary>The outcomes that the script may choose.</summary>
    [Input(DisplayName = "Issues possibles", UIHint = "dynamic-outcomes")]
    public Input<string[]> PossibleOutcomes { get; set; } = null!;

    /// <summary>The value of the script.</summary>
    [Output]
    public Output<object> Result { get; set; } = null!;

    /// <inheritdoc/>
    protected internal override ValueTask ExecuteAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        var (value, outcomes) = ScriptCache.Run(context.Get(Script) ?? "", context, cancellationToken);
        context.Set(Result, value);
        return outcomes.Count > 0 ? context.CompleteAsync([.. outcomes]) : context.CompleteAsync();
    }
}
