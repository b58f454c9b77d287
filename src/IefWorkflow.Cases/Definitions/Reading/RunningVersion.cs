namespace IefWorkflow.Cases.Definitions.Reading;

/// <summary>How many instances of a version are under way.</summary>
/// <param name="Version">The number of the version.</param>
/// <param name="Count">How many.</param>
public sealed record RunningVersion(int Version, int Count);
