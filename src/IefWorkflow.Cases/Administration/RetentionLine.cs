using IefWorkflow.Cases.Files;

namespace IefWorkflow.Cases.Administration;

/// <summary>Files whose retention ends in the same month.</summary>
/// <param name="Month">The first day of the month.</param>
/// <param name="Kind">What they are about.</param>
/// <param name="Files">How many.</param>
public sealed record RetentionLine(DateOnly Month, CaseKind Kind, int Files);
