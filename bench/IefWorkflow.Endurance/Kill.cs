namespace IefWorkflow.Endurance;

/// <summary>One kill, or two of which the second meets the host while it starts.</summary>
/// <param name="Host">Which host.</param>
/// <param name="After">How long after the step begins.</param>
/// <param name="Again">How long after the new start it is killed again; null when it is not.</param>
internal sealed record Kill(int Host, TimeSpan After, TimeSpan? Again);
