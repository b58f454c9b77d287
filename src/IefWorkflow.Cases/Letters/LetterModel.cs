namespace IefWorkflow.Cases.Letters;

/// <summary>A kind of letter.</summary>
/// <param name="Code">The code: <c>L-07</c>.</param>
/// <param name="Title">What it is.</param>
/// <param name="Addressee">Whom it is for.</param>
/// <param name="Article">What it rests on.</param>
/// <param name="Mentions">What it must say, in the codes of the law's checks; none where no text lists any.</param>
public sealed record LetterModel(string Code, string Title, string Addressee, string Article, IReadOnlyList<string> Mentions);
