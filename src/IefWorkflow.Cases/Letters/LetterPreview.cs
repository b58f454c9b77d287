namespace IefWorkflow.Cases.Letters;

/// <summary>A letter as it would be issued.</summary>
/// <param name="Html">The letter as an HTML page; what is missing is marked.</param>
/// <param name="Pdf">The letter as a PDF.</param>
/// <param name="Check">What it lacks.</param>
public sealed record LetterPreview(string Html, ReadOnlyMemory<byte> Pdf, LetterCheck Check);
