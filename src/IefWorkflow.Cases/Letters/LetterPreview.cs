namespace IefWorkflow.Cases.Letters;

/// <summary>A letter as it would be issued.</summary>
/// <param name="Html">The letter as an HTML page; what is missing is marked.</param>
/// <param name="Part">The letter as a part of a page, under a heading of the second level.</param>
/// <param name="Pdf">The letter as a PDF.</param>
/// <param name="Check">What it lacks.</param>
public sealed record LetterPreview(string Html, string Part, ReadOnlyMemory<byte> Pdf, LetterCheck Check);
