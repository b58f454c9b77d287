namespace IefWorkflow.Cases.Invariants;

/// <summary>Something that must never be, and is.</summary>
/// <param name="Code">The invariant, as a word: <c>delai-depasse</c>.</param>
/// <param name="Number">The number of the file; « - » where none is concerned.</param>
/// <param name="What">What was found, in French.</param>
/// <param name="Remedy">What to do, in French.</param>
public sealed record InvariantFinding(string Code, string Number, string What, string Remedy);
