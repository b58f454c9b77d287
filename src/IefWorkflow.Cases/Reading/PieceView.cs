namespace IefWorkflow.Cases.Reading;

/// <summary>A supporting document as a page lists it.</summary>
/// <param name="Id">The identifier.</param>
/// <param name="Code">The code of the checklist.</param>
/// <param name="Label">What it is.</param>
/// <param name="ReceivedOn">The legal day it was received.</param>
/// <param name="RefusedBecause">Why it does not count; null when it does.</param>
/// <param name="FileName">The name of the file; null on paper, in an envelope, or where the reader may not open it.</param>
/// <param name="ContentDigest">By which the content is opened; null where there is none, or the reader may not.</param>
public sealed record PieceView(string Id, string Code, string Label, DateOnly ReceivedOn, string? RefusedBecause, string? FileName, string? ContentDigest);
