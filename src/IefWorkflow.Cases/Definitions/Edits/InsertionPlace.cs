namespace IefWorkflow.Cases.Definitions.Edits;

/// <summary>Where a step is added: on the way from an outcome of a step to another step, or at an outcome that leads nowhere.</summary>
/// <param name="StepId">The step that it comes after; empty for the beginning of the procedure.</param>
/// <param name="Outcome">The outcome of that step.</param>
/// <param name="Target">The step where that way leads so far; empty where the outcome leads nowhere.</param>
public sealed record InsertionPlace(string StepId, string Outcome, string Target)
{
    /// <summary>Before everything else.</summary>
    public static InsertionPlace Beginning { get; } = new("", "", "");

    /// <summary>The place that a form sent; null when it is none.</summary>
    public static InsertionPlace? Parse(string text) =>
        text.Split('/') is [var step, var outcome, var target] ? new InsertionPlace(Uri.UnescapeDataString(step), Uri.UnescapeDataString(outcome), Uri.UnescapeDataString(target)) : null;

    /// <summary>The place as a form sends it.</summary>
    public override string ToString() => string.Join('/', new[] { StepId, Outcome, Target }.Select(Uri.EscapeDataString));
}
