namespace IefWorkflow.Cases.Acts;

/// <summary>What is wrong with one datum of an act.</summary>
/// <param name="Path">The path of the datum: <c>responsables[0].nom</c>; also the name of its control in forms.</param>
/// <param name="Sentence">What is wrong and what to do, for who filled the field in.</param>
public sealed record FieldFault(string Path, string Sentence);
