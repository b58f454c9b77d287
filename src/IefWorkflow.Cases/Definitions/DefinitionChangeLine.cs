namespace IefWorkflow.Cases.Definitions;

/// <summary>A line of the history of a definition, as the register keeps it.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Author">Who.</param>
/// <param name="Label">What, in French.</param>
/// <param name="Version">The number of the version concerned.</param>
/// <param name="Reasons">The reasons given for warnings, in words; none for other writes.</param>
public sealed record DefinitionChangeLine(DateTimeOffset At, string Author, string Label, int Version, IReadOnlyList<string> Reasons);
