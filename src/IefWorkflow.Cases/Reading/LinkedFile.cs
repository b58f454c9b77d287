using IefWorkflow.Cases.Files;

namespace IefWorkflow.Cases.Reading;

/// <summary>A file that goes with another.</summary>
/// <param name="Number">The number.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Relation">What it is to the other, in words.</param>
public sealed record LinkedFile(string Number, CaseKind Kind, CaseState State, string Relation);
