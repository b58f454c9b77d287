namespace IefWorkflow.Cases.Letters.Pdf;

/// <summary>A line of text that fits a width.</summary>
/// <param name="Pieces">Its pieces, from left to right, each of one face.</param>
internal sealed record TextLine(IReadOnlyList<TextRun> Pieces);
