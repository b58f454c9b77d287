namespace IefWorkflow.Cli.Law.Check;

/// <summary>A field in which the answer of a rule is not what a vector expects.</summary>
/// <param name="Field">The field of <c>expected</c>.</param>
/// <param name="Expected">The value expected, as JSON.</param>
/// <param name="Got">The value returned, as JSON, or <c>absent</c>.</param>
internal sealed record Difference(string Field, string Expected, string Got);
