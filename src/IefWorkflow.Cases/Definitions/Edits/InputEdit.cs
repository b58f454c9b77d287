namespace IefWorkflow.Cases.Definitions.Edits;

/// <summary>What an input of a step is given.</summary>
/// <param name="Syntax">How the value is to be understood: <c>Literal</c>, <c>JavaScript</c>, <c>Object</c>…</param>
/// <param name="Value">The value as text; a list has one word a line; empty to take the input away.</param>
public sealed record InputEdit(string Syntax, string Value);
