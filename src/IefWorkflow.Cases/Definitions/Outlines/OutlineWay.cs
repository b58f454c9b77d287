namespace IefWorkflow.Cases.Definitions.Outlines;

/// <summary>A way that leaves a step.</summary>
/// <param name="Index">Its place among the connections of its diagram, from 0.</param>
/// <param name="Outcome">The outcome that leads there.</param>
/// <param name="Target">The identifier of the step it leads to.</param>
/// <param name="TargetTitle">How people call that step.</param>
/// <param name="TargetNumber">The number of that step in the outline.</param>
public sealed record OutlineWay(int Index, string Outcome, string Target, string TargetTitle, int TargetNumber);
