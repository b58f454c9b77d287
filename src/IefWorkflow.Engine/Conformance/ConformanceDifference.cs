namespace IefWorkflow.Engine.Conformance;

/// <summary>A place where an observation differs from the reference.</summary>
/// <param name="Path">Where, as a JSON path.</param>
/// <param name="Expected">What the reference has, as JSON; <c>absent</c> when it has nothing.</param>
/// <param name="Got">What was observed, as JSON; <c>absent</c> when there is nothing.</param>
public sealed record ConformanceDifference(string Path, string Expected, string Got);
