namespace IefWorkflow.Cases.Definitions;

/// <summary>Why a designer publishes in spite of a warning.</summary>
/// <param name="ActivityId">The step; null for a warning about the whole definition.</param>
/// <param name="Code">The code of the check.</param>
/// <param name="Reason">The reason, in words: kept in the definition and in the register.</param>
public sealed record WarningReason(string? ActivityId, string Code, string Reason);
