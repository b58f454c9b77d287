namespace IefWorkflow.Law.TimeLimits;

/// <summary>One move from a date to the next in an explanation.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="From">The date before.</param>
/// <param name="To">The date after; earlier than <paramref name="From"/> when the step goes back.</param>
/// <param name="Skipped">The days passed over by this step, in the order in which they were met.</param>
public sealed record ExplanationStep(StepKind Kind, DateOnly From, DateOnly To, IReadOnlyList<SkippedDay> Skipped)
{
    /// <summary>How many days the date moved; negative when it went back.</summary>
    public int Days => To.DayNumber - From.DayNumber;
}
