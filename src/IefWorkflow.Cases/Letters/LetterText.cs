namespace IefWorkflow.Cases.Letters;

/// <summary>What a letter says, without its PDF.</summary>
/// <param name="Part">The letter as a part of a page, under a heading of the second level; what is missing is marked.</param>
/// <param name="Lines">Its text, one line for each paragraph, item or row.</param>
/// <param name="Check">What it lacks.</param>
public sealed record LetterText(string Part, IReadOnlyList<string> Lines, LetterCheck Check);
