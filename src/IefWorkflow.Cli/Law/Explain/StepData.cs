using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Cli.Law.Explain;

/// <summary>One move from a date to the next.</summary>
internal sealed record StepData(StepKind Kind, DateOnly From, DateOnly To, int Days, IReadOnlyList<SkippedDay> Skipped)
{
    /// <summary>The data of a step.</summary>
    public static StepData Of(ExplanationStep step) => new(step.Kind, step.From, step.To, step.Days, step.Skipped);
}
