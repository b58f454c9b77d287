namespace IefWorkflow.Cases.Reading.Families;

/// <summary>A letter issued to the family.</summary>
/// <param name="Id">The identifier, by which its PDF is opened.</param>
/// <param name="Code">The code: <c>L-01</c>.</param>
/// <param name="Title">What it is.</param>
/// <param name="IssuedOn">The legal day it was issued.</param>
public sealed record FamilyLetter(string Id, string Code, string Title, DateOnly IssuedOn);
