namespace IefWorkflow.Cases.Reading;

/// <summary>A letter as a page lists it.</summary>
/// <param name="Id">The identifier.</param>
/// <param name="Code">The code: <c>L-07</c>.</param>
/// <param name="Title">What it is.</param>
/// <param name="Addressee">Whom it is for.</param>
/// <param name="PreparedOn">The legal day it was prepared.</param>
/// <param name="IssuedOn">The legal day it was issued; null before.</param>
/// <param name="IsCorrected">Whether a later letter corrects it.</param>
public sealed record LetterView(string Id, string Code, string Title, string Addressee, DateOnly PreparedOn, DateOnly? IssuedOn, bool IsCorrected);
